/** `duty on [until] [AREA] [backup]`: said by whoever does it, and nobody else. */
import { joined, noting, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { isOn, type DutyEvent } from "../../../../shared/domain/streams/duty.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { begunNote, handOver, shiftArgs } from "../hand-over.ts";
import { shiftSaid } from "../shift-words.ts";

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
  const hers = context.state.committees.shifts.filter(
    (shift) => shift.who === who && shift.untilMs > context.nowMs,
  );
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
  const told = { facts: [factOf("committee", event)], effects: [answer(asked, lines)] };
  return isNow ? joined(told, noting([begunNote({ who, ...said })])) : told;
}
