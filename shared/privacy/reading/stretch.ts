/** Parts of a text, as the finders of personal data hand them on. */

/** From `start` up to, not including, `end`, in UTF-16 units. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** In the order of the text; those that overlap become one, which is what the first of them is. */
export function merged<Found extends Stretch>(found: readonly Found[]): readonly Found[] {
  const apart: Found[] = [];
  for (const one of found.toSorted((left, right) => left.start - right.start)) {
    const last = apart.at(-1);
    if (last === undefined || one.start >= last.end) apart.push(one);
    else apart[apart.length - 1] = { ...last, end: Math.max(last.end, one.end) };
  }
  return apart;
}

/** The text with something else in the place of each; they are in its order, and apart. */
export function cut<Found extends Stretch>(
  text: string,
  found: readonly Found[],
  instead: (stretch: Found) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const stretch of found) {
    pieces.push(text.slice(from, stretch.start), instead(stretch));
    from = stretch.end;
  }
  return [...pieces, text.slice(from)].join("");
}
