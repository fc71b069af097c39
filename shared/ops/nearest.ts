/** The known word that somebody probably meant. */

const DISTANCE_MAX = 2;

/** The nearest of `known`, or undefined when nothing is near; upper and lower case are alike. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best !== undefined && best.far <= DISTANCE_MAX ? best.candidate : undefined;
}

/** Levenshtein distance, one row at a time. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_unused, column) => column);
  for (const [line, character] of Array.from(one).entries()) {
    const next = [line + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const substituted = (row[column - 1] ?? 0) + (character === other[column - 1] ? 0 : 1);
      const shifted = Math.min(row[column] ?? 0, next[column - 1] ?? 0) + 1;
      next.push(Math.min(substituted, shifted));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
