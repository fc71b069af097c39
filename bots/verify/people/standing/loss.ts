/** What follows when somebody counts no more, whether she was revoked or is not the same person. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { sweep } from "../../../../shared/conversation/news/sweep.ts";
import type { PeopleEvent } from "../../../../shared/domain/streams/people.ts";
import { recountAll } from "../../case/recount.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import type { VerifyContext } from "../roster.ts";

/**
 * Records it, says what is to be said of it, removes her from the rooms that verify keeps, and
 * counts without her votes.
 */
export function losing(
  events: readonly PeopleEvent[],
  said: readonly Effect[],
  context: VerifyContext,
): Outcome {
  const after = afterPeople(context, events);
  const recorded = withPeople(events, [...said, ...sweep("verify", after)]);
  return joined(recorded, recountAll(after));
}
