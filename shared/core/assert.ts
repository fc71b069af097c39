/** Broken invariants are bugs: they end the process, and the supervisor starts a clean one. */

/** Thrown when the program is wrong, never when its input is. */
export class InvariantBroken extends Error {
  override readonly name = "InvariantBroken";
}

/** States something that must hold; `invariant` names it without any user content. */
export function assert(condition: boolean, invariant: string): asserts condition {
  if (!condition) throw new InvariantBroken(invariant);
}
