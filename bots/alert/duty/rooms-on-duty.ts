/** Who is on duty for an alert, over all rooms that it reached. */
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";
import type { AlertContext } from "../context.ts";
import { onDutyIn, type OnDuty } from "./on-call.ts";

/** Each person once; whoever is at another scene is left where she is. */
export function onDutyFor(alert: Alert, context: AlertContext): readonly OnDuty[] {
  const found = new Map<string, OnDuty>();
  for (const { roomId } of alert.reach) {
    const committee = committeeAt(context.state.committees, roomId);
    if (committee === undefined) continue;
    const when = { place: alert.area, atMs: context.nowMs };
    for (const duty of onDutyIn(committee, when, context)) {
      if (!isElsewhere(duty, alert, context)) found.set(duty.member.tag, duty);
    }
  }
  return [...found.values()];
}

/** True for whoever is there at another scene that is still open. */
function isElsewhere(
  { member }: Pick<OnDuty, "member">,
  { code }: Pick<Alert, "code">,
  { state }: AlertContext,
): boolean {
  return [...state.alerts.alerts.live.values()].some(
    (other) => other.code !== code && other.responses.get(member.tag)?.answer === "here",
  );
}
