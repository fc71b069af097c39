/** `soundcheck AREA`: every phone there rings once, and whoever has it says whether it did. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import {
  answerOnly,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { practiceGoal } from "../goal.ts";
import { beginIn, checkIn } from "./checks.ts";
import { soundcheckIn } from "./content.ts";

export const SOUNDCHECK_MINUTES = 15;

/** Not while an alert is open there: then each sound has to mean one thing. */
export function soundcheck(asked: Asked, context: AlertContext): Outcome {
  const found = practiceGoal(asked, context);
  if (found.goal === undefined) return found.no;
  const { code, area } = found.goal;
  const { targets } = found.goal.route;
  if (targets.some(({ roomId }) => checkIn(roomId, context) !== undefined)) {
    return refuseOnly(asked, { reason: "already", lines: [title("alert-soundcheck-already")] });
  }
  const endsAtMs = context.nowMs + SOUNDCHECK_MINUTES * MINUTE_MS;
  const rooms = targets.map(({ roomId, going, cant, languages }) => {
    const check = { roomId, code, area, endsAtMs, rang: going, silent: cant };
    return joined(beginIn(check), only(...soundcheckIn(check, languages, context)));
  });
  const count = rooms.length;
  const lines = [
    title("alert-soundcheck-asked", { area, count }),
    line("alert-soundcheck-ends", { minutes: SOUNDCHECK_MINUTES }),
  ];
  return joined(...rooms, answerOnly(asked, lines, { status: "Exercise", case: code, area }));
}
