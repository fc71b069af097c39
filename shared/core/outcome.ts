/** Outcomes put together: the small words in which every bot says what follows. */
import type { Note, NoteDrop, Outcome } from "./bot.ts";
import type { Effect } from "./protocol/effect.ts";

/** Effects without facts. */
export function only(...effects: readonly Effect[]): Outcome {
  return { facts: [], effects };
}

/** Notes of this machine, without facts or effects. */
export function noting(notes: readonly (Note | NoteDrop)[]): Outcome {
  return { facts: [], effects: [], notes };
}

/** One after the other, in this order. */
export function joined(...outcomes: readonly Outcome[]): Outcome {
  const notes = outcomes.flatMap((outcome) => outcome.notes ?? []);
  return {
    facts: outcomes.flatMap((outcome) => outcome.facts),
    effects: outcomes.flatMap((outcome) => outcome.effects),
    ...(notes.length > 0 && { notes }),
    ...(outcomes.some(({ duringHold }) => duringHold === true) && { duringHold: true }),
    ...(outcomes.some(({ leadsToFacts }) => leadsToFacts === true) && { leadsToFacts: true }),
  };
}
