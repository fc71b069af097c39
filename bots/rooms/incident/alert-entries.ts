/** What an alert's turn means for its incident room. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { alertShapes } from "../../../shared/domain/streams/alerts.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { incidentOf } from "../room/room.ts";
import { onAnswered } from "./going/goers.ts";
import { onTurn } from "./turns.ts";

/**
 * It may be heard late, after a rebuild or a long outage: then the alert as it is now counts, and
 * the time at which it happened.
 */
export function onAlertEntry(entry: Entry, context: NetworkContext): Outcome {
  const event = eventOf(alertShapes, entry);
  switch (event?.type) {
    case "answered":
      return onAnswered(event, context);
    case "raised":
    case "updated":
    case "ended": {
      const room = incidentOf(event.code, context.state.rooms);
      const alert = context.state.alerts.alerts.get(event.code);
      if (room === undefined || alert === undefined) return NOTHING;
      return onTurn({ event, atMs: entry.atMs, room, alert }, context);
    }
    case "proposed":
    case "polled":
    case "targeted":
    case "held":
    case "released":
    case "told":
    case "lapsed":
    case "delivered":
    case "undelivered":
    case "forgotten":
    case undefined:
      return NOTHING;
  }
}
