/** Places, compared by the model of the checkers. */

/** One place lies in the other, or they are the same. */
export function isNear(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}
