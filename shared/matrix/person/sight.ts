/** What a person's client sees: her rooms, who is in them, and what was said there. */
import { once } from "node:events";
import { parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { Log, PersonMessage } from "./person-log.ts";
import { isInside } from "../rooms/rooms-view.ts";
import { ClientEvent, type MatrixClient } from "../sdk.ts";
import { faultFrom } from "../send/request.ts";

const LOOK_MS_MAX = 60_000;

export type Sight = Readonly<{
  /** Everything that could be read so far, own messages included; what is new comes last. */
  messages(): readonly PersonMessage[];
  /** The first message, seen already or yet to come, that fits; fault `unreachable` if none. */
  waitFor(fits: (message: PersonMessage) => boolean, timeoutMs: number): Promise<PersonMessage>;
  /** How many messages cannot be read at this moment. */
  undecryptable(): number;
  invites(): readonly RoomId[];
  rooms(): readonly RoomId[];
  /** User ids of those who are in the room or invited. */
  members(roomId: RoomId): readonly UserId[];
}>;

/** Sees through this client. */
export function sight(log: Log, client: MatrixClient): Sight {
  return {
    messages: () => log.messages(),
    waitFor: (fits, timeoutMs) => log.waitFor(fits, timeoutMs),
    undecryptable: () => log.undecryptable(),
    invites: () => roomsOf(client, "invite"),
    rooms: () => roomsOf(client, "join"),
    members: (roomId) =>
      (client.getRoom(roomId)?.getMembers() ?? [])
        .filter((member) => isInside(member.membership))
        .flatMap((member) => parseUserId(member.userId) ?? []),
  };
}

/** The rooms in which this account has this membership. */
export function roomsOf(client: MatrixClient, membership: string): readonly RoomId[] {
  return client.getRooms().flatMap((room) => {
    const roomId = parseRoomId(room.roomId);
    return roomId !== undefined && room.getMyMembership() === membership ? [roomId] : [];
  });
}

/** What `look` finds, now or after one of the next syncs. */
export async function afterSync<Found>(
  client: MatrixClient,
  look: () => Found | undefined,
): Promise<Found> {
  const signal = AbortSignal.timeout(LOOK_MS_MAX);
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await once(client, ClientEvent.Sync, { signal }).catch((error: unknown) => {
      throw faultFrom(error, "wait for a room");
    });
  }
}
