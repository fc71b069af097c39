/** The rooms of a small world: who is in which, whose chats they are, and what bots noted. */
import { createHash } from "node:crypto";
import type { Member, Network, Note } from "../../shared/core/bot.ts";
import type { BotName } from "../../shared/core/entry.ts";
import type { RoomId, Tag, UserId } from "../../shared/core/ids.ts";
import { tagFor, type Actor } from "./actors.ts";

type Room = { members: Map<UserId, Omit<Member, "identity">>; isEncrypted: boolean };

/** Rooms without rules: whoever is put into one is in it. */
export abstract class WorldRooms {
  abstract readonly network: Network;
  protected readonly rooms = new Map<RoomId, Room>();
  protected readonly directs = new Map<string, RoomId>();
  protected readonly identities = new Map<UserId, Tag>();
  protected readonly notes = new Map<string, Note>();
  protected counter = 0;

  /** A new encrypted room in which all of these are joined. */
  room(...members: readonly (Actor | UserId)[]): RoomId {
    const roomId = `!${this.next("room")}` as RoomId;
    this.rooms.set(roomId, { members: new Map(), isEncrypted: true });
    for (const member of members) this.join(roomId, member);
    return roomId;
  }

  join(roomId: RoomId, who: Actor | UserId, membership: Member["membership"] = "join"): void {
    const userId = typeof who === "string" ? who : who.userId;
    if (typeof who !== "string" && !this.identities.has(userId)) this.know(who);
    this.find(roomId).members.set(userId, { userId, tag: tagFor(userId), membership });
  }

  leave(roomId: RoomId, who: Actor): void {
    this.find(roomId).members.delete(who.userId);
  }

  /** The disks of all bots are lost: what they only noted is gone. */
  burnDisks(): void {
    this.notes.clear();
  }

  /** The crypto engine learns this identity, or forgets that there is one. */
  know(who: Actor, identity: Tag | null = who.identity): void {
    if (identity === null) this.identities.delete(who.userId);
    else this.identities.set(who.userId, identity);
  }

  membersOf(roomId: RoomId): readonly Member[] {
    return [...this.find(roomId).members.values()].map((member) => this.seen(member));
  }

  setEncrypted(roomId: RoomId, isEncrypted: boolean): void {
    this.find(roomId).isEncrypted = isEncrypted;
  }

  /** The direct chat of a person and a bot, opened when there is none. */
  direct(who: Actor, bot: BotName = "verify"): RoomId {
    return this.directRoom(who.userId, bot, () => {
      this.know(who);
    });
  }

  /** One more direct chat of a person with verify, beside those that there are. */
  openChat(who: Actor): RoomId {
    const roomId = this.room(who, this.network.bots.verify);
    this.directs.set(`${who.userId} ${this.next("chat")} verify`, roomId);
    return roomId;
  }

  protected directRoom(userId: UserId, bot: BotName, whenOpened = (): void => undefined): RoomId {
    const key = `${userId} ${bot}`;
    const known = this.directs.get(key);
    if (known !== undefined) return known;
    whenOpened();
    const roomId = this.room(userId, this.network.bots[bot]);
    this.directs.set(key, roomId);
    return roomId;
  }

  protected seen(member: Omit<Member, "identity">): Member {
    return { ...member, identity: this.identities.get(member.userId) };
  }

  protected personOf(roomId: RoomId, bot: BotName): UserId | undefined {
    const chat = [...this.directs].find(
      ([key, direct]) => direct === roomId && key.endsWith(` ${bot}`),
    );
    return chat?.[0].split(" ")[0] as UserId | undefined;
  }

  protected isDirect(roomId: RoomId): boolean {
    return [...this.directs.values()].includes(roomId);
  }

  protected find(roomId: RoomId): Room {
    const room = this.rooms.get(roomId);
    if (room === undefined) throw new Error("no such room in this world");
    return room;
  }

  protected next(kind: string): string {
    this.counter += 1;
    return `${kind}-${this.counter}`;
  }

  protected randomBytes(count: number): Uint8Array {
    const digest = createHash("sha512").update(this.next("random")).digest();
    return Uint8Array.from({ length: count }, (_, index) => digest[index % digest.length] ?? 0);
  }
}
