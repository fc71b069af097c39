/** What is seen while it happens, and could not be told afterwards: who knew what, and when. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { BOT_NAMES, type BotName, type Entry } from "../../../shared/core/protocol/entry.ts";
import { canonicalJson, type JsonObject } from "../../../shared/core/values/json.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import { hashOf } from "../../../shared/runtime/eventlog/chain.ts";
import { BOTS, PAST } from "./cast.ts";
import { tagFor } from "../../harness/actors.ts";
import type { Sealing } from "./process.ts";
import { textOf, type Roster } from "./roster.ts";
import type { SimulatedRooms } from "../../harness/simulated-rooms.ts";
import { cardOf } from "./cards.ts";
import { CAUSE_KEY, UNREAD_KEY } from "./traced.ts";

/** As much of the night as is looked at. */
type Town = Readonly<{
  said: readonly Readonly<{ eventId: string; meaning: Readonly<{ does?: string }> }>[];
  rooms: SimulatedRooms;
  processOf(name: BotName): Readonly<{ roster: Roster }> | undefined;
}>;

/** Under which what was sealed is known. */
export function sealedKey(roomId: RoomId, content: JsonObject): string {
  return `${roomId} ${canonicalJson(content)}`;
}

/** A bot decided something for somebody, by what stood in its journal then. */
export type Decision = Readonly<{ isOrganizer: boolean; isHerself: boolean }>;

const PAST_BY_HASH = new Map(PAST.map((entry) => [hashOf(entry), entry]));

export class Watch {
  /** What was given to somebody who must not have it, or asked of her. */
  readonly broken: string[] = [];
  /** What the bots wrote, in the order in which they did. */
  readonly entries: Entry[] = [];
  /** Who was in the room and could read it, by the room and what was sealed for it. */
  readonly readers = new Map<string, readonly UserId[]>();
  readonly #known = new Map<string, Entry>();
  readonly #decisions = new Map<string, Decision>();
  readonly #night: Town;

  constructor(night: Town) {
    this.#night = night;
  }

  wrote(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const hash = hashOf(entry);
      if (this.#known.has(hash)) continue;
      this.#known.set(hash, entry);
      this.entries.push(entry);
    }
  }

  /** What it was chained onto, from the first entry on; of two under one hash the later one. */
  before(begun: Entry): readonly Entry[] {
    const found: Entry[] = [];
    for (let one = this.#written(begun.prev); one !== undefined; one = this.#written(one.prev)) {
      found.unshift(one);
    }
    return found;
  }

  #written(hash: string): Entry | undefined {
    return this.#known.get(hash) ?? PAST_BY_HASH.get(hash);
  }

  decisionOf(bot: BotName, eventId: string): Decision | undefined {
    return this.#decisions.get(`${bot} ${eventId}`);
  }

  obeyed(bot: BotName, message: Received, { facts }: Outcome): void {
    const roster = this.#night.processOf(bot)?.roster;
    if (facts.length === 0 || roster === undefined) return;
    const { senderTag: tag, identityTag, eventId, hasNewIdentity } = message;
    const pinned = roster.persons.get(tag)?.pinned ?? null;
    const isHerself =
      !roster.isChanged(tag) && (pinned === null ? !hasNewIdentity : pinned === identityTag);
    const isOrganizer = roster.holds(tag, "organizer");
    this.#decisions.set(`${bot} ${eventId}`, { isOrganizer, isHerself });
  }

  /** Who could read it is a matter of what this bot itself has read. */
  sealed(bot: BotName, { roomId, content }: Sealing, readers: readonly UserId[]): void {
    const night = this.#night;
    const present = readers.filter((userId) => night.rooms.isIn(roomId, userId));
    if (cardOf(content)["kind"] !== undefined)
      this.readers.set(sealedKey(roomId, content), present);
    this.#checkWord(content);
    const roster = night.processOf(bot)?.roster;
    if (roster === undefined) return;
    const { identities } = night.rooms;
    for (const userId of readers) {
      if (Object.values(BOTS).includes(userId)) continue;
      const tag = tagFor(userId);
      const mayBeIn = roster.mayBeIn(roomId, tag);
      const isHers = mayBeIn ?? night.rooms.viewOf(bot).personOf(roomId) === userId;
      const pinned = roster.persons.get(tag)?.pinned ?? null;
      const isSame =
        pinned === null ? identities.isFirst(bot, userId) : pinned === identities.of(userId);
      if (!isHers) this.broken.push(`${bot} sealed for ${userId} in ${roomId}`);
      else if (!isSame || roster.isChanged(tag)) {
        this.broken.push(`${bot} sealed for another ${userId} in ${roomId}`);
      }
    }
  }

  invited(bot: BotName, roomId: RoomId, userId: UserId): void {
    const roster = this.#night.processOf(bot)?.roster;
    if (roster === undefined || Object.values(BOTS).includes(userId)) return;
    if (roster.mayBeIn(roomId, tagFor(userId)) !== true) {
      this.broken.push(`${bot} asked ${userId} into ${roomId}`);
    }
  }

  /** "Everybody has read that she is revoked" is said when everybody has. */
  #checkWord(content: Sealing["content"]): void {
    const [cause = ""] = textOf(content[CAUSE_KEY]).split(" ");
    const night = this.#night;
    const verify = night.processOf("verify")?.roster;
    const isWord = cardOf(content)["kind"] === "answer" && content[UNREAD_KEY] !== true;
    if (!isWord || verify?.revocations.has(cause) !== true) return;
    if (night.said.find(({ eventId }) => eventId === cause)?.meaning.does !== "revoke") return;
    for (const name of BOT_NAMES) {
      const hasRead = night.processOf(name)?.roster.revocations.has(cause);
      if (hasRead === false) this.broken.push(`${name} has not read what ${cause} revoked`);
    }
  }
}
