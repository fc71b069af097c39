/** `duty off`: said by whoever does it; where nobody is left then, organizers hear it. */
import { joined, noting, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { evolveShifts, isOn, type DutyEvent } from "../../../../shared/domain/streams/duty.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { warnOfLeft } from "../gaps.ts";
import { begunNote } from "../hand-over.ts";

/** What she does now is over; a plan is dropped where she does nothing now. */
export function dutyOff(asked: Asked, context: AlertContext): Outcome {
  const { nowMs } = context;
  const who = asked.message.senderTag;
  const { shifts } = context.state.committees;
  const left = shifts.filter((shift) => shift.who === who && shift.untilMs > nowMs);
  if (left.length === 0) {
    return refuseOnly(asked, { reason: "already", lines: [title("alert-duty-not")] });
  }
  const event: DutyEvent = { type: "duty-off", who, atMs: nowMs };
  const after = evolveShifts(shifts, { ...event, happenedAtMs: nowMs });
  const planned = after.filter((shift) => shift.who === who && shift.untilMs > nowMs).length;
  const lines = [
    title("alert-duty-off"),
    ...(planned > 0 ? [line("alert-duty-left", { count: planned })] : []),
  ];
  const over = left.filter((shift) => isOn(shift, nowMs));
  const told = { facts: [factOf("committee", event)], effects: [answer(asked, lines)] };
  const notes = noting(over.map((shift) => ({ ...begunNote(shift), text: "over" })));
  return joined(told, notes, warnOfLeft(after, context));
}
