/** How far one word is from another: for slips of the finger, in commands and in settings. */

/**
 * Fewest insertions, deletions, changes and swaps of neighbours from one word to the other
 * (optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  const source = Array.from(from);
  const target = Array.from(to);
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: target.length + 1 }, (_, column) => column);
  source.forEach((character, row) => {
    const current = [row + 1];
    target.forEach((other, column) => {
      const changed = (previous[column] ?? 0) + (character === other ? 0 : 1);
      const added = (current[column] ?? 0) + 1;
      const removed = (previous[column + 1] ?? 0) + 1;
      const isSwap = character === target[column - 1] && source[row - 1] === other;
      const swapped = isSwap ? (beforePrevious[column - 1] ?? 0) + 1 : Infinity;
      current.push(Math.min(changed, added, removed, swapped));
    });
    beforePrevious = previous;
    previous = current;
  });
  return previous[target.length] ?? source.length;
}
