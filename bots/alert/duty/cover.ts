/** `duty`: who covers what, and where nobody does. By count; names for organizers alone. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { clockAt } from "./hand-over.ts";
import { namesOf } from "./on-call.ts";
import { areasCovered, dutyOn, gapAfter } from "./covered.ts";

/** Places that one answer lists. */
const AREAS_MAX = 30;

/** Today's cover, in plain lines that can be copied and pasted elsewhere. */
export function tellCover(asked: Asked, context: AlertContext): Outcome {
  const areas = areasCovered(context);
  const isForOrganizers = asked.message.roomId === context.network.managementRoom;
  const zone = context.settings.timeZone ?? "UTC";
  const covered = areas.slice(0, AREAS_MAX).map((area) => coverOf(area, isForOrganizers, context));
  const lines = [
    title("alert-duty", { zone, from: clockAt(context.nowMs, zone) }),
    ...covered,
    ...(areas.length > AREAS_MAX
      ? [line("alert-areas-more", { count: areas.length - AREAS_MAX })]
      : []),
    line("alert-duty-how"),
  ];
  return answerOnly(asked, lines);
}

function coverOf(
  area: ReturnType<typeof areasCovered>[number],
  areNamed: boolean,
  context: AlertContext,
): Line {
  const { nowMs, settings } = context;
  const now = dutyOn(area, nowMs, context);
  const gapMs = gapAfter(area, nowMs, context);
  const names = areNamed ? namesOf(now) : "";
  const isGap = gapMs !== undefined && gapMs < nowMs + DAY_MS;
  return item("alert-duty-area", {
    ...{ area, count: now.length, names, named: areNamed && now.length > 0 ? "yes" : "no" },
    gap: now.length === 0 || !isGap ? "none" : "later",
    until: isGap ? clockAt(gapMs, settings.timeZone) : "",
  });
}
