/**
 * How many verifications a bot takes part in. Anybody at a server can send requests in the name of
 * anybody, and each one that is taken up is told to the organizers.
 */
import type { Clock } from "../../../core/ports.ts";
import type { UserId } from "../../../core/values/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/values/time.ts";

const AT_ONCE_MAX = 3;
/** Somebody who was cut off, or tapped wrong, can try again. */
const OF_ONE_AN_HOUR_MAX = 4;
const AN_HOUR_MAX = 12;
/** Requests that the bot makes because of messages that prove nothing. */
const ASKED_A_MINUTE_MAX = 10;

type Taken = Readonly<{ userId: UserId; atMs: number }>;

export class Allowance {
  readonly #clock: Clock;
  #taken: readonly Taken[] = [];
  #asked: readonly number[] = [];
  #running = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True when one more may be taken up, which then counts. */
  allows(userId: UserId): boolean {
    const nowMs = this.#clock.nowMs();
    this.#taken = this.#taken.filter(({ atMs }) => nowMs - atMs < HOUR_MS);
    const own = this.#taken.filter((one) => one.userId === userId).length;
    const isTooMuch =
      this.#running >= AT_ONCE_MAX ||
      own >= OF_ONE_AN_HOUR_MAX ||
      this.#taken.length >= AN_HOUR_MAX;
    if (!isTooMuch) this.#taken = [...this.#taken, { userId, atMs: nowMs }];
    return !isTooMuch;
  }

  /** One runs, until what is returned is called. */
  enter(): () => void {
    this.#running += 1;
    return () => {
      this.#running -= 1;
    };
  }

  /** True when the homeserver may be asked one more thing, which then counts. */
  mayAsk(): boolean {
    const nowMs = this.#clock.nowMs();
    this.#asked = this.#asked.filter((atMs) => nowMs - atMs < MINUTE_MS);
    if (this.#asked.length >= ASKED_A_MINUTE_MAX) return false;
    this.#asked = [...this.#asked, nowMs];
    return true;
  }
}
