/** Calls a bot's pure functions so that a bug in one of them costs that one thing, and no more. */
import { assert } from "../../core/assert.ts";
import type { Bot, Outcome } from "../../core/bot.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import { emptyHeads, place } from "../eventlog/chain.ts";
import { isSendable } from "../eventlog/codec.ts";
import type { RuntimeLog } from "../log.ts";

/** A second look helps when the first met unlucky randomness; a third never did. */
const TRIES_MAX = 3;

/** The outcome, or undefined when the bot has a bug here: it threw, or owes what cannot be. */
export type Judge = (call: () => Outcome) => Outcome | undefined;

/** Judges what functions of this bot say. */
export function judgeOf<State>(bot: Bot<State>, log: RuntimeLog): Judge {
  return (call) => {
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
  };
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

/** Whether something is to be done still, as the bot says; a bug in that drops nothing. */
export function stillOwed(log: RuntimeLog, isWanted: () => boolean): boolean {
  try {
    return isWanted();
  } catch (reason) {
    log("error", "bot-bug", { reason });
    return true;
  }
}

/** Where something goes by now, as the bot says; a bug in that leaves it where it was. */
export function forwarded(
  log: RuntimeLog,
  body: EffectBody,
  forward: () => EffectBody,
): EffectBody {
  try {
    return forward();
  } catch (reason) {
    log("error", "bot-bug", { reason });
    return body;
  }
}

function check<State>(bot: Bot<State>, outcome: Outcome): void {
  const isOwn = outcome.facts.every((fact) => bot.writes.includes(fact.stream));
  assert(isOwn, "facts are for the bot's own streams");
  const entries = place(outcome.facts, emptyHeads(), { atMs: 0, cause: null });
  assert(entries.every(isSendable), "a fact fits into one event");
}
