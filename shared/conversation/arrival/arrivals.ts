/**
 * Who came into which room. Rooms give nobody the past, so whatever holds is said to those who
 * come: once for all who come together, when they can read it, and once more to whoever could not.
 */
import { joined, noting, NOTHING, type Outcome } from "../../core/bot.ts";
import type { IdentitySeen, MembershipChange } from "../../core/protocol/message.ts";
import { parseRoomId, type RoomId, type Tag } from "../../core/values/ids.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../core/values/time.ts";
import { readCame, readRooms, unreadingName, writeCame, type Came } from "./arrival-notes.ts";
import type { ArrivalContext, Greeter } from "./greeting.ts";
import { greetNow } from "./welcome.ts";
import { greetedAt, isGreeted } from "./who-greets.ts";

/** Those who come within it are greeted together. */
const BURST_MS = 2 * SECOND_MS;
/** Whoever came longer ago, such as before a restore, found out by herself. */
const STALE_MS = HOUR_MS;
/** A greeting waits so long for a bot that is down. */
const CAME_LIFE_MS = 10 * MINUTE_MS;
const CAME = "came/";

/** Somebody joined, or accepted an invitation: she is greeted a moment later. */
export function onArrival(
  { bot }: Greeter,
  change: MembershipChange,
  context: ArrivalContext,
): Outcome {
  const { membership, atMs = context.nowMs } = change;
  if (membership !== "join" || context.nowMs - atMs > STALE_MS) return NOTHING;
  return isGreeted(bot, change, context) ? came(change.roomId, change.tag, context) : NOTHING;
}

/** What time brings: those who came a moment ago are greeted. Cheap when nobody came. */
export function onArrivalTick({ bot, greet }: Greeter, context: ArrivalContext): Outcome {
  if (context.held) return NOTHING;
  const due = [...context.notedUnder(CAME)].filter(([, text]) => {
    return context.nowMs >= readCame(text).dueMs;
  });
  return joined(
    ...due.map(([name, text]) => {
      const roomId = parseRoomId(name.slice(CAME.length));
      const place = roomId && greetedAt(bot, roomId, context);
      const dropped = noting([{ name, text: null }]);
      if (roomId === undefined || place === undefined) return dropped;
      return joined(dropped, greetNow({ roomId, place, who: readCame(text).who }, greet, context));
    }),
  );
}

/**
 * Somebody has set up what she needs to read: wherever she came and could not, what was said is
 * said again.
 */
export function onReadable(seen: IdentitySeen, context: ArrivalContext): Outcome {
  const name = unreadingName(seen.tag);
  const rooms = context.noted(name);
  if (seen.isFirst === false || rooms === undefined) return NOTHING;
  return joined(
    noting([{ name, text: null }]),
    ...readRooms(rooms).map((roomId) => came(roomId, seen.tag, context)),
  );
}

/** Noted for so long that a restart in between loses nobody. */
function came(roomId: RoomId, tag: Tag, context: ArrivalContext): Outcome {
  const name = CAME + roomId;
  const before = context.noted(name);
  const now: Came = { dueMs: context.nowMs + BURST_MS, who: [tag] };
  const { dueMs, who } = before === undefined ? now : readCame(before);
  const text = writeCame({ dueMs, who: [...new Set([...who, tag])] });
  return noting([{ name, text, untilMs: context.nowMs + CAME_LIFE_MS }]);
}
