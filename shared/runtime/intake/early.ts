/**
 * Messages of rooms that the bot has not read of yet: one bot makes a room, and people may speak
 * in it before the others know what it is for. They wait for the state, in their order; their rows
 * stay, so that whoever dies meanwhile finds them again.
 */
import type { Received } from "../../core/protocol/message.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import { stillOwed } from "./judgement.ts";
import type { MessageDesk } from "./message-desk.ts";

/** By then a bot that reads the state room at all has read what was written in it before. */
export const EARLY_WAIT_MS = 30_000;

type Waiting = Readonly<{ message: Received; settle: Settle; untilMs: number }>;

/** Lives as long as its runtime. */
export class Early<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  readonly #desk: MessageDesk<State>;
  #waiting: readonly Waiting[] = [];

  constructor(
    options: RuntimeOptions<State>,
    { ledger, messages }: Readonly<{ ledger: Ledger<State>; messages: MessageDesk<State> }>,
  ) {
    this.#options = options;
    this.#ledger = ledger;
    this.#desk = messages;
  }

  /** Takes it to its end, unless it has to wait: then behind what was said in its room before. */
  async take(message: Received, settle: Settle): Promise<void> {
    const isBehind = this.#waiting.some((one) => one.message.roomId === message.roomId);
    if (!isBehind && !this.#isEarly(message)) return this.#desk.take(message, settle);
    const untilMs = this.#options.clock.nowMs() + EARLY_WAIT_MS;
    this.#waiting = [...this.#waiting, { message, settle, untilMs }];
  }

  /** Takes those whose room is known by now, and those that have waited long enough. */
  async review(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const nowMs = this.#options.clock.nowMs();
    const isDue = ({ message, untilMs }: Waiting): boolean =>
      nowMs >= untilMs || !this.#isEarly(message);
    const due = this.#waiting.filter(isDue);
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { message, settle } of due) await this.#desk.take(message, settle);
  }

  /** A bug in the bot keeps nothing back. */
  #isEarly(message: Received): boolean {
    const { bot, log } = this.#options;
    return !stillOwed(log, () => bot.isEarly?.(message, this.#ledger.context()) !== true);
  }
}
