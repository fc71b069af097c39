/** `duty`: who covers what, and where nobody does. By count; names for organizers alone. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { clockAt } from "./hand-over.ts";
import { onDutyIn, type OnDuty } from "./on-call.ts";

/** Places that one answer lists. */
const AREAS_MAX = 30;

/** Today's cover, in plain lines that can be copied and pasted elsewhere. */
export function tellCover(asked: Asked, context: AlertContext): Outcome {
  const { committees } = context.state.committees;
  const areas = [...new Set([...committees.values()].flatMap((one) => one.areas))].toSorted();
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

function coverOf(area: AreaPath, areNamed: boolean, context: AlertContext): Line {
  const { nowMs, settings } = context;
  const now = dutyOn(area, nowMs, context);
  const gapMs = gapAfter(area, nowMs, context);
  const names = areNamed ? now.map(({ member }) => nameOf(member.userId)).join(", ") : "";
  const isGap = gapMs !== undefined && gapMs < nowMs + DAY_MS;
  return item("alert-duty-area", {
    ...{ area, count: now.length, names, named: areNamed && now.length > 0 ? "yes" : "no" },
    gap: now.length === 0 || !isGap ? "none" : "later",
    until: isGap ? clockAt(gapMs, settings.timeZone) : "",
  });
}

/** Everybody on duty for this place then, each once. */
function dutyOn(area: AreaPath, atMs: number, context: AlertContext): readonly OnDuty[] {
  const found = new Map<string, OnDuty>();
  for (const one of context.state.committees.committees.values()) {
    if (!one.areas.includes(area)) continue;
    for (const duty of onDutyIn(one, { place: area, atMs }, context)) {
      found.set(duty.member.tag, duty);
    }
  }
  return [...found.values()];
}

/** When nobody is on duty there any more; undefined where nobody is now. */
export function gapAfter(area: AreaPath, nowMs: number, context: AlertContext): number | undefined {
  let atMs = nowMs;
  for (;;) {
    const now = dutyOn(area, atMs, context);
    if (now.length === 0) return atMs === nowMs ? undefined : atMs;
    const endMs = Math.max(...now.map(({ shift }) => shift.untilMs));
    if (endMs <= atMs || endMs > nowMs + DAY_MS) return endMs;
    atMs = endMs;
  }
}

/** How people call her: what stands before the server in her user id. */
function nameOf(userId: string): string {
  return userId.slice(1, userId.indexOf(":"));
}
