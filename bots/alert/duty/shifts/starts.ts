/** Shifts begin and end: whoever comes on duty reads what is open, whoever goes off hears it. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { isOn, type Shift } from "../../../../shared/domain/streams/duty.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { begunNote, ENDED_MS, handOver, shiftArgs } from "../hand-over.ts";
import { tellOnDuty } from "./on-duty-chat.ts";

/** Each beginning and each end once, also when no bot ran at that time. Cheap while none is due. */
export function tellShifts(context: AlertContext): Outcome {
  const { nowMs, state } = context;
  const { shifts } = state.committees;
  if (shifts.length === 0) return NOTHING;
  const begun = shifts.filter((shift) => isOn(shift, nowMs)).map((one) => tellBegin(one, context));
  const over = shifts
    .filter(({ untilMs }) => untilMs <= nowMs && nowMs - untilMs < ENDED_MS)
    .map((one) => tellEnd(one, context));
  return joined(...begun, ...over);
}

function tellBegin(shift: Shift, context: AlertContext): Outcome {
  const note = begunNote(shift);
  if (context.noted(note.name) !== undefined) return NOTHING;
  const lines = [
    title("alert-duty-begins", shiftArgs(shift, context)),
    ...handOver(shift, context),
    line("alert-duty-means", { backup: shift.isBackup ? "backup" : "first" }),
  ];
  return joined(only(...tellOnDuty(shift.who, lines, context)), noting([note]));
}

/** Nothing where another shift of hers goes on, or nobody knows that this one was told. */
function tellEnd(shift: Shift, context: AlertContext): Outcome {
  const note = begunNote(shift);
  if (context.noted(note.name) !== "on") return NOTHING;
  const over = noting([{ ...note, text: "over" }]);
  const { shifts } = context.state.committees;
  const goesOn = shifts.some((one) => one.who === shift.who && isOn(one, context.nowMs));
  if (goesOn) return over;
  const lines = [title("alert-duty-ends"), ...handOver(shift, context)];
  return joined(only(...tellOnDuty(shift.who, lines, context)), over);
}
