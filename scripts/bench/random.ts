/** Randomness from a seed, to choose faults with: the same seed chooses the same ones. */

export type Random = Readonly<{
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
}>;

/** A linear congruential generator modulo 2^32 of which only the upper bits are used. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  return {
    below: (end) => Math.floor(next() * end),
    chance: (probability) => next() < probability,
  };
}
