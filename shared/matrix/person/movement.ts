/** How a person comes into rooms and out of them, and makes her own. */
import { Fault } from "../../core/fault.ts";
import { parseRoomId } from "../../core/values/ids.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { creationBody } from "../../core/room/blueprint.ts";
import type { Rooms } from "../rooms/room-keeper.ts";
import { isDirectWith } from "../rooms/rooms-view.ts";
import { ClientEvent, Method, type MatrixClient } from "../sdk.ts";
import { request } from "../send/request.ts";
import { afterSync, roomsOf } from "./sight.ts";

export type Movement = Readonly<{
  join(roomId: RoomId): Promise<void>;
  invite(roomId: RoomId, userId: UserId): Promise<void>;
  leave(roomId: RoomId): Promise<void>;
  /** An encrypted direct chat with this user: the one in use, or a new one. */
  directWith(userId: UserId): Promise<RoomId>;
  /** A room of this person's own, unencrypted when asked for. */
  createRoom(options: Readonly<{ invite: readonly UserId[]; encrypted: boolean }>): Promise<RoomId>;
  /**
   * The next room joined that is not among `known`, private chats left out: bots open those when
   * they like. Fault `unreachable` after half a minute.
   */
  nextRoom(known: ReadonlySet<RoomId>): Promise<RoomId>;
  /** The next room, or private chat, that she is asked into and has not joined; fault as above. */
  nextInvitation(into?: "room" | "chat"): Promise<RoomId>;
  /** Resolves when this person is no longer in the room; fault as above. */
  goneFrom(roomId: RoomId): Promise<void>;
}>;

/** Moves with this client. */
export function movement(rooms: Rooms, client: MatrixClient): Movement {
  return {
    nextRoom: (known) =>
      afterSync(client, () =>
        roomsOf(client, "join").find((roomId) => !known.has(roomId) && !isChat(client, roomId)),
      ),
    nextInvitation: (into = "room") =>
      afterSync(client, () =>
        roomsOf(client, "invite").find((roomId) => isChat(client, roomId) === (into === "chat")),
      ),
    goneFrom: async (roomId) => {
      await afterSync(client, () => (roomsOf(client, "join").includes(roomId) ? undefined : true));
    },
    join: (roomId) => rooms.join(roomId),
    invite: (roomId, guest) => rooms.invite(roomId, guest),
    leave: (roomId) => rooms.leave(roomId),
    directWith: (userId) => openDirect(client, userId),
    createRoom: async ({ invite, encrypted }) => {
      const blueprint = { additionalCreators: [], isDirect: false, invite };
      const body = creationBody(blueprint);
      const answer = await request("create room", () =>
        client.http.authedRequest<Readonly<{ room_id: string }>>(
          Method.Post,
          "/createRoom",
          undefined,
          encrypted ? body : { ...body, initial_state: [] },
        ),
      );
      const roomId = parseRoomId(answer.room_id);
      if (roomId === undefined) throw new Fault("server-failed", "create room");
      return roomId;
    },
  };
}

/** True for what she was asked into as a private chat. */
function isChat(client: MatrixClient, roomId: RoomId): boolean {
  const self = client.getSafeUserId();
  return client.getRoom(roomId)?.getMember(self)?.getDMInviter() !== undefined;
}

/** Joins whatever this account is asked into, from now on. */
export function acceptInvitations(client: MatrixClient): void {
  const accept = (): void => {
    for (const room of client.getRooms()) {
      if (room.getMyMembership() !== "invite") continue;
      // The next sync tries again what failed now.
      client.joinRoom(room.roomId).catch(() => undefined);
    }
  };
  client.on(ClientEvent.Sync, accept);
  accept();
}

/** As phones do it: earlier messages are open to the one who was asked, before she has joined. */
async function openDirect(client: MatrixClient, userId: UserId): Promise<RoomId> {
  const known = roomsOf(client, "join").find((roomId) => isDirectWith(client, roomId, userId));
  if (known !== undefined) return known;
  const encryption = { algorithm: "m.megolm.v1.aes-sha2" };
  const answer = await request("open a direct chat", () =>
    client.http.authedRequest<Readonly<{ room_id: string }>>(
      Method.Post,
      "/createRoom",
      undefined,
      {
        preset: "trusted_private_chat",
        is_direct: true,
        invite: [userId],
        initial_state: [{ type: "m.room.encryption", state_key: "", content: encryption }],
      },
    ),
  );
  const roomId = parseRoomId(answer.room_id);
  if (roomId === undefined) throw new Fault("server-failed", "open a direct chat");
  // Before the invitation has come down the sync, nothing would be encrypted for its receiver.
  return afterSync(client, () => (isDirectWith(client, roomId, userId) ? roomId : undefined));
}
