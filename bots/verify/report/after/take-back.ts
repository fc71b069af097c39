/**
 * Taking a report back. While nobody else stands behind it, whoever reported it ends the case. Once
 * confirmers have confirmed it, it is theirs, too: then her word is told to them and to the
 * organizers, and what people were told is not silently undone.
 */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  type Asker,
} from "../../../../shared/conversation/answer/answers.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { changeCase } from "../../case/change.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { tellReportersWord } from "./reporters-word.ts";

type Told = Asker & Readonly<{ message: Received }>;

/** What becomes of her own case when she takes it back in a direct chat. */
export function takeBack(found: Case, asker: Told, context: VerifyContext): Outcome {
  const { code } = found;
  if (!isOpenCase(found)) {
    const lines = [title("verify-take-back-over", { code }), line("verify-take-back-over-next")];
    return refuseOnly(asker, { reason: "closed", lines }, { case: code });
  }
  if (found.state === "confirmed") return askConfirmersAgain(found, asker, context);
  const command = { type: "take-back", code, by: asker.message.senderTag } as const;
  const changed = changeCase(command, context);
  // Where she reported it she is told with everybody else.
  if (found.replyRoom === asker.message.roomId) return changed;
  const card = { kind: "case", case: code, state: "withdrawn" } as const;
  return joined(changed, answerOnly(asker, [title("verify-taken-back", { code })], card));
}

function askConfirmersAgain(found: Case, asker: Told, context: VerifyContext): Outcome {
  const { code } = found;
  const lines = [title("verify-take-back-confirmed", { code }), line("verify-take-back-told")];
  return joined(
    only(...tellReportersWord(found, { word: "mistake", note: "" }, context)),
    answerOnly(asker, lines, { kind: "case", case: code, state: found.state }),
  );
}
