/** What whoever takes over is told: what is open, how many are out there, until when it lasts. */
import type { Note } from "../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { civilAt, clockText } from "../../../shared/core/values/civil-time.ts";
import { isOut, type Answer } from "../../../shared/domain/streams/alerts.ts";
import { isFor, type Shift } from "../../../shared/domain/streams/duty.ts";
import { item, line, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";

type Said = Omit<Shift, "who">;

/** Open alerts of her places, with how many go and are there; never who. */
export function handOver(shift: Said, { state }: AlertContext): readonly Line[] {
  const open = [...state.alerts.alerts.live.values()].filter(({ area }) => isFor(shift, area));
  if (open.length === 0) return [line("alert-duty-calm")];
  const count = (alert: (typeof open)[number], answer: Answer): number =>
    [...alert.responses.values()].filter((one) => isOut(one) && one.answer === answer).length;
  return [
    line("alert-open-these"),
    ...open.map((alert) =>
      item("alert-duty-open", {
        case: alert.code,
        area: alert.area,
        going: count(alert, "going"),
        here: count(alert, "here"),
      }),
    ),
  ];
}

/** Where and from when to when, as clocks show it. */
export function shiftArgs({ area, fromMs, untilMs }: Said, { settings }: AlertContext) {
  const zone = settings.timeZone ?? "UTC";
  return {
    ...{ area: area ?? "", where: area === null ? "everywhere" : "there", zone },
    ...{ from: clockAt(fromMs, zone), until: clockAt(untilMs, zone) },
  };
}

/** Such as `22:00`. */
export function clockAt(atMs: number, zone: string | undefined): string {
  return clockText(civilAt(atMs, zone).minuteOfDay);
}

/** An end that is longer ago is nobody's news. */
export const ENDED_MS = HOUR_MS;

/** To be kept when she was told at once, since it began as she said so. */
export function begunNote({ who, untilMs, fromMs }: Shift): Note {
  return { name: `shift/${who}/${fromMs}`, text: "on", untilMs: untilMs + ENDED_MS };
}
