/** `report`, and words that are one: a report is begun, or sent at once when nothing is open. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { beginReport } from "./dialog/dialog.ts";
import { follow } from "./sending/follow.ts";
import { inRoom } from "./sending/in-room.ts";
import { aroundOf } from "./sending/around.ts";

/** What was said, by whom, in which language. */
export type Said = Pick<Asked, "message" | "language"> & Readonly<{ text: string }>;

/** `report` alone asks what is seen; with words it is a report. */
export function reportCommand(asked: Asked, context: VerifyContext): Outcome {
  const { message, rest } = asked;
  const isEmpty = rest.trim() === "";
  if (isEmpty && !message.isDirect) {
    const lines = [title("verify-report-direct"), line("verify-report-direct-next")];
    return refuseOnly(asked, { reason: "missing", lines });
  }
  return begin({ ...asked, text: rest }, { isOrdered: true }, context);
}

/**
 * Words that begin a report. It goes out at once only when the order itself was given (`report …`),
 * the place is known and nothing was taken out of it; everything else is shown first.
 */
export function begin(
  said: Said,
  how: Readonly<{ isOrdered: boolean; before?: readonly Line[] }>,
  context: VerifyContext,
): Outcome {
  const { message, text, language } = said;
  if (context.state.committees.areas.size === 0) {
    const lines = [title("verify-no-areas")];
    return refuseOnly(said, { reason: "unknown-area", lines });
  }
  const around = aroundOf(message, context);
  const turn = beginReport(text, language, around);
  if (text.trim() === "") return follow(turn, { message, before: how.before }, context);
  const isClear =
    turn.next === "ask" &&
    turn.trouble === null &&
    turn.draft.step === "preview" &&
    turn.draft.takenOut.length === 0;
  const { area } = turn.draft;
  if (how.isOrdered && isClear && area !== null) {
    return follow({ next: "send", draft: turn.draft, area }, { message }, context);
  }
  if (!message.isDirect) return inRoom(said, turn);
  return follow(turn, { message, before: how.before }, context);
}
