/** Small slips of the finger: one letter too many, missing, wrong, or two that changed places. */
import { editDistance } from "../../core/values/edit-distance.ts";

/** Shorter words have too many neighbours that mean something else. */
export const SLIP_LETTERS_MIN = 5;
/** So many letters are wrong where two changed places. */
const SWAPPED = 2;

/** True when two words differ by one slip at most; the first letter is rarely the wrong one. */
export function isSlipOf(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (Math.min(written.length, meant.length) < SLIP_LETTERS_MIN) return false;
  if (written[0] !== meant[0] || Math.abs(written.length - meant.length) > 1) return false;
  return restOf(written, meant) <= SWAPPED && editDistance(written, meant) <= 1;
}

/** How many letters stand between what both begin with and what both end with: a quick look. */
function restOf(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let [start, end] = [0, 0];
  while (start < shorter && one[start] === other[start]) start += 1;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end;
}
