/** Words of somebody whose report is under way, about that report. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asker } from "../../../../shared/conversation/answer/answers.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { withoutPersonalData } from "../../../../shared/privacy/personal-data.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { newestOwnCase } from "./own-case.ts";
import { tellReportersWord, type ReportersWord } from "./reporters-word.ts";

type Said = Asker & Readonly<{ text: string; message: Received }>;

/** Tells it to those who judge her newest open case; undefined when she has none. */
export function passOnWord(
  said: Said,
  word: ReportersWord["word"],
  context: VerifyContext,
): Outcome | undefined {
  const found = newestOwnCase(said.message.senderTag, context);
  if (found === undefined) return undefined;
  const { code, state } = found;
  const note = withoutPersonalData(said.text).left ?? "";
  const lines = [title("verify-word-told", { code, word }), line("verify-word-told-next")];
  return joined(
    only(...tellReportersWord(found, { word, note }, context)),
    answerOnly(said, lines, { kind: "case", case: code, state }),
  );
}
