/**
 * Who came into which room. Rooms give nobody the past, so whatever holds is said to those who
 * come: once for all who come together, when they can read it, and once more to whoever could not.
 */
import { joined, NOTHING, type Outcome } from "../../core/bot.ts";
import type { IdentitySeen, MembershipChange } from "../../core/protocol/message.ts";
import { HOUR_MS } from "../../core/values/time.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { dueArrivals, noteArrival, unreadingOf } from "./arrival-notes.ts";
import type { Greeter } from "./greeting.ts";
import { greetNow } from "./welcome.ts";
import { greetedAt, isGreeted } from "./who-greets.ts";

/** Whoever came longer ago, such as before a restore, found out by herself. */
const STALE_MS = HOUR_MS;

/** Somebody joined, or accepted an invitation: she is greeted a moment later. */
export function onArrival(
  { bot }: Greeter,
  change: MembershipChange,
  context: NetworkContext,
): Outcome {
  const { roomId, tag, membership, atMs = context.nowMs } = change;
  if (membership !== "join" || context.nowMs - atMs > STALE_MS) return NOTHING;
  return isGreeted(bot, change, context) ? noteArrival(roomId, tag, context) : NOTHING;
}

/** What time brings: those who came a moment ago are greeted. Cheap when nobody came. */
export function onArrivalTick({ bot, greet }: Greeter, context: NetworkContext): Outcome {
  if (context.held) return NOTHING;
  return joined(
    ...dueArrivals(context).map(({ roomId, who, dropped }) => {
      const place = greetedAt(bot, roomId, context);
      if (place === undefined) return dropped;
      return joined(dropped, greetNow({ roomId, place, who }, greet, context));
    }),
  );
}

/**
 * Somebody has set up what she needs to read: wherever she came and could not, what was said is
 * said again.
 */
export function onReadable({ tag, isFirst }: IdentitySeen, context: NetworkContext): Outcome {
  const unreading = isFirst === false ? undefined : unreadingOf(tag, context);
  if (unreading === undefined) return NOTHING;
  const { rooms, dropped } = unreading;
  return joined(dropped, ...rooms.map((roomId) => noteArrival(roomId, tag, context)));
}
