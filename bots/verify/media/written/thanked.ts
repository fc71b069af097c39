/** What somebody is answered who wrote a voice message down. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asker } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";

/** `isLess`: something had to be left out. */
export function answerWriter({ code, state }: Case, asker: Asker, isLess: boolean): Outcome {
  const lines = [
    title("verify-wrote-done", { code }),
    ...(isLess ? [line("verify-wrote-without")] : []),
  ];
  return answerOnly(asker, lines, { kind: "case", case: code, state, why: "written" });
}
