/** Organizers are told before nobody is on duty for a place any more, once for each gap. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { gapAfter } from "./cover.ts";
import { clockAt } from "./hand-over.ts";

/** So long before it. */
const NOTICE_MS = HOUR_MS;

/** Cheap while nobody's duty ends soon. */
export function warnOfGaps(context: AlertContext): Outcome {
  const { nowMs } = context;
  const { shifts, committees } = context.state.committees;
  const isSoon = shifts.some(({ untilMs }) => untilMs > nowMs && untilMs - nowMs <= NOTICE_MS);
  if (!isSoon) return NOTHING;
  const areas = [...new Set([...committees.values()].flatMap((one) => one.areas))];
  return joined(...areas.map((area) => warnOfGap(area, context)));
}

function warnOfGap(area: AreaPath, context: AlertContext): Outcome {
  const { nowMs, settings } = context;
  const gapMs = gapAfter(area, nowMs, context);
  if (gapMs === undefined || gapMs - nowMs > NOTICE_MS) return NOTHING;
  const name = `gap/${area}/${gapMs}`;
  if (context.noted(name) !== undefined) return NOTHING;
  const zone = settings.timeZone ?? "UTC";
  const lines = [
    title("alert-duty-gap", { area, from: clockAt(gapMs, zone), zone }),
    line("alert-duty-gap-next"),
  ];
  const note = { name, text: "1", untilMs: gapMs + HOUR_MS };
  return joined(only(warn(context, lines, { area, why: "duty-gap" })), noting([note]));
}
