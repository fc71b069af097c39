/** For how long a row of the inbox waits for what it needs. Memory only. */
import type { Clock } from "../../../core/ports.ts";
import type { RejectionReason } from "../../../core/protocol/message.ts";

/** A key that has not come by then is not coming: its author is told. */
export const KEY_WAIT_MS = 30_000;
/** Time for a device list to arrive that makes a device a signed one. */
export const SIGNATURE_WAIT_MS = 5_000;
/** Time for the fact that admits somebody to arrive after her. */
const ARRIVAL_WAIT_MS = 1_500;
/** The same for one of many, when the others have waited that long already. */
const LATE_WAIT_MS = 1_000;

/** What a row may wait for. */
export type Missing = "key" | "signature";

/** What would have to come, so that an event is not refused for this reason. */
export function missingFor(reason: RejectionReason): Missing {
  return reason === "undecryptable" ? "key" : "signature";
}

/** Lives in one inbox. */
export class Waits {
  readonly #clock: Clock;
  /** Since when a row was looked at and could not be taken. */
  readonly #pendingSinceMs = new Map<string, number>();
  /** Since when a row stands behind another that waits. */
  readonly #behindSinceMs = new Map<string, number>();
  #catchingUpSinceMs: number | null = null;

  /** Only differences of the clock are used; it must not go back. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** From now on one row waits for the other: all of them together wait as long as one. */
  startCatchingUp(): void {
    this.#catchingUpSinceMs = this.#clock.nowMs();
  }

  endCatchingUp(): void {
    this.#catchingUpSinceMs = null;
  }

  /** The row is not looked at yet, since one of the same sender waits before it. */
  standsBehind(rowKey: string): void {
    if (!this.#behindSinceMs.has(rowKey)) this.#behindSinceMs.set(rowKey, this.#clock.nowMs());
  }

  /** True when what is missing has not come in its time: it was looked for just now. */
  isOverdue(rowKey: string, missing: Missing): boolean {
    const nowMs = this.#clock.nowMs();
    const sinceMs = this.#pendingSince(rowKey);
    const waitMs = missing === "key" ? KEY_WAIT_MS : SIGNATURE_WAIT_MS;
    // The time behind another one counts: ten lost keys of one sender cost as much as one.
    const behindMs = this.#behindSinceMs.get(rowKey) ?? sinceMs;
    const startedMs = this.#catchingUpSinceMs;
    const isLate = startedMs !== null && nowMs - startedMs >= KEY_WAIT_MS;
    if (isLate || nowMs - behindMs >= waitMs) return nowMs - sinceMs >= LATE_WAIT_MS;
    return nowMs - sinceMs >= waitMs;
  }

  /** True when a fact that lets somebody in has had its time to arrive after her. */
  hasArrived(rowKey: string): boolean {
    return this.#clock.nowMs() - this.#pendingSince(rowKey) >= ARRIVAL_WAIT_MS;
  }

  forget(rowKey: string): void {
    this.#pendingSinceMs.delete(rowKey);
    this.#behindSinceMs.delete(rowKey);
  }

  #pendingSince(rowKey: string): number {
    const sinceMs = this.#pendingSinceMs.get(rowKey) ?? this.#clock.nowMs();
    this.#pendingSinceMs.set(rowKey, sinceMs);
    return sinceMs;
  }
}
