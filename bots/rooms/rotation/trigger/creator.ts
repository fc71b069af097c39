/**
 * Whoever made a room with the bot outranks it there for good (room version 12). When she is no
 * organizer any more, the room gives way.
 */
import { NOTHING, joined, noting, type Outcome } from "../../../../shared/core/bot.ts";
import { DAY_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { holdersOf } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { begin } from "../begin/beginning.ts";
import { isSeen } from "../who/bots-there.ts";
import { isRead, roomsToLeave, type StandingRoom } from "../who/standing-rooms.ts";

/** Who is away for less, such as while rooms are shown anew after a start, has not left. */
const GONE_MS = 10 * MINUTE_MS;

/** Cheap: it looks at who holds the one role. */
export function onCreatorTick(context: NetworkContext): Outcome {
  const rooms = roomsToLeave(context);
  if (rooms.length === 0) return NOTHING;
  // What the bot does not see tells nothing of who is there.
  if (!isSeen(context.network.managementRoom, context)) return NOTHING;
  const organizers = new Set<string>(
    holdersOf(context, { role: "organizer", scope: null }).map(({ tag }) => tag),
  );
  if (organizers.size === 0) return NOTHING;
  const left = rooms
    .filter((room) => creatorsOf(room, context).some((tag) => !organizers.has(tag)))
    .filter((room) => isRead(room, context));
  return joined(...left.map((room) => whenGone(room, context)));
}

function creatorsOf({ of, key }: StandingRoom, { state }: NetworkContext): readonly string[] {
  const moved = state.standings.rooms.get(key);
  if (moved !== undefined) return [...moved.creators];
  const by = of.kind === "committee" ? state.committees.committees.get(of.id)?.by : undefined;
  return by === undefined ? [] : [by];
}

/** A note of this machine says since when; one whose role was taken back waits for nothing. */
function whenGone({ of, key, roomId: from }: StandingRoom, context: NetworkContext): Outcome {
  const { nowMs } = context;
  const name = `creator-gone/${key}`;
  const sinceMs = Number(context.noted(name) ?? nowMs);
  if (nowMs - sinceMs >= GONE_MS) {
    const begun = begin({ of, from, why: "creator" }, context);
    return joined(begun, noting([{ name, text: null }]));
  }
  if (context.noted(name) !== undefined) return NOTHING;
  return noting([{ name, text: String(nowMs), untilMs: nowMs + DAY_MS }]);
}
