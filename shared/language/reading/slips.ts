/** Small slips of the finger: one letter too many, missing, wrong, or two that changed places. */

/** Shorter words have too many neighbours that mean something else. */
const LETTERS_MIN = 5;

/** True when two words differ by one slip at most; the first letter is rarely the wrong one. */
export function isSlipOf(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (Math.min(written.length, meant.length) < LETTERS_MIN) return false;
  if (written[0] !== meant[0] || Math.abs(written.length - meant.length) > 1) return false;
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at += 1;
  const [left, right] = [written.slice(at), meant.slice(at)];
  const isSwapped =
    left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return (
    isSwapped ||
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1)
  );
}
