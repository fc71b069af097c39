/** A report written where others read it: sent as it is, or refused; nothing is asked there. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { placeLines } from "../asking/questions.ts";
import { kindLines, troubleLines } from "../asking/trouble-lines.ts";
import type { Turn } from "../dialog/turn.ts";

/** Why it is not taken, and what to write instead. */
export function inRoom(asked: Pick<Asked, "message" | "language">, turn: Turn): Outcome {
  const { offered, takenOut } = turn.draft;
  const trouble = turn.next === "ask" ? turn.trouble : null;
  if (trouble?.reason === "too-much" || trouble?.reason === "personal-data") {
    const lines = [...troubleLines(trouble), line("verify-not-kept")];
    return refuseOnly(asked, { reason: trouble.reason, lines });
  }
  if (takenOut.length > 0) {
    const lines = [
      title("verify-personal-data"),
      ...kindLines(takenOut),
      line("verify-personal-next"),
      line("verify-not-kept"),
    ];
    return refuseOnly(asked, { reason: "personal-data", lines });
  }
  const lines = [title("verify-area-missing"), ...placeLines(offered), line("verify-area-again")];
  return refuseOnly(asked, { reason: "missing", lines });
}
