/**
 * What the homeserver says and nothing bears out: passing at first, for an answer can be mistaken
 * or late; a refusal when it is said again and again.
 */
import { Fault } from "../../core/fault.ts";

/** So often the same is asked before it counts as refused. */
export const DOUBTS_MAX = 3;
/** A no is asked again this long after it was heard. */
const NO_AGAIN_MS = [2_000, 10_000];

/** Lives in one process: what is in doubt over a restart is asked anew. */
export class Doubts {
  readonly #counts = new Map<string, number>();

  /** The fault to throw for a yes that was not borne out: passing, until it counts as a no. */
  unproven(what: string, operation: string): Fault {
    return this.#counted(what) < DOUBTS_MAX
      ? new Fault("server-failed", operation)
      : new Fault("refused", operation);
  }

  /** True when this no was heard often enough, apart; else throws a passing fault. */
  isCertainNo(what: string, operation: string): boolean {
    const heard = this.#counted(what);
    if (heard >= DOUBTS_MAX) return true;
    throw new Fault("server-failed", operation, { retryAfterMs: NO_AGAIN_MS[heard - 1] ?? 0 });
  }

  /** It was borne out after all. */
  clear(what: string): void {
    this.#counts.delete(what);
  }

  #counted(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }
}
