/** `duty on [until] [AREA] [backup]` and `duty off`: said by whoever does it, and nobody else. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answer, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { evolveShifts, isOn, type DutyEvent } from "../../../shared/domain/streams/duty.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { handOver, shiftArgs } from "./hand-over.ts";
import { shiftSaid } from "./shift-words.ts";

/** Shifts that one person may have ahead of her. */
const SHIFTS_MAX = 20;

/** She is told what is open: whoever takes over has to know. */
export function dutyOn(asked: Asked, context: AlertContext): Outcome {
  const said = shiftSaid(asked, context);
  if (said === undefined) {
    const lines = [title("alert-duty-when"), line(asked.command.usage)];
    return refuseOnly(asked, { reason: "malformed", lines });
  }
  const who = asked.message.senderTag;
  const hers = context.state.committees.shifts.filter((shift) => shift.who === who);
  if (hers.length >= SHIFTS_MAX) {
    return refuseOnly(asked, { reason: "too-much", lines: [title("alert-duty-many")] });
  }
  const event: DutyEvent = { type: "duty-on", who, ...said };
  const isNow = isOn(said, context.nowMs);
  const lines = [
    title(isNow ? "alert-duty-on" : "alert-duty-planned", shiftArgs(said, context)),
    line("alert-duty-means", { backup: said.isBackup ? "backup" : "first" }),
    ...(isNow ? handOver(said, context) : []),
  ];
  return { facts: [factOf("committee", event)], effects: [answer(asked, lines)] };
}

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
  const planned = after.filter((shift) => shift.who === who).length;
  const lines = [
    title("alert-duty-off"),
    ...(planned > 0 ? [line("alert-duty-left", { count: planned })] : []),
  ];
  return { facts: [factOf("committee", event)], effects: [answer(asked, lines)] };
}
