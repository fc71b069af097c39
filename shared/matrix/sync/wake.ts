/** A bell that ends pauses early; a ring while nobody waits is heard by the next pause. */
import { setTimeout as pause } from "node:timers/promises";

/** A ring may have been meant for somebody else who heard it first. */
const LOOK_AGAIN_MS = 500;

/** What the homeserver says is so must come down the sync within this time. */
export const SYNC_MS_MAX = 15_000;

export class Wake {
  readonly #sleepers = new Set<AbortController>();
  #isRung = false;
  #rings = 0;

  /** How often it was rung so far. */
  get rings(): number {
    return this.#rings;
  }

  readonly ring = (): void => {
    this.#rings += 1;
    if (this.#sleepers.size === 0) this.#isRung = true;
    for (const sleeper of this.#sleepers) sleeper.abort();
  };

  /** Looks after each ring until `holds` says so; false when `timeoutMs` went by before. */
  async until(holds: () => Promise<boolean> | boolean, timeoutMs: number): Promise<boolean> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!deadline.aborted) {
      if (await holds()) return true;
      await this.wait(LOOK_AGAIN_MS);
    }
    return holds();
  }

  /** Resolves at the next ring, or after `timeoutMs`. */
  async wait(timeoutMs: number): Promise<void> {
    if (this.#isRung) {
      this.#isRung = false;
      return;
    }
    const sleeper = new AbortController();
    this.#sleepers.add(sleeper);
    await pause(timeoutMs, undefined, { signal: sleeper.signal }).catch(() => undefined);
    this.#sleepers.delete(sleeper);
  }
}
