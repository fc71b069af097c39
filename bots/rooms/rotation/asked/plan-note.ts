/** Which plan was shown to whom, where: a note of this machine, until she has answered. */
import { noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { holdsRole } from "../../../../shared/conversation/command/permission.ts";
import { isManagement } from "../../../../shared/conversation/command/place.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";

/** So long a yes means the plan that was shown. */
const YES_LIFE_MS = 10 * MINUTE_MS;

type Place = Pick<Received, "senderTag">;

/** It waits for her yes. */
export function notePlan(place: Place, name: string, { nowMs }: NetworkContext): Outcome {
  return noting([{ name: nameOf(place), text: name, untilMs: nowMs + YES_LIFE_MS }]);
}

/** What she was shown here; nothing once she is no organizer any more. */
export function planFor(message: Received, context: NetworkContext): string | undefined {
  const name = context.noted(nameOf(message));
  if (name === undefined) return undefined;
  const mayStill =
    isManagement(message.roomId, context) && holdsRole(message, context, "organizer");
  return mayStill ? name : undefined;
}

/** She has answered. */
export function dropPlan(place: Place): Outcome {
  return noting([{ name: nameOf(place), text: null }]);
}

/** Whichever room is the management room by then: it may be the one that gives way. */
function nameOf({ senderTag }: Place): string {
  return `rotate-plan/${senderTag}`;
}
