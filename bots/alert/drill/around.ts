/** Practice in the middle of an alert would be taken for it, or it for practice. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { overlaps } from "../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";

/** A no while an alert, or another drill, is open in or around this area. */
export function refuseAround(
  area: AreaPath,
  asked: Asked,
  { state }: AlertContext,
): Outcome | undefined {
  const open = [...state.alerts.alerts.live.values()].filter(({ ending }) => ending === null);
  const around = open.filter((alert) => overlaps(alert.area, area));
  const told = around.find(({ status }) => status === "Actual") ?? around[0];
  if (told === undefined) return undefined;
  const { code, status } = told;
  const lines = [title("alert-drill-not-now", { status, case: code, area: told.area })];
  return refuseOnly(asked, { reason: "already", lines }, { case: code });
}
