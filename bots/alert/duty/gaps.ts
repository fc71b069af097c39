/** Organizers are told before nobody is on duty for a place any more, once for each gap. */
import {
  NOTHING,
  joined,
  noting,
  only,
  type Note,
  type Outcome,
} from "../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { isFor, SHIFT_KEPT_MS, type Shift } from "../../../shared/domain/streams/duty.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { areasCovered, dutyOn, gapAfter } from "./covered.ts";
import { clockAt } from "./hand-over.ts";

type Area = ReturnType<typeof areasCovered>[number];

/** So long before it. */
const NOTICE_MS = HOUR_MS;

/** What was missed while no bot ran is told this long after. */
const MISSED_MS = SHIFT_KEPT_MS;

/** Cheap while nobody's duty ends soon, or ended a short while ago. */
export function warnOfGaps(context: AlertContext): Outcome {
  const { nowMs } = context;
  const { shifts } = context.state.committees;
  const isNear = shifts.some(
    ({ untilMs }) => untilMs - nowMs <= NOTICE_MS && nowMs - untilMs < MISSED_MS,
  );
  if (!isNear) return NOTHING;
  return joined(...areasCovered(context).map((area) => warnOfGap(area, context)));
}

/** Somebody goes off duty before her time: where nobody is left, organizers hear it at once. */
export function warnOfLeft(shifts: readonly Shift[], context: AlertContext): Outcome {
  const { nowMs, state } = context;
  const committees = { ...state.committees, shifts };
  const after = { ...context, state: { ...state, committees } };
  const left = areasCovered(context).filter(
    (area) => dutyOn(area, nowMs, context).length > 0 && dutyOn(area, nowMs, after).length === 0,
  );
  const warnings = left.map((area) => {
    const lines = [title("alert-duty-gap-now", { area }), line("alert-duty-gap-next")];
    return warn(context, lines, { area, why: "duty-gap" });
  });
  return joined(only(...warnings), noting(left.map((area) => gapNote(area, nowMs))));
}

function warnOfGap(area: Area, context: AlertContext): Outcome {
  const { nowMs, settings } = context;
  const gapMs = gapAfter(area, nowMs, context) ?? missedGap(area, context);
  if (gapMs === undefined || gapMs - nowMs > NOTICE_MS) return NOTHING;
  const note = gapNote(area, gapMs);
  if (context.noted(note.name) !== undefined) return NOTHING;
  const zone = settings.timeZone ?? "UTC";
  const lines = [
    title(gapMs <= nowMs ? "alert-duty-gap-since" : "alert-duty-gap", {
      ...{ area, from: clockAt(gapMs, zone), zone },
    }),
    line("alert-duty-gap-next"),
  ];
  return joined(only(warn(context, lines, { area, why: "duty-gap" })), noting([note]));
}

/** To be kept when it was told, so that it is told once. */
function gapNote(area: Area, gapMs: number): Note {
  return { name: `gap/${area}/${gapMs}`, text: "1", untilMs: gapMs + MISSED_MS };
}

/** When the last shift there ended, where nobody is on duty since. */
function missedGap(area: Area, context: AlertContext): number | undefined {
  const { state, nowMs } = context;
  const ends = state.committees.shifts
    .filter((shift) => isFor(shift, area) && shift.untilMs <= nowMs)
    .map(({ untilMs }) => untilMs);
  const endMs = Math.max(...ends, Number.NEGATIVE_INFINITY);
  if (nowMs - endMs >= MISSED_MS) return undefined;
  // A shift for all places of hers was for those of her committees alone.
  return dutyOn(area, endMs - 1, context).length > 0 ? endMs : undefined;
}
