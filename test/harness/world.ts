/**
 * A small network without a homeserver or a clock: people, rooms and the pure bots. What a bot
 * decides is folded at once, its effects are done at once, and what it sent is handed back.
 */
import {
  NOTHING,
  type Bot,
  type Context,
  type Member,
  type Network,
  type Outcome,
} from "../../shared/core/bot.ts";
import type { Settings } from "../../shared/core/settings.ts";
import { errandCause } from "../../shared/core/protocol/errand.ts";
import {
  entryCause,
  type BotName,
  type Entry,
  type Fact,
} from "../../shared/core/protocol/entry.ts";
import type { Effect, EffectResult } from "../../shared/core/protocol/effect.ts";
import type { AreaPath, EventId, RoomId, Tag, UserId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { MessageBody, Received, RejectionReason } from "../../shared/core/protocol/message.ts";
import type { Severity } from "../../shared/core/values/severity.ts";
import type { CaseEvent } from "../../shared/domain/streams/cases.ts";
import type { CommitteeEvent } from "../../shared/domain/streams/committees.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../shared/domain/network-state.ts";
import type { PeopleEvent, Role } from "../../shared/domain/streams/people.ts";
import { located } from "../../shared/domain/standing/succession.ts";
import { forwardedTo } from "../../shared/conversation/moving/moved.ts";
import { mayBeInvited } from "../../shared/domain/authority/readers.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import { actor, SERVER, tagFor, type Actor } from "./actors.ts";
import { SAMPLE_SETTINGS } from "./sample-settings.ts";
import { Sequence, sentBy, type Sent } from "./sent.ts";
import { handedOn, lookedAt } from "../../scripts/stage/media.ts";
import { StageNotes } from "../../scripts/stage/notes.ts";
import { roomOfRole, WorldRooms } from "./world-rooms.ts";

export type { Sent } from "./sent.ts";

export const START_MS = 1_800_000_000_000;

type Hints = "isAddressed" | "sentAtMs" | "hasNewIdentity" | "replyTo";
type SayOptions = Partial<Pick<Received, Hints>> & Readonly<{ identity?: Tag }>;

/** A network of these bots with its management and state rooms, and nobody in it yet. */
export class World {
  readonly bots: readonly Bot<NetworkState>[];
  readonly settings: Settings;
  readonly network: Network;
  readonly entries: Entry[] = [];
  /** Every effect that was done, in order; sends are also in `sent`. */
  readonly effects: Effect[] = [];
  readonly sent: Sent[] = [];
  /** These accept an invitation into a new room as soon as it is there. */
  quick: readonly UserId[] = [];
  /** What fails: `create-room`; removals, as for who made the room; invitations, in this way. */
  areRoomsRefused = false;
  areRemovalsRefused = false;
  invitationFailure: Extract<EffectResult, { ok: false }> | undefined;
  /** Errands wait in the state room while the bots are deaf to it. */
  isDeafToErrands = false;
  state: NetworkState = EMPTY_NETWORK;
  nowMs = START_MS;
  readonly rooms = new WorldRooms();
  private readonly notes = new StageNotes();
  private readonly sequence = new Sequence();

  constructor(bots: readonly Bot<NetworkState>[], settings: Partial<Settings> = {}) {
    this.bots = bots;
    this.settings = { ...SAMPLE_SETTINGS, ...settings };
    const [verify, alert, rooms] = ["verify", "alert", "rooms"].map((name) => actor(name).userId);
    const botIds = { verify, alert, rooms } as Network["bots"];
    this.network = {
      bots: botIds,
      managementRoom: this.room(...Object.values(botIds)),
      stateRoom: this.room(...Object.values(botIds)),
      ...{ serverName: SERVER, neighbors: this.settings.neighbors ?? "server" },
    };
  }

  /** A new encrypted room in which all of these are joined. */
  room(...members: readonly (Actor | UserId)[]): RoomId {
    const roomId = `!${this.sequence.next("room")}` as RoomId;
    this.rooms.make(roomId);
    for (const member of members) this.join(roomId, member);
    return roomId;
  }

  join(roomId: RoomId, who: Actor | UserId, membership: Member["membership"] = "join"): void {
    const userId = typeof who === "string" ? who : who.userId;
    if (typeof who !== "string" && this.rooms.identityOf(userId) === undefined) this.know(who);
    this.rooms.put(roomId, userId, membership);
  }

  /** The homeserver shows somebody in a room, and the bots there hear of it. */
  enters(roomId: RoomId, who: Actor, membership: Member["membership"] = "join"): readonly Sent[] {
    this.join(roomId, who, membership);
    const eventId = `$${this.sequence.next("member")}` as EventId;
    const change = { roomId, eventId, userId: who.userId, tag: who.tag, membership };
    return this.each(
      roomId,
      `member:${eventId}`,
      (bot) => bot.onMembership?.(change, this.contextOf(bot.name)) ?? NOTHING,
    );
  }

  /** The crypto engine of every bot comes to know another identity of hers, or a first one. */
  sees(who: Actor, identity: Tag): readonly Sent[] {
    const before = this.sent.length;
    const isFirst = this.rooms.identityOf(who.userId) === undefined;
    this.know(who, identity);
    const seen = { userId: who.userId, tag: who.tag, identity, isFirst };
    for (const bot of this.bots) {
      const outcome = bot.onIdentity?.(seen, this.contextOf(bot.name)) ?? NOTHING;
      this.obey(bot, outcome, this.sequence.next("identity"));
    }
    return this.sent.slice(before);
  }

  leave(roomId: RoomId, who: Actor): void {
    this.rooms.take(roomId, who.userId);
  }

  /** The disks of all bots are lost: what they only noted is gone. */
  burnDisks(): void {
    this.notes.burn();
  }

  /** The crypto engine learns this identity, or forgets that there is one. */
  know(who: Actor, identity: Tag | null = who.identity): void {
    this.rooms.know(who.userId, identity ?? undefined);
  }

  readonly membersOf = (roomId: RoomId): readonly Member[] => this.rooms.members(roomId);

  setEncrypted(roomId: RoomId, isEncrypted: boolean): void {
    this.rooms.encrypt(roomId, isEncrypted);
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
    this.rooms.nameDirect(roomId, who.userId, "verify", this.sequence.next("chat"));
    return roomId;
  }

  area(...paths: readonly string[]): void {
    for (const path of paths) {
      this.committeeFact({ type: "area-added", area: path as AreaPath });
    }
  }

  /** A committee with its room, in which alert and rooms are. */
  committee(
    name: string,
    plan: Readonly<{ areas: readonly string[]; languages?: string[]; floor?: Severity }>,
  ): Readonly<{ id: string; roomId: RoomId }> {
    const id = tagFor(this.sequence.next("committee")).slice(0, 32);
    const roomId = this.room(this.network.bots.alert, this.network.bots.rooms);
    const { languages = ["en"], floor = "info" } = plan;
    const areas = plan.areas as AreaPath[];
    this.committeeFact({ type: "committee-requested", id, name, areas, languages, floor });
    this.committeeFact({ type: "committee-opened", id, roomId });
    return { id, roomId };
  }

  /** A confirmer room with verify and rooms in it. */
  confirmers(path: string): RoomId {
    const roomId = this.room(this.network.bots.verify, this.network.bots.rooms);
    const ref = tagFor(this.sequence.next("confirmers")).slice(0, 32);
    const area = path as AreaPath;
    this.peopleFact({ type: "confirmers-requested", ref, area });
    this.peopleFact({ type: "confirmers-opened", ref, area, roomId });
    return roomId;
  }

  /** Admitted, pinned, and a member of the room that goes with the role. */
  admit(who: Actor, role: Role, scope: string | null = null): void {
    const person = { person: who.tag, identity: who.identity, by: null };
    this.know(who);
    this.peopleFact({ type: "admitted", ...person, role, scope });
    const roomId = roomOfRole(this, role, scope);
    if (roomId !== undefined) this.join(roomId, who);
  }

  peopleFact(event: PeopleEvent): void {
    this.record(factOf("people", event));
  }

  caseFact(event: CaseEvent): void {
    this.record(factOf("case", event));
  }

  committeeFact(event: CommitteeEvent): void {
    this.record(factOf("committee", event));
  }

  /** Places a fact in its stream and folds it; no bot is told. */
  record(fact: Fact, cause: string | null = null): Entry {
    const seq = this.entries.filter((entry) => entry.stream === fact.stream).length + 1;
    // The codec of the real log knows JSON only, so what cannot survive it must fail here too.
    const data = JSON.parse(JSON.stringify(fact.data)) as JsonObject;
    const entry = { ...fact, data, seq, prev: "", atMs: this.nowMs, cause };
    this.entries.push(entry);
    this.state = foldNetwork(this.state, entry);
    return entry;
  }

  /** Every bot in the room receives the text; returns what the bots sent because of it. */
  says(who: Actor, roomId: RoomId, text: string, options: SayOptions = {}): readonly Sent[] {
    return this.receives(who, roomId, { kind: "text", text }, options);
  }

  votes(who: Actor, roomId: RoomId, ...answerIds: readonly string[]): readonly Sent[] {
    return this.receives(who, roomId, { kind: "poll-answer", answerIds }, {});
  }

  receives(who: Actor, roomId: RoomId, body: MessageBody, options: SayOptions): readonly Sent[] {
    const message: Received = {
      roomId,
      eventId: `$${this.sequence.next("event")}` as EventId,
      sender: who.userId,
      senderTag: who.tag,
      identityTag: options.identity ?? who.identity,
      sentAtMs: options.sentAtMs ?? this.nowMs,
      hasNewIdentity: options.hasNewIdentity ?? false,
      isDirect: this.rooms.isDirect(roomId),
      isAddressed: options.isAddressed ?? false,
      ...{ body, ...(options.replyTo && { replyTo: options.replyTo }) },
    };
    return this.each(roomId, message.eventId, (bot) =>
      bot.onMessage(message, this.contextOf(bot.name)),
    );
  }

  rejects(who: Actor, roomId: RoomId, reason: RejectionReason): readonly Sent[] {
    const eventId = `$${this.sequence.next("event")}` as EventId;
    const rejected = {
      ...{ roomId, eventId, sender: who.userId, senderTag: who.tag, reason },
      ...{ isDirect: this.rooms.isDirect(roomId), isAddressed: reason === "verification" },
    };
    return this.each(roomId, eventId, (bot) => bot.onRejected(rejected, this.contextOf(bot.name)));
  }

  /** Time passes and every bot has its tick. */
  passes(durationMs: number): readonly Sent[] {
    this.nowMs += durationMs;
    const before = this.sent.length;
    for (const bot of this.bots) this.obey(bot, bot.onTick(this.contextOf(bot.name)), "tick");
    return this.sent.slice(before);
  }

  /** Records a fact as its writer would, and tells the other bots. */
  happens(fact: Fact): readonly Sent[] {
    const before = this.sent.length;
    this.publish(this.record(fact));
    return this.sent.slice(before);
  }

  contextOf(name: BotName): Context<NetworkState> {
    return {
      state: this.state,
      nowMs: this.nowMs,
      network: located(this.state, this.network),
      settings: this.settings,
      rooms: this.rooms.viewOf(name, this.network.bots[name]),
      randomBytes: (count) => this.sequence.randomBytes(count),
      ...{ tagOf: tagFor, accountOf: () => undefined },
      identityOf: (userId) => this.rooms.identityOf(userId),
      ...this.notes.viewOf(name, this.nowMs),
    };
  }

  /** What this bot keeps on its machine alone, under names that begin so. */
  readonly notedBy = (bot: BotName, prefix = "") => this.notes.under(bot, prefix, this.nowMs);

  /** Facts of one type, as they were recorded. */
  facts(type: string): readonly Entry[] {
    return this.entries.filter((entry) => entry.type === type);
  }

  private each(
    roomId: RoomId,
    cause: string,
    act: (bot: Bot<NetworkState>) => Outcome,
  ): readonly Sent[] {
    const before = this.sent.length;
    const present = this.bots.filter((bot) => this.rooms.has(roomId, this.network.bots[bot.name]));
    for (const bot of present) this.obey(bot, act(bot), cause);
    return this.sent.slice(before);
  }

  private obey(bot: Bot<NetworkState>, outcome: Outcome, cause: string): void {
    const entries = outcome.facts.map((fact) => {
      if (!bot.writes.includes(fact.stream)) throw new Error(`${bot.name} wrote ${fact.stream}`);
      return this.record(fact, cause);
    });
    this.notes.write(bot.name, outcome.notes ?? []);
    outcome.effects.forEach((effect, index) => {
      this.effects.push(effect);
      const result = this.perform(bot.name, effect);
      if (effect.ticket === undefined) return;
      const key = `${cause}/${index}`;
      const receipt = { key, ticket: effect.ticket, effect: effect.do, result };
      this.obey(bot, bot.onReceipt(receipt, this.contextOf(bot.name)), `receipt:${key}`);
    });
    for (const entry of entries) this.publish(entry);
  }

  private publish(entry: Entry): void {
    for (const bot of this.bots) {
      if (bot.writes.includes(entry.stream)) continue;
      this.obey(bot, bot.onEntry(entry, this.contextOf(bot.name)), entryCause(entry));
    }
  }

  private perform(by: BotName, effect: Effect): EffectResult {
    const done: EffectResult = { ok: true };
    switch (effect.do) {
      case "send":
        return this.deliver(by, forwardedTo(effect, this.state).roomId, effect);
      case "tell":
        return this.deliver(by, this.directRoom(effect.userId, by), effect);
      case "look-at":
        return lookedAt(effect.media);
      case "hand-on": {
        const handed = handedOn(effect, this.contextOf(by));
        return "content" in handed ? this.deliver(by, effect.roomId, handed) : handed;
      }
      case "create-room": {
        if (this.areRoomsRefused) return { ok: false, why: "refused" };
        const roomId = this.room(this.network.bots[by]);
        this.rooms.own(roomId, effect.plan.additionalCreators);
        for (const id of effect.plan.invite)
          this.join(roomId, id, this.quick.includes(id) ? "join" : "invite");
        return { ok: true, roomId };
      }
      case "join":
        this.join(effect.roomId, this.network.bots[by]);
        return done;
      case "leave":
        this.rooms.take(effect.roomId, this.network.bots[by]);
        return done;
      case "invite": {
        if (this.invitationFailure !== undefined) return this.invitationFailure;
        const invitation = { ...effect, tag: tagFor(effect.userId), to: effect };
        if (!mayBeInvited(this.state, this.network, invitation)) {
          return { ok: false, why: "unwanted" };
        }
        this.join(effect.roomId, effect.userId, "invite");
        return done;
      }
      case "remove":
        if (this.areRemovalsRefused) return { ok: false, why: "refused" };
        this.rooms.take(effect.roomId, effect.userId);
        return done;
      case "restore":
        return this.rooms.restore(effect.roomId, effect.part);
      case "errand": {
        const other = this.bots.find(({ name }) => name === effect.errand.to);
        if (other?.onErrand === undefined || this.isDeafToErrands) return done;
        const outcome = other.onErrand(effect.errand, this.contextOf(other.name));
        this.obey(other, outcome, errandCause(effect.errand));
        return done;
      }
      case "erase":
        return { ok: true, erased: effect.eventIds.length };
      case "close-room":
        return { ok: true, emptied: this.rooms.empty(effect.roomId, effect.uncounted ?? []) };
    }
  }

  private deliver(by: BotName, roomId: RoomId, event: Parameters<typeof sentBy>[2]): EffectResult {
    this.sent.push(sentBy(by, roomId, event));
    return { ok: true, eventId: `$${this.sequence.next("sent")}` as EventId };
  }

  private directRoom(userId: UserId, bot: BotName, whenOpened = (): void => undefined): RoomId {
    const known = this.rooms.direct(userId, bot);
    if (known !== undefined) return known;
    whenOpened();
    const roomId = this.room(userId, this.network.bots[bot]);
    this.rooms.nameDirect(roomId, userId, bot);
    return roomId;
  }
}
