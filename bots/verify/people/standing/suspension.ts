/** Another identity than the pinned one counts for nothing until an organizer acts. */
import { joined, NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { IdentitySeen } from "../../../../shared/core/protocol/message.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { decidePeople } from "../people.ts";
import type { VerifyContext } from "../roster.ts";
import { tellSuspended } from "./digest/suspended.ts";
import { losing } from "./loss.ts";

/**
 * Suspends her, tells the organizers in one message of those who come one after the other, and
 * removes her from the rooms that verify keeps. Her votes count no more.
 */
export function changed({ userId, tag, identity }: IdentitySeen, context: VerifyContext): Outcome {
  const { people } = context.state;
  const decision = decidePeople({ type: "change-identity", person: tag, identity }, people);
  if (!decision.ok || decision.events.length === 0) return NOTHING;
  return joined(losing(decision.events, [], context), tellSuspended(userId, context));
}

/** Tells the organizers that another identity was seen than the one that counts. */
export function warnOfChange(user: IdentitySeen["userId"], context: VerifyContext) {
  const lines = [
    title("common-warn-changed-identity", { user }),
    line("common-warn-changed-identity-next", { user }),
  ];
  return { ...warn(context, lines, { why: "changed-identity" }), lane: "urgent" } as const;
}
