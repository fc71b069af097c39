/** `revoke`: every role ends at once, the rooms are left, and the votes no longer count. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import {
  answer,
  refuseOnly,
  whenAllRead,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { draftsDropped } from "../../report/draft/draft-notes.ts";
import { namedPerson } from "../admission/named-person.ts";
import { decidePeople } from "../people.ts";
import { organizersOf, type VerifyContext } from "../roster.ts";
import { losing } from "./loss.ts";

/** `revoke USER`. Alert and rooms see to their own rooms when they read the fact. */
export function revokeCommand(asked: Asked, context: VerifyContext): Outcome {
  const named = namedPerson(asked, "verify-revoke-missing", context);
  if ("refused" in named) return named.refused;
  const { userId } = named;
  const person = context.tagOf(userId);
  const by = asked.message.senderTag;
  const command = { type: "revoke", person, by, organizers: organizersOf(context) } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) {
    return decision.refusal === "last-organizer"
      ? refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-last-organizer")] })
      : refuseOnly(asked, { reason: "unknown-person", lines: [title("verify-not-admitted")] });
  }
  const lines = [title("verify-revoked", { user: userId }), line("verify-revoked-next")];
  const unread = [...lines, line("verify-revoked-unread")];
  const say = (told: readonly Line[]) => answer(asked, told);
  return joined(
    losing(decision.events, [], context),
    draftsDropped(person, context),
    only(whenAllRead(say(lines), say(unread))),
  );
}
