/** Several cases wait to be written down, or none: she has to name the one that she means. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { openItem } from "../../case/vote/open-cases.ts";

export function askWhich(asked: Asked, waiting: readonly Case[]): Outcome {
  const headline = title(waiting.length === 0 ? "verify-wrote-none" : "verify-wrote-which");
  const lines = [headline, ...waiting.map(openItem), line(asked.command.usage)];
  return refuseOnly(asked, { reason: "missing", lines });
}
