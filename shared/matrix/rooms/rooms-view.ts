/** The rooms as the SDK's memory has them after the last sync. */
import type { Member, RoomsView } from "../../core/bot.ts";
import { parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { RoomState } from "../../core/room/own-room.ts";
import { REF_FIELD } from "../../core/room/blueprint.ts";
import type { RoomId, Tag, UserId } from "../../core/values/ids.ts";
import {
  EventTimeline,
  type MatrixClient,
  type MatrixEvent,
  type Room,
  type SdkMember,
} from "../sdk.ts";

/** Keyed tags, so that nothing kept can be turned back into a person. */
export type Tagger = Readonly<{
  user(userId: UserId): Tag;
  /** Tag of a cross-signing master key (its public half, unpadded base64). */
  identity(masterKey: string): Tag;
}>;

export type RoomsViewParts = Readonly<{
  client: MatrixClient;
  tagger: Tagger;
  altered: RoomsView["altered"];
  identityOf(userId: UserId): Known | undefined;
  personOf(roomId: RoomId): UserId | undefined;
}>;

/** The identities that were seen of somebody, as public master keys. */
type Known = Readonly<{ first: string; last: string }>;

export function roomsView(parts: RoomsViewParts): RoomsView {
  const { client, tagger, identityOf, personOf, altered } = parts;
  return {
    altered,
    members: (roomId) =>
      membersOf(client, roomId).map((member) => ({
        ...memberOf(member, tagger, identityOf(member.userId)),
        ...sinceOf(client.getRoom(roomId)?.getMember(member.userId)),
      })),
    isEncrypted: (roomId) => client.getRoom(roomId)?.hasEncryptionStateEvent() ?? false,
    personOf,
    chatsOf: (person) =>
      client.getRooms().flatMap((room): RoomId[] => {
        const roomId = parseRoomId(room.roomId);
        if (roomId === undefined || room.getMyMembership() !== "join") return [];
        const whose = personOf(roomId);
        return whose !== undefined && tagger.user(whose) === person ? [roomId] : [];
      }),
  };
}

/** A member as a bot sees her. */
export function memberOf(member: RoomMember, tagger: Tagger, known: Known | undefined): Member {
  const tag = tagger.user(member.userId);
  if (known === undefined) return { ...member, tag, identity: undefined };
  const hasNewIdentity = known.first !== known.last;
  return { ...member, tag, identity: tagger.identity(known.last), hasNewIdentity };
}

/** The same tags, each worked out once: rooms hold the same people at each look. */
export function rememberingTagger(tagger: Tagger): Tagger {
  return { user: remembering(tagger.user), identity: remembering(tagger.identity) };
}

function remembering<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}

export type RoomMember = Readonly<{ userId: UserId; membership: "join" | "invite" }>;

/** Joined and invited members; none for a room that the bot is not in. */
export function membersOf(client: MatrixClient, roomId: string): readonly RoomMember[] {
  const room = client.getRoom(roomId);
  if (room?.getMyMembership() !== "join") return [];
  return room.getMembers().flatMap((member): RoomMember[] => {
    const userId = parseUserId(member.userId);
    const { membership } = member;
    if (userId === undefined || (membership !== "join" && membership !== "invite")) return [];
    return [{ userId, membership }];
  });
}

/** Nothing where the last change was of a name, or the like: then it began at some time before. */
function sinceOf(member: SdkMember | null | undefined): Readonly<{ sinceMs?: number }> {
  const event = member?.events.member;
  const was: unknown = event?.getPrevContent()["membership"];
  return event === undefined || was === member?.membership ? {} : { sinceMs: event.getTs() };
}

/** True for a room of this person and the bot alone that was not made for anything else. */
export function isDirectWith(client: MatrixClient, roomId: RoomId, userId: UserId): boolean {
  const room = client.getRoom(roomId);
  // Most rooms are passed over by this alone: the members of each are not gone through.
  if (room === null || !isIn(room, userId) || refOf(room) !== undefined) return false;
  return membersOf(client, roomId).length === 2;
}

function isIn(room: Room, userId: UserId): boolean {
  return isInside(room.getMember(userId)?.membership);
}

/** True for who has joined, and for who is asked in. */
export function isInside(membership: string | undefined): boolean {
  return membership === "join" || membership === "invite";
}

/** The ref under which a bot made this room, if one did. */
export function refOf(room: Room): string | undefined {
  const ref = creationOf(room)?.content[REF_FIELD];
  return typeof ref === "string" ? ref : undefined;
}

/** Who outranks everybody in this room for good (room version 12); nobody in an unknown one. */
export function creatorsOf(client: MatrixClient, roomId: RoomId): readonly string[] {
  const room = client.getRoom(roomId);
  const creation = room === null ? undefined : creationOf(room);
  if (creation === undefined) return [];
  const named = creation.content["additional_creators"];
  return [creation.sender, ...(Array.isArray(named) ? named.map(String) : [])];
}

/** All state of the room, as the sync has shown it so far. */
export function stateIn(room: Room): readonly RoomState[] {
  const state = room.getLiveTimeline().getState(EventTimeline.FORWARDS);
  return [...(state?.events.values() ?? [])].flatMap((byKey) => [...byKey.values()]).map(stateOf);
}

/** What stands under this type with an empty state key. */
export function stateAt(room: Room, type: string): RoomState | undefined {
  const state = room.getLiveTimeline().getState(EventTimeline.FORWARDS);
  const event = state?.events.get(type)?.get("");
  return event && stateOf(event);
}

function creationOf(room: Room): RoomState | undefined {
  return stateAt(room, "m.room.create");
}

function stateOf(event: MatrixEvent): RoomState {
  return {
    type: event.getType(),
    stateKey: event.getStateKey() ?? "",
    sender: event.getSender() ?? "",
    content: event.getContent(),
  };
}

/** The name that people see for the bot in this room. */
export function displayNameIn(
  client: MatrixClient,
  roomId: RoomId,
  userId: UserId,
): string | undefined {
  return client.getRoom(roomId)?.getMember(userId)?.rawDisplayName;
}
