/** What follows from more words about a report: who reads them, and what she is answered. */
import { joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import { answerOnly } from "../../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import { askAnew } from "../../../case/request/request-messages.ts";
import { askedNow } from "../../../case/telling/case-notices.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import { tellReportersWord } from "../reporters-word.ts";

type More = Readonly<{
  said: Parameters<typeof answerOnly>[0];
  /** Her words as they are kept, and whether something was left out of them. */
  words: string;
  isLess: boolean;
  /** It is urgent by now, and was not before. */
  isLouder: boolean;
}>;

/** `found` is the case with them. */
export function tellMore(found: Case, more: More, context: VerifyContext): Outcome {
  const { said, words, isLess, isLouder } = more;
  const { code, state } = found;
  const asked = askedNow(found, context);
  const lines = [
    title("verify-word-added", { code }),
    ...(isLess ? [line("verify-word-added-less")] : []),
    line("verify-word-added-next"),
  ];
  return joined(
    only(...tellReportersWord(found, { word: "more", note: words }, context)),
    // What is urgent by now rings, where it was for watching before.
    only(...(isLouder ? asked.map((roomId) => askAnew(roomId, found, context)) : [])),
    answerOnly(said, lines, { kind: "case", case: code, state }),
  );
}
