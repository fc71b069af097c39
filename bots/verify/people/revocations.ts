/** `revoke`: every role ends at once, the rooms are left, and the votes no longer count. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { parseUserId } from "../../../shared/core/values/ids.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  whenAllRead,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { sweep } from "../../../shared/conversation/news/sweep.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { unknownPerson } from "./admission/admission-refusals.ts";
import { recountAll } from "../case/recount.ts";
import { afterPeople, withPeople } from "../outcome.ts";
import { decidePeople } from "./people.ts";
import { draftsDropped } from "../report/draft-notes.ts";
import { organizersOf, type VerifyContext } from "./roster.ts";

/** `revoke USER`. Alert and rooms see to their own rooms when they read the fact. */
export function revokeCommand(asked: Asked, context: VerifyContext): Outcome {
  const [who = ""] = asked.args;
  if (who === "") return askForForm(asked, "verify-revoke-missing");
  const userId = parseUserId(who);
  if (userId === undefined) return refuseOnly(asked, unknownPerson());
  const person = context.tagOf(userId);
  const by = asked.message.senderTag;
  const command = { type: "revoke", person, by, organizers: organizersOf(context) } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) {
    return decision.refusal === "last-organizer"
      ? refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-last-organizer")] })
      : refuseOnly(asked, { reason: "unknown-person", lines: [title("verify-not-admitted")] });
  }
  const after = afterPeople(context, decision.events);
  const lines = [title("verify-revoked", { user: userId }), line("verify-revoked-next")];
  const unread = [...lines, line("verify-revoked-unread")];
  const say = (told: readonly Line[]) => answer(asked, told);
  return joined(
    withPeople(decision.events, sweep("verify", after)),
    draftsDropped(person, context),
    recountAll(after),
    only(whenAllRead(say(lines), say(unread))),
  );
}
