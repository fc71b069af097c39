/** The rooms of a small network: who is in them, which are chats, whose identity is known. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { Altered, Member, Network, RoomsView } from "../../shared/core/bot.ts";
import type { EffectResult, Emptied } from "../../shared/core/protocol/effect.ts";
import type { RoomPart } from "../../shared/core/room/alteration.ts";
import type { AreaPath, RoomId, Tag, UserId } from "../../shared/core/values/ids.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import type { Role } from "../../shared/domain/streams/people.ts";
import { tagFor } from "./actors.ts";

type Room = {
  members: Map<UserId, Omit<Member, "identity">>;
  creators: readonly UserId[];
  isEncrypted: boolean;
  altered: readonly Altered[];
};

/** What a homeserver knows of rooms, and what the crypto engines know of identities. */
export class WorldRooms {
  /** What was changed in a room cannot be put back. */
  areRestoresRefused = false;
  readonly #rooms = new Map<RoomId, Room>();
  readonly #directs = new Map<string, RoomId>();
  readonly #identities = new Map<UserId, Tag>();

  /** A new encrypted room with nobody in it. */
  make(roomId: RoomId): void {
    this.#rooms.set(roomId, { members: new Map(), creators: [], isEncrypted: true, altered: [] });
  }

  /** These made it, too: nobody removes them. */
  own(roomId: RoomId, creators: readonly UserId[]): void {
    this.#find(roomId).creators = creators;
  }

  /** Somebody changes these parts, as the homeserver shows it. */
  alter(roomId: RoomId, parts: readonly RoomPart[], by: UserId | null): void {
    const room = this.#find(roomId);
    const before = room.altered.filter(({ part }) => !parts.includes(part));
    const tag = by === null ? null : tagFor(by);
    room.altered = [...before, ...parts.map((part) => ({ part, by: tag }))];
  }

  restore(roomId: RoomId, part: RoomPart): EffectResult {
    if (this.areRestoresRefused) return { ok: false, why: "refused" };
    const room = this.#find(roomId);
    room.altered = room.altered.filter((one) => one.part !== part);
    return { ok: true };
  }

  put(roomId: RoomId, userId: UserId, membership: Member["membership"]): void {
    this.#find(roomId).members.set(userId, { userId, tag: tagFor(userId), membership });
  }

  take(roomId: RoomId, userId: UserId): void {
    this.#find(roomId).members.delete(userId);
  }

  /** Takes everybody out who can be, and counts all but these. */
  empty(roomId: RoomId, uncounted: readonly UserId[]): Emptied {
    const { members, creators } = this.#find(roomId);
    const counted = [...members.keys()].filter((userId) => !uncounted.includes(userId));
    const staying = counted.filter((userId) => creators.includes(userId));
    for (const userId of members.keys()) if (!staying.includes(userId)) members.delete(userId);
    return { removed: counted.length - staying.length, staying: staying.length };
  }

  has(roomId: RoomId, userId: UserId): boolean {
    return this.#find(roomId).members.has(userId);
  }

  members(roomId: RoomId): readonly Member[] {
    return [...this.#find(roomId).members.values()].map((member) => ({
      ...member,
      identity: this.#identities.get(member.userId),
    }));
  }

  encrypt(roomId: RoomId, isEncrypted: boolean): void {
    this.#find(roomId).isEncrypted = isEncrypted;
  }

  know(userId: UserId, identity: Tag | undefined): void {
    if (identity === undefined) this.#identities.delete(userId);
    else this.#identities.set(userId, identity);
  }

  identityOf(userId: UserId): Tag | undefined {
    return this.#identities.get(userId);
  }

  direct(userId: UserId, bot: BotName): RoomId | undefined {
    return this.#directs.get(`${userId} ${bot}`);
  }

  /** Further chats of the same two have a name each. */
  nameDirect(roomId: RoomId, userId: UserId, bot: BotName, name = ""): void {
    this.#directs.set([userId, ...(name === "" ? [] : [name]), bot].join(" "), roomId);
  }

  isDirect(roomId: RoomId): boolean {
    return [...this.#directs.values()].includes(roomId);
  }

  /** What a bot can see, which is nothing of a room that it is not in. */
  viewOf(bot: BotName, own: UserId): RoomsView {
    const isInside = (roomId: RoomId) => this.#rooms.get(roomId)?.members.has(own) === true;
    return {
      members: (roomId) => (isInside(roomId) ? this.members(roomId) : []),
      isEncrypted: (roomId) => this.#rooms.get(roomId)?.isEncrypted ?? false,
      altered: (roomId) => (isInside(roomId) ? this.#find(roomId).altered : []),
      personOf: (roomId) => this.#personOf(roomId, bot),
      chatsOf: (person) =>
        [...this.#directs.values()].filter((roomId) => {
          const whose = this.#personOf(roomId, bot);
          return whose !== undefined && tagFor(whose) === person && isInside(roomId);
        }),
    };
  }

  #personOf(roomId: RoomId, bot: BotName): UserId | undefined {
    const chat = [...this.#directs].find(
      ([key, direct]) => direct === roomId && key.endsWith(` ${bot}`),
    );
    return chat?.[0].split(" ")[0] as UserId | undefined;
  }

  #find(roomId: RoomId): Room {
    const room = this.#rooms.get(roomId);
    if (room === undefined) throw new Error("no such room in this world");
    return room;
  }
}

/** The room whose members have this role there; undefined where there is none. */
export function roomOfRole(
  { network, state }: Readonly<{ network: Network; state: NetworkState }>,
  role: Role,
  scope: string | null,
): RoomId | undefined {
  switch (role) {
    case "organizer":
      return network.managementRoom;
    case "confirmer":
      return state.people.confirmerRooms.get(scope as AreaPath);
    case "responder":
      return state.committees.committees.get(scope ?? "")?.roomId ?? undefined;
  }
}
