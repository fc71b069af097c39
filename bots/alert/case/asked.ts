/** What becomes of a case, told to whoever asked alert about it and is not told by its alert. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answer } from "../../../shared/conversation/answer/answers.ts";
import { toldDrops } from "../../../shared/conversation/answer/told.ts";
import { isOpenCase, type Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { askersOf } from "./askers.ts";

/** The outcome of a turn of this case, and the same news where somebody asked about it. */
export function withAsked(found: Case, outcome: Outcome, context: AlertContext): Outcome {
  const reached = new Set(outcome.effects.flatMap((one) => ("roomId" in one ? [one.roomId] : [])));
  const news = askersOf(found, context)
    .filter(({ message }) => !reached.has(message.roomId))
    .map((asker) => answer(asker, linesOf(found), cardOf(found)));
  const notes = [...(outcome.notes ?? []), ...toldDrops(found, context)];
  return { ...outcome, effects: [...outcome.effects, ...news], notes };
}

/** In the words of `status`. */
function linesOf({ code, state, area }: Case) {
  return [
    title("common-status-case", { code, state, area }),
    line("common-status-meaning", { state }),
  ];
}

function cardOf(found: Case) {
  const { code, state, area, severity } = found;
  const msgType = isOpenCase(found) ? ("Update" as const) : ("Cancel" as const);
  return { kind: "case", case: code, state, area, severity, msgType } as const;
}
