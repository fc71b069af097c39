/** How long it takes to ask people in, said before it begins. */
import { MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";

/** A homeserver that sets a pace lets so many in at once, and one more in each of these times. */
const INVITED_AT_ONCE = 10;
const INVITED_EVERY_MS = 3.3 * SECOND_MS;
/** Making a room and being seen in it takes about so long. */
const ROOM_MS = 5 * SECOND_MS;

/** In whole minutes, where the homeserver sets its usual pace (Synapse: 10, then 0.3 a second). */
export function minutesFor(people: number): number {
  const waitsMs = Math.max(0, people - INVITED_AT_ONCE) * INVITED_EVERY_MS;
  return Math.ceil((ROOM_MS + waitsMs) / MINUTE_MS);
}
