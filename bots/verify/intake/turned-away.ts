/** A report that is not taken: she is told why, and what to do instead. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { dangerLine } from "../report/talk/help-now.ts";
import { PERSON_MINUTES } from "./room/limits.ts";
import { verdictOn } from "./room/verdict.ts";
import { tellFirst } from "./shut/first.ts";

/** Undefined for a report that is taken. */
export function turnAway(
  ready: Parameters<typeof tellFirst>[0],
  asker: Pick<Asked, "message" | "language">,
  context: VerifyContext,
): Outcome | undefined {
  const { message, language } = asker;
  const { room, isShut } = verdictOn({ area: ready.area, reporter: message.senderTag }, context);
  const why = isShut ? "shut" : room;
  if (why === "now" || why === "later") return undefined;
  const lines = [
    title("verify-not-now", { why, minutes: PERSON_MINUTES }),
    line("verify-not-now-next", { why }),
    dangerLine(language, context),
  ];
  const isFirst = isShut && room === "now";
  return joined(
    refuseOnly(asker, { reason: isShut ? "not-permitted" : "too-much", lines }),
    isFirst ? tellFirst(ready, message, context) : only(),
  );
}
