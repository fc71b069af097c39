/** Parts of a text, as the finders of personal data hand them on. */

/** From `start` up to, not including, `end`, in UTF-16 units. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** All matches of a global expression. */
export function stretches(text: string, shape: RegExp): readonly Stretch[] {
  return [...text.matchAll(shape)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

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
