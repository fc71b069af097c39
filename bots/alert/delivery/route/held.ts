/** Alerts that wait for the end of somebody's quiet hours: told then, if they are still open. */
import { NOTHING, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, type Line } from "../../../../shared/language/text.ts";
import { hoursOf, isHeldNow } from "../../committee/quiet.ts";
import type { AlertContext } from "../../context.ts";
import { obey } from "./obeying.ts";
import { awayLine, reaches, unreadingLine, type committeeOf } from "./rooms.ts";
import { drawTargets, type drawRoute } from "./targets.ts";

type Route = ReturnType<typeof drawRoute>;
type Held = NonNullable<ReturnType<typeof committeeOf>>;

/** Everybody whose quiet hours are over, or who is no committee any more. */
export function releaseHeld(context: AlertContext): Outcome {
  const waiting = [...context.state.alerts.alerts.live.values()].filter(
    ({ held }) => held.length > 0,
  );
  return waiting.length === 0
    ? NOTHING
    : joined(...waiting.map((alert) => release(alert, context)));
}

function release(alert: Alert, context: AlertContext): Outcome {
  const { committees } = context.state.committees;
  const isDue = (id: string): boolean => {
    const one = committees.get(id);
    return one === undefined || !isHeldNow(one, alert.severity, context);
  };
  const held = alert.held.filter(isDue);
  if (held.length === 0) return NOTHING;
  const there = held.flatMap((id) => committees.get(id) ?? []);
  const told = there.filter(
    ({ roomId, closingAtMs }) => closingAtMs === undefined && !reaches(alert, roomId, context),
  );
  const route = { targets: drawTargets(told, context), held };
  const { code } = alert;
  return obey({ do: "release", code, route }, context);
}

/** Who is told later, and who cannot read it. */
export function routeLines({ targets, held }: Route, context: AlertContext): readonly Line[] {
  return [
    ...laterLines(held, context),
    ...unreadingLine(targets, context),
    ...awayLine(targets, context),
  ];
}

/** Who is told later, and until when it waits. */
function laterLines(ids: readonly string[], context: AlertContext): readonly Line[] {
  return heldIn(ids, context).map((one) => line("alert-held", argsOf(one, context)));
}

/** The committees of these ids that there still are. */
export function heldIn(ids: readonly string[], { state }: AlertContext): readonly Held[] {
  return ids.flatMap((id) => state.committees.committees.get(id) ?? []);
}

/** What the phrases about such a committee need. */
export function argsOf({ name, quiet, codename = "none" }: Held, { settings }: AlertContext) {
  const until = quiet === undefined ? "" : hoursOf(quiet).to;
  return { name, codename, until, zone: settings.timeZone ?? "UTC" };
}
