/** What is said when an organizer comes back by the recovery keys: to her, and to all of them. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { answerNewcomer, type Newcomer } from "../newcomer/newcomer.ts";

/** Both name that it is another identity than before. */
export function tellBack(newcomer: Newcomer, context: VerifyContext): Outcome {
  const user = newcomer.message.sender;
  const lines = [title("verify-came-back"), line("verify-came-back-next")];
  const told = [
    title("verify-came-back-told", { user }),
    line("verify-came-back-told-next", { user }),
  ];
  return joined(
    answerNewcomer(newcomer, lines, { kind: "answer", why: "organizer" }),
    only(warn(context, told, { why: "came-back" })),
  );
}
