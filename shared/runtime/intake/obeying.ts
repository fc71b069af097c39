/**
 * Whatever has a cause is obeyed here, once: judged by the bot, kept within its budget, committed.
 * What cannot be committed yet waits; what the bot has a bug for is put aside, and told.
 */
import { only, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { Notices } from "../notices.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import { putAside, type Aside } from "./aside.ts";
import { openBudget, type Cause } from "./budget.ts";
import type { SafeMode } from "./state-room/safe-mode.ts";

/** Something to be obeyed under this name. */
export type Case = Readonly<{
  cause: string;
  /** What is kept for a programmer when the bot cannot take it. */
  what: Aside["what"];
  settle: Settle;
  /** What else belongs into that transaction where nothing follows from it. */
  unheeded?: Settle;
  /** Whom it answers, where somebody could make the bot talk by it. */
  from?: Cause;
  /** What somebody waits for an answer to. */
  asked?: Received;
  call(): Outcome;
}>;

type ObeyingParts<State> = Readonly<{
  ledger: Ledger<State>;
  notices: Notices;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class Obeying<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: ObeyingParts<State>;
  readonly #budget = openBudget();
  /** What would have had to append while nothing could be; its rows are still there. */
  #deferred: Case[] = [];

  constructor(options: RuntimeOptions<State>, parts: ObeyingParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** Everything that has a cause ends here: obeyed, known already, put aside, or left for later. */
  async obey(one: Case): Promise<void> {
    const { cause, settle, from, call } = one;
    const { ledger } = this.#parts;
    if (ledger.isObeyed(cause)) {
      await this.#options.rows.write(settle);
      return;
    }
    const outcome = ledger.judged(call);
    if (outcome === undefined) {
      await this.#putAside(one);
      return;
    }
    const said = this.#within(outcome, from);
    const also: Settle = (transaction) => {
      settle(transaction);
      if (one.unheeded && this.#isNothing(said)) one.unheeded(transaction);
    };
    if (this.mayCommit(said)) await ledger.commit({ cause, outcome: said, also });
    else this.#deferred.push(one);
  }

  /** For what has no name of its own: after a crash in between it is obeyed once more. */
  async obeyUnnamed(kind: string, one: Omit<Case, "cause">): Promise<void> {
    await this.obey({ cause: this.#parts.ledger.freshName(kind), ...one });
  }

  /** What the clock brings about has no row: what cannot be done now comes with the next tick. */
  async obeyTick(): Promise<void> {
    const { ledger, notices } = this.#parts;
    const outcome = ledger.judged(() => this.#options.bot.onTick(ledger.context()));
    if (outcome === undefined) {
      await notices.tellSeldom("put-aside");
      return;
    }
    if (this.#isNothing(outcome) || !this.mayCommit(outcome)) return;
    await ledger.commit({
      cause: (first) => (first ? `tick:${first.stream}/${first.seq}` : ledger.freshName("tick")),
      outcome,
    });
  }

  /** A note alone is something, but for one that says what is noted already. */
  #isNothing({ facts, effects, notes = [] }: Outcome): boolean {
    if (facts.length > 0 || effects.length > 0) return false;
    const { noted } = this.#parts.ledger.context();
    return notes.every(({ name, text }) => (noted(name) ?? null) === text);
  }

  /** Obeys what waited, if it can be now. */
  async resume(): Promise<void> {
    if (!this.#parts.safeMode.canAppend()) return;
    for (const one of this.#deferred.splice(0)) await this.obey(one);
  }

  /** What was held back is told in one line, where it was and to the organizers. */
  async tellFlood(): Promise<void> {
    const flood = this.#budget.due(this.#options.clock.nowMs());
    if (flood !== undefined) await this.#parts.notices.tellFlood(flood);
  }

  /** False for what has to wait: for the end of a hold, or until facts have their place. */
  mayCommit(outcome: Outcome): boolean {
    const { ledger, safeMode } = this.#parts;
    if (!ledger.hold.allows(outcome)) return false;
    return outcome.facts.length === 0 || safeMode.canAppend();
  }

  /** Whoever waits for an answer is told as well as the organizers: none will come. */
  async #putAside({ cause, what, settle, from, asked }: Case): Promise<void> {
    const { rows, clock } = this.#options;
    const { ledger, notices } = this.#parts;
    const atMs = clock.nowMs();
    const told = asked === undefined ? [] : [notices.refusal(asked, "put-aside")];
    await ledger.commit({
      cause: `aside:${cause}`,
      outcome: this.#within(only(...told), from),
      also: (transaction) => {
        putAside(rows, transaction, { cause, what, atMs });
        settle(transaction);
      },
    });
    await notices.tellSeldom("put-aside");
  }

  #within(outcome: Outcome, from: Cause | undefined): Outcome {
    if (from === undefined) return outcome;
    return this.#budget.limit(outcome, from, this.#options.clock.nowMs());
  }
}
