/** How long it takes to ask people in, said before it begins. */
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";

/** Synapse's usual pace: so many at once, and one more in each of these times. */
type Pace = Readonly<{ burst: number; everyMs: number }>;
/** For who asks in, over all rooms and in each (`rc_invites.per_issuer`, `per_room`). */
const BY_ASKER: Pace = { burst: 10, everyMs: 3.3 * SECOND_MS };
/** For who is asked in, in all rooms together (`rc_invites.per_user`). */
const BY_ASKED: Pace = { burst: 5, everyMs: 333 * SECOND_MS };
/** Making a room and being seen in it takes about so long. */
const ROOM_MS = 5 * SECOND_MS;

/** For one room, in whole minutes, where the homeserver sets its usual pace. */
export function minutesFor(people: number): number {
  return inMinutes(ROOM_MS + waitMs(people, BY_ASKER));
}

/**
 * The same for several at once, each with those who are asked into it, our bots among them: whoever
 * moves with many of them waits longest.
 */
export function minutesForAll(rooms: readonly (readonly Tag[])[]): number {
  const times = new Map<Tag, number>();
  for (const tag of rooms.flat()) times.set(tag, (times.get(tag) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  const waitsMs = Math.max(waitMs(rooms.flat().length, BY_ASKER), waitMs(most, BY_ASKED));
  return inMinutes(rooms.length * ROOM_MS + waitsMs);
}

function waitMs(count: number, { burst, everyMs }: Pace): number {
  return Math.max(0, count - burst) * everyMs;
}

function inMinutes(ms: number): number {
  return Math.ceil(ms / MINUTE_MS);
}
