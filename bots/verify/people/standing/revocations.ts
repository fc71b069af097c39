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
import { decidePeople } from "../people.ts";
import { organizersOf, type VerifyContext } from "../roster.ts";
import { losing } from "./loss.ts";
import { undoable } from "../../trust/revoke/undoable.ts";

const NOT_ADMITTED = [title("verify-not-admitted"), line("verify-not-admitted-next")];

/** In force at once; alert and rooms see to their own rooms when they read the fact. */
export function revokeNow(
  asked: Asked,
  userId: Parameters<VerifyContext["tagOf"]>[0],
  context: VerifyContext,
): Outcome {
  const person = context.tagOf(userId);
  const by = asked.message.senderTag;
  const { undoing, note, lines: more } = undoable({ by, person, userId }, context);
  const revoke = { type: "revoke", person, by, organizers: organizersOf(context) } as const;
  const decision = decidePeople({ ...revoke, ...undoing }, context.state.people);
  if (!decision.ok) {
    return decision.refusal === "last-organizer"
      ? refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-last-organizer")] })
      : refuseOnly(asked, { reason: "unknown-person", lines: NOT_ADMITTED });
  }
  const lines = [title("verify-revoked", { user: userId }), line("verify-revoked-next"), ...more];
  const unread = [...lines, line("verify-revoked-unread")];
  const card = undoing.code === undefined ? {} : { case: undoing.code };
  const say = (told: readonly Line[]) => answer(asked, told, card);
  return joined(
    losing(decision.events, [], context),
    draftsDropped(person, context),
    note,
    only(whenAllRead(say(lines), say(unread))),
  );
}
