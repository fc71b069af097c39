/** The known word that somebody probably meant. */
import { editDistance } from "../../core/values/edit-distance.ts";

const DISTANCE_MAX = 2;

/** The nearest of `known`, or undefined when nothing is near; upper and lower case are alike. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      far: editDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  return best !== undefined && best.far <= DISTANCE_MAX ? best.candidate : undefined;
}
