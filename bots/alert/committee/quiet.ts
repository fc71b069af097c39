/** Quiet hours: what is less than urgent waits for their end, by the clocks of the network. */
import { civilAt, clockText } from "../../../shared/core/values/civil-time.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import type { Committee, QuietHours } from "../../../shared/domain/streams/committees.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";

type Now = Pick<AlertContext, "nowMs" | "settings">;

/** True when something of this severity is not told to this committee now. */
export function isHeldNow(
  { quiet }: Pick<Committee, "quiet">,
  severity: Severity,
  { nowMs, settings }: Now,
): boolean {
  if (quiet === undefined || severity === "urgent") return false;
  const { minuteOfDay: minutes } = civilAt(nowMs, settings.timeZone);
  const { from, to } = quiet;
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** The hours as they are told. */
export function quietLine({ quiet }: Pick<Committee, "quiet">, { settings }: Now): Line {
  if (quiet === undefined) return line("alert-quiet-none");
  return line("alert-quiet", { ...hoursOf(quiet), zone: settings.timeZone ?? "UTC" });
}

/** From when to when, as clocks show it. */
export function hoursOf({ from, to }: QuietHours): Readonly<{ from: string; to: string }> {
  return { from: clockText(from), to: clockText(to) };
}
