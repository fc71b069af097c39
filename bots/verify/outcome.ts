/** Outcomes joined, and the context as it is once some facts are recorded. */
import type { Outcome } from "../../shared/core/bot.ts";
import type { Effect } from "../../shared/core/protocol/effect.ts";
import { evolveCases, type CaseEvent } from "../../shared/domain/streams/cases.ts";
import { evolvePeople, type People, type PeopleEvent } from "../../shared/domain/streams/people.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import type { VerifyContext } from "./people/roster.ts";

/** Facts of the people stream, and effects. */
export function withPeople(
  events: readonly PeopleEvent[],
  effects: readonly Effect[] = [],
): Outcome {
  return { facts: events.map((event) => factOf("people", event)), effects };
}

/** Facts of the case stream, and effects. */
export function withCases(events: readonly CaseEvent[], effects: readonly Effect[] = []): Outcome {
  return { facts: events.map((event) => factOf("case", event)), effects };
}

/** The context after these facts, for what is decided later in the same turn. */
export function afterPeople(context: VerifyContext, events: readonly PeopleEvent[]): VerifyContext {
  const people = events.reduce<People>(
    (before, event) => evolvePeople(before, { ...event, atMs: context.nowMs }),
    context.state.people,
  );
  return { ...context, state: { ...context.state, people } };
}

/** The context after these facts, for what is decided later in the same turn. */
export function afterCases(context: VerifyContext, events: readonly CaseEvent[]): VerifyContext {
  const cases = events.reduce(
    (before, event) => evolveCases(before, { ...event, happenedAtMs: context.nowMs }),
    context.state.cases,
  );
  return { ...context, state: { ...context.state, cases } };
}
