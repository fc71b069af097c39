/** Somebody was revoked: the rooms that she was in give way, at once. */
import { NOTHING, joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { keyOfGrant } from "../../../../shared/domain/standing/rooms-of-role.ts";
import { peopleShapes } from "../../../../shared/domain/streams/people.ts";
import { eventOf } from "../../../../shared/domain/streams/stream.ts";
import { begin } from "../begin/beginning.ts";
import { isRead, roomsToLeave } from "../who/standing-rooms.ts";

/**
 * She is given no key from the revocation on; this takes from her the place as well, where nobody
 * can remove her, and what the homeserver would tell her of it. Nothing for any other entry.
 */
export function onRevoked(entry: Entry, context: NetworkContext): Outcome {
  const event = entry.stream === "people" ? eventOf(peopleShapes, entry) : undefined;
  if (event?.type !== "revoked") return NOTHING;
  const { person, code } = event;
  const { state, rooms } = context;
  const had = code === undefined ? undefined : state.people.revocations.get(code)?.had;
  const hers = new Set((had?.person.grants ?? []).map(keyOfGrant));
  const left = roomsToLeave(context)
    .filter(({ key, roomId }) => {
      return hers.has(key) || rooms.members(roomId).some(({ tag }) => tag === person);
    })
    .filter((room) => isRead(room, context));
  return joined(
    ...left.map(({ of, roomId: from }) => begin({ of, from, why: "revoked" }, context)),
  );
}
