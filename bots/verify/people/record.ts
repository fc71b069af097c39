/** A judgement about people and what it leads to: recorded, and the world as it is after it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { PeopleEvent } from "../../../shared/domain/streams/people.ts";
import { afterPeople, withPeople } from "../outcome.ts";
import { decidePeople, type PeopleCommand, type PeopleRefusal } from "./people.ts";
import type { VerifyContext } from "./roster.ts";

type Recorded = Readonly<
  | {
      ok: true;
      /** None where everything is as it was. */
      events: readonly PeopleEvent[];
      /** Its facts. */
      recorded: Outcome;
      after: VerifyContext;
    }
  | { ok: false; refusal: PeopleRefusal }
>;

/** Judges the command, and applies what it says. */
export function recordOf(command: PeopleCommand, context: VerifyContext): Recorded {
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) return decision;
  const { events } = decision;
  return { ok: true, events, recorded: withPeople(events), after: afterPeople(context, events) };
}
