/** Who is on duty for an alert, over all rooms that it reached. */
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";
import type { AlertContext } from "../context.ts";
import { thereElsewhere } from "../delivery/route/rooms.ts";
import { onDutyIn, type OnDuty } from "./on-call.ts";

/** Each person once; whoever is at another scene is left where she is. */
export function onDutyFor(alert: Alert, context: AlertContext): readonly OnDuty[] {
  const found = new Map<string, OnDuty>();
  const away = thereElsewhere(alert, context);
  for (const { roomId } of alert.reach) {
    const committee = committeeAt(context.state.committees, roomId);
    if (committee === undefined) continue;
    const when = { place: alert.area, atMs: context.nowMs };
    for (const duty of onDutyIn(committee, when, context)) {
      if (!away.has(duty.member.tag)) found.set(duty.member.tag, duty);
    }
  }
  return [...found.values()];
}
