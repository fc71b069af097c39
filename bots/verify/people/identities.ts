/**
 * Identities, as the crypto engine comes to know them: the first one of somebody who was admitted
 * is pinned, another one than that counts for nothing until an organizer acts.
 */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Tag, UserId } from "../../../shared/core/values/ids.ts";
import type { IdentitySeen } from "../../../shared/core/protocol/message.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { openChat } from "../../../shared/conversation/arrival/chat.ts";
import { sweep } from "../../../shared/conversation/news/sweep.ts";
import { line, title } from "../../../shared/language/text.ts";
import { recountAll } from "../case/recount.ts";
import { afterPeople, withPeople } from "../outcome.ts";
import { decidePeople } from "./people.ts";
import type { VerifyContext } from "./roster.ts";

/** What follows when an identity is seen, whether or not she has written. */
export function onIdentity(seen: IdentitySeen, context: VerifyContext): Outcome {
  const known = context.state.people.persons.get(seen.tag);
  if (known === undefined) {
    // Nobody was admitted with it, so there is no fact; but she reads nothing any more.
    return seen.isFirst === false ? only(warnOfChange(seen.userId, context)) : NOTHING;
  }
  if (known.identity !== null) return changed(seen, context);
  if (seen.isFirst === false) return only(warnOfChange(seen.userId, context));
  const first = pinned(seen, context);
  // From now on she can read, wherever she is admitted to.
  return first.facts.length === 0
    ? first
    : joined(first, only(openChat("verify", seen.userId, context)));
}

/** Pins the first identity of somebody who was admitted before she had one. */
export function pinned({ userId, tag, identity }: IdentitySeen, context: VerifyContext): Outcome {
  const { people } = context.state;
  const decision = decidePeople({ type: "pin", person: tag, identity }, people);
  if (!decision.ok) return NOTHING;
  const grants = people.persons.get(tag)?.grants ?? [];
  // A network's first organizer is greeted; there is nobody whom this could surprise.
  const isOrganizer = grants.some((grant) => grant.role === "organizer") && hasOthers(tag, context);
  const lines = [
    title("verify-organizer-pinned", { user: userId }),
    line("verify-organizer-pinned-next"),
  ];
  const warnings = isOrganizer ? [warn(context, lines, { why: "identity-pinned" })] : [];
  return withPeople(decision.events, warnings);
}

function hasOthers(person: Tag, { state }: VerifyContext): boolean {
  return [...state.people.persons].some(([other, { grants }]) => {
    return other !== person && grants.some(({ role }) => role === "organizer");
  });
}

/**
 * Suspends her, tells the organizers once, and removes her from the rooms that verify keeps. Her
 * votes count no more.
 */
export function changed(
  { userId, tag, identity }: Readonly<{ userId: UserId; tag: Tag; identity: Tag }>,
  context: VerifyContext,
): Outcome {
  const { people } = context.state;
  const decision = decidePeople({ type: "change-identity", person: tag, identity }, people);
  if (!decision.ok || decision.events.length === 0) return NOTHING;
  const after = afterPeople(context, decision.events);
  const suspended = withPeople(decision.events, [
    warnOfChange(userId, context),
    ...sweep("verify", after),
  ]);
  return joined(suspended, recountAll(after));
}

function warnOfChange(user: UserId, context: VerifyContext) {
  const lines = [
    title("common-warn-changed-identity", { user }),
    line("common-warn-changed-identity-next", { user }),
  ];
  return { ...warn(context, lines, { why: "changed-identity" }), lane: "urgent" } as const;
}
