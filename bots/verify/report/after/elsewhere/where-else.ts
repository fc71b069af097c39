/** It is not there, and where it is was not said, or is a place that nobody knows here. */
import { joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import { answerOnly } from "../../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../../../shared/privacy/personal-data.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { tellReportersWord } from "../reporters-word.ts";

/** Those who judge it read her words at once, whether or not she can say where it is. */
export function askWhereElse(
  found: Case,
  { said, isNamed }: Readonly<{ said: Said; isNamed: boolean }>,
  context: VerifyContext,
): Outcome {
  const { code, state, area } = found;
  const note = withoutPersonalData(said.text).left ?? "";
  const lines = [
    title("verify-where-else", { named: isNamed ? "yes" : "no" }),
    line("verify-where-else-next", { code, area }),
  ];
  return joined(
    only(...tellReportersWord(found, { word: "more", note }, context)),
    answerOnly(said, lines, { kind: "question", case: code, state }),
  );
}
