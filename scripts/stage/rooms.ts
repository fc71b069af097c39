/** The rooms of the preview: who is in them, whose chats they are, whose identity is known. */
import type { Altered, Member, RoomsView } from "../../shared/core/bot.ts";
import type { Emptied } from "../../shared/core/protocol/effect.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomPart } from "../../shared/core/room/alteration.ts";
import type { RoomId, Tag, UserId } from "../../shared/core/values/ids.ts";
import { tagOf } from "./people.ts";

type Membership = Member["membership"];
type Chat = Readonly<{ person: UserId; bot: BotName }>;

/** What a homeserver and the crypto engines would know. */
export class StageRooms {
  readonly #members = new Map<RoomId, Map<UserId, Membership>>();
  readonly #creators = new Map<RoomId, readonly UserId[]>();
  readonly #chats = new Map<RoomId, Chat>();
  readonly #identities = new Map<UserId, Tag>();
  readonly #altered = new Map<RoomId, readonly Altered[]>();
  readonly #changed = new Set<UserId>();

  /** Somebody changes this part of a room. */
  alter(roomId: RoomId, part: RoomPart, by: UserId): void {
    this.#altered.set(roomId, [...this.alteredIn(roomId), { part, by: tagOf(by) }]);
  }

  restore(roomId: RoomId, part: RoomPart): void {
    this.#altered.set(
      roomId,
      this.alteredIn(roomId).filter((one) => one.part !== part),
    );
  }

  alteredIn(roomId: RoomId): readonly Altered[] {
    return this.#altered.get(roomId) ?? [];
  }

  make(roomId: RoomId, creators: readonly UserId[] = []): void {
    this.#members.set(roomId, new Map());
    this.#creators.set(roomId, creators);
  }

  put(roomId: RoomId, userId: UserId, membership: Membership): void {
    this.#members.get(roomId)?.set(userId, membership);
  }

  take(roomId: RoomId, userId: UserId): void {
    this.#members.get(roomId)?.delete(userId);
  }

  /** Everybody goes who is not one of those who made it; whom the bots do not count goes, too. */
  empty(roomId: RoomId, uncounted: readonly UserId[]): Emptied {
    const inside = [...(this.#members.get(roomId)?.keys() ?? [])];
    const counted = inside.filter((userId) => !uncounted.includes(userId));
    const staying = counted.filter((userId) => this.#creators.get(roomId)?.includes(userId));
    for (const userId of inside) if (!staying.includes(userId)) this.take(roomId, userId);
    return { removed: counted.length - staying.length, staying: staying.length };
  }

  membershipOf(roomId: RoomId, userId: UserId): Membership | undefined {
    return this.#members.get(roomId)?.get(userId);
  }

  /** Everybody whom any room has. */
  people(): readonly UserId[] {
    return [...new Set([...this.#members.values()].flatMap((members) => [...members.keys()]))];
  }

  /** Rooms into which somebody was asked and has not come yet. */
  invitationsOf(userId: UserId): readonly RoomId[] {
    const rooms = [...this.#members.keys()];
    return rooms.filter((roomId) => this.membershipOf(roomId, userId) === "invite");
  }

  /** The crypto engines know this identity; another one than before is a new one for good. */
  know(userId: UserId, identity: Tag): void {
    const before = this.#identities.get(userId);
    if (before !== undefined && before !== identity) this.#changed.add(userId);
    this.#identities.set(userId, identity);
  }

  identityOf(userId: UserId): Tag | undefined {
    return this.#identities.get(userId);
  }

  openChat(roomId: RoomId, chat: Chat): void {
    this.#chats.set(roomId, chat);
  }

  /** The newest chat of these two. */
  chatOf({ person, bot }: Chat): RoomId | undefined {
    const chats = [...this.#chats].filter(([, one]) => one.person === person && one.bot === bot);
    return chats.at(-1)?.[0];
  }

  isChat(roomId: RoomId): boolean {
    return this.#chats.has(roomId);
  }

  /** What one bot sees, which is nothing of a room that it is not in. */
  seenBy(bot: BotName, own: UserId): RoomsView {
    return {
      members: (roomId) => {
        const inside = this.#members.get(roomId) ?? new Map<UserId, Membership>();
        return inside.has(own) ? this.#membersIn(inside) : [];
      },
      isEncrypted: () => true,
      altered: (roomId) => this.alteredIn(roomId),
      personOf: (roomId) => {
        const chat = this.#chats.get(roomId);
        return chat?.bot === bot ? chat.person : undefined;
      },
      chatsOf: (person) =>
        [...this.#chats].flatMap(([roomId, chat]) =>
          chat.bot === bot && tagOf(chat.person) === person ? [roomId] : [],
        ),
    };
  }

  #membersIn(inside: ReadonlyMap<UserId, Membership>): readonly Member[] {
    return [...inside].map(([userId, membership]) => ({
      userId,
      tag: tagOf(userId),
      membership,
      identity: this.#identities.get(userId),
      hasNewIdentity: this.#changed.has(userId),
    }));
  }
}
