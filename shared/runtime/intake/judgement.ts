/**
 * Calls a bot's pure functions so that a bug in one of them costs that one thing, and no more: what
 * it could not take is kept aside, sealed, for a programmer.
 */
import { assert } from "../../core/assert.ts";
import type { Bot, Outcome } from "../../core/bot.ts";
import { emptyHeads, place } from "../eventlog/chain.ts";
import { isSendable } from "../eventlog/codec.ts";
import type { RuntimeLog } from "../options.ts";
import type { Json } from "../../core/values/json.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { jsonRow } from "../record/row-codec.ts";

/** A second look helps when the first met unlucky randomness; a third never did. */
const TRIES_MAX = 3;
const ASIDE_SPACE = "aside";
const ASIDE_MAX = 1_000;

export type Aside = Readonly<{ cause: string; what: Json; atMs: number }>;
const ASIDE = jsonRow<Omit<Aside, "cause">>();

/** The outcome, or undefined when the bot has a bug here: it threw, or owes what cannot be. */
export function judge<State>(
  bot: Bot<State>,
  log: RuntimeLog,
  call: () => Outcome,
): Outcome | undefined {
  for (let attempt = 1; attempt <= TRIES_MAX; attempt += 1) {
    try {
      const outcome = call();
      check(bot, outcome);
      return outcome;
    } catch (reason) {
      log("error", "bot-bug", { attempt, reason });
    }
  }
  return undefined;
}

/** The folded state; a fold that throws is a bug, and leaves the state as it was. */
export function folded<State>(log: RuntimeLog, state: State, fold: () => State): State {
  try {
    return fold();
  } catch (reason) {
    log("error", "fold-bug", { reason });
    return state;
  }
}

/** Keeps it under its cause; beyond the bound nothing more is kept, only counted in the log. */
export function putAside(rows: DurableRows, transaction: RowsTransaction, aside: Aside): void {
  if (rows.list(ASIDE_SPACE).length >= ASIDE_MAX) return;
  const { cause, atMs, what } = aside;
  transaction.put(ASIDE_SPACE, cause, ASIDE.bytes({ atMs, what }));
}

function check<State>(bot: Bot<State>, outcome: Outcome): void {
  const isOwn = outcome.facts.every((fact) => bot.writes.includes(fact.stream));
  assert(isOwn, "facts are for the bot's own streams");
  const entries = place(outcome.facts, emptyHeads(), { atMs: 0, cause: null });
  assert(entries.every(isSendable), "a fact fits into one event");
}
