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
  type Settings,
} from "../../shared/core/bot.ts";
import { errandCause } from "../../shared/core/errand.ts";
import { entryCause, type BotName, type Entry, type Fact } from "../../shared/core/entry.ts";
import type { Effect, EffectResult } from "../../shared/core/effect.ts";
import type { AreaPath, EventId, RoomId, Tag } from "../../shared/core/ids.ts";
import type { JsonObject } from "../../shared/core/json.ts";
import type { MessageBody, Received, RejectionReason } from "../../shared/core/message.ts";
import type { Severity } from "../../shared/core/severity.ts";
import type { CaseEvent } from "../../shared/domain/cases.ts";
import type { CommitteeEvent } from "../../shared/domain/committees.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../shared/domain/network-state.ts";
import type { PeopleEvent, Role } from "../../shared/domain/people.ts";
import { mayBeInvited } from "../../shared/domain/readers.ts";
import { factOf } from "../../shared/domain/stream.ts";
import { actor, SERVER, tagFor, type Actor } from "./actors.ts";
import { SAMPLE_SETTINGS } from "./sample-settings.ts";
import { WorldRooms } from "./world-rooms.ts";

export const START_MS = 1_800_000_000_000;

/** What a bot sent: `card` and `body` are taken out of `content` for short assertions. */
export type Sent = Readonly<{
  by: BotName;
  roomId: RoomId;
  type: string;
  content: JsonObject;
  card: JsonObject;
  body: string;
}>;

type SayOptions = Readonly<{
  isAddressed?: boolean;
  sentAtMs?: number;
  identity?: Tag;
  hasNewIdentity?: boolean;
}>;

/** A network of these bots with its management and state rooms, and nobody in it yet. */
export class World extends WorldRooms {
  readonly bots: readonly Bot<NetworkState>[];
  readonly settings: Settings;
  readonly network: Network;
  readonly entries: Entry[] = [];
  /** Every effect that was done, in order; sends are also in `sent`. */
  readonly effects: Effect[] = [];
  readonly sent: Sent[] = [];
  /** Rooms for which `create-room` fails while they are wanted. */
  areRoomsRefused = false;
  /** Removals fail while they are wanted, as for somebody who made the room. */
  areRemovalsRefused = false;
  /** How invitations end while they are to fail. */
  invitationFailure: Extract<EffectResult, { ok: false }> | undefined;
  /** Errands wait in the state room while the bots are deaf to it. */
  isDeafToErrands = false;
  state: NetworkState = EMPTY_NETWORK;
  nowMs = START_MS;

  constructor(bots: readonly Bot<NetworkState>[], settings: Partial<Settings> = {}) {
    super();
    this.bots = bots;
    this.settings = { ...SAMPLE_SETTINGS, ...settings };
    const botIds = {
      verify: actor("verify").userId,
      alert: actor("alert").userId,
      rooms: actor("rooms").userId,
    };
    this.network = {
      bots: botIds,
      managementRoom: this.room(...Object.values(botIds)),
      stateRoom: this.room(...Object.values(botIds)),
      serverName: SERVER,
    };
  }

  /** The homeserver shows somebody in a room, and the bots there hear of it. */
  enters(roomId: RoomId, who: Actor, membership: Member["membership"] = "join"): readonly Sent[] {
    this.join(roomId, who, membership);
    const eventId = `$${this.next("member")}` as EventId;
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
    const isFirst = !this.identities.has(who.userId);
    this.know(who, identity);
    const seen = { userId: who.userId, tag: who.tag, identity, isFirst };
    for (const bot of this.bots) {
      const outcome = bot.onIdentity?.(seen, this.contextOf(bot.name)) ?? NOTHING;
      this.obey(bot, outcome, this.next("identity"));
    }
    return this.sent.slice(before);
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
    const id = tagFor(this.next("committee")).slice(0, 32);
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
    const ref = tagFor(this.next("confirmers")).slice(0, 32);
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
    const roomId = this.roomOfRole(role, scope);
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
      eventId: `$${this.next("event")}` as EventId,
      sender: who.userId,
      senderTag: who.tag,
      identityTag: options.identity ?? who.identity,
      sentAtMs: options.sentAtMs ?? this.nowMs,
      hasNewIdentity: options.hasNewIdentity ?? false,
      isDirect: this.isDirect(roomId),
      isAddressed: options.isAddressed ?? false,
      body,
    };
    return this.each(roomId, message.eventId, (bot) =>
      bot.onMessage(message, this.contextOf(bot.name)),
    );
  }

  rejects(who: Actor, roomId: RoomId, reason: RejectionReason): readonly Sent[] {
    const eventId = `$${this.next("event")}` as EventId;
    const rejected = {
      ...{ roomId, eventId, sender: who.userId, senderTag: who.tag, reason },
      ...{ isDirect: this.isDirect(roomId), isAddressed: false },
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
    const own = this.network.bots[name];
    const members = (roomId: RoomId): readonly Member[] => {
      const inside = this.rooms.get(roomId)?.members;
      return inside?.has(own) ? [...inside.values()].map((member) => this.seen(member)) : [];
    };
    return {
      state: this.state,
      nowMs: this.nowMs,
      network: this.network,
      settings: this.settings,
      rooms: {
        members,
        isEncrypted: (roomId) => this.rooms.get(roomId)?.isEncrypted ?? false,
        personOf: (roomId) => this.personOf(roomId, name),
      },
      randomBytes: (count) => this.randomBytes(count),
      tagOf: tagFor,
      identityOf: (userId) => this.identities.get(userId),
      noted: (note) => {
        const kept = this.notes.get(`${name} ${note}`);
        return kept === undefined || this.nowMs >= kept.untilMs ? undefined : kept.text;
      },
    };
  }

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
    const present = this.bots.filter((bot) =>
      this.find(roomId).members.has(this.network.bots[bot.name]),
    );
    for (const bot of present) this.obey(bot, act(bot), cause);
    return this.sent.slice(before);
  }

  private obey(bot: Bot<NetworkState>, outcome: Outcome, cause: string): void {
    const entries = outcome.facts.map((fact) => {
      if (!bot.writes.includes(fact.stream)) throw new Error(`${bot.name} wrote ${fact.stream}`);
      return this.record(fact, cause);
    });
    for (const note of outcome.notes ?? []) this.notes.set(`${bot.name} ${note.name}`, note);
    outcome.effects.forEach((effect, index) => {
      this.effects.push(effect);
      const result = this.perform(bot.name, effect);
      if (effect.ticket === undefined) return;
      const key = `${cause}/${index}`;
      const receipt = { key, ticket: effect.ticket, effect: effect.do, result };
      const answered = bot.onReceipt(receipt, this.contextOf(bot.name));
      this.obey(bot, answered, `receipt:${key}`);
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
        return this.deliver(by, effect.roomId, effect);
      case "tell":
        return this.deliver(by, this.directRoom(effect.userId, by), effect);
      case "create-room": {
        if (this.areRoomsRefused) return { ok: false, why: "refused" };
        const roomId = this.room(this.network.bots[by]);
        for (const userId of effect.plan.invite) this.join(roomId, userId, "invite");
        return { ok: true, roomId };
      }
      case "join":
        this.join(effect.roomId, this.network.bots[by]);
        return done;
      case "leave":
        this.find(effect.roomId).members.delete(this.network.bots[by]);
        return done;
      case "invite": {
        if (this.invitationFailure !== undefined) return this.invitationFailure;
        const { roomId, userId } = effect;
        const invitation = { userId, tag: tagFor(userId), to: { roomId } };
        if (!mayBeInvited(this.state, this.network, invitation)) {
          return { ok: false, why: "unwanted" };
        }
        this.join(roomId, userId, "invite");
        return done;
      }
      case "remove":
        if (this.areRemovalsRefused) return { ok: false, why: "refused" };
        this.find(effect.roomId).members.delete(effect.userId);
        return done;
      case "errand": {
        const other = this.bots.find(({ name }) => name === effect.errand.to);
        if (other?.onErrand === undefined || this.isDeafToErrands) return done;
        const outcome = other.onErrand(effect.errand, this.contextOf(other.name));
        this.obey(other, outcome, errandCause(effect.errand));
        return done;
      }
      case "close-room": {
        const removed = this.find(effect.roomId).members.size - 1;
        this.find(effect.roomId).members.clear();
        return { ok: true, removed };
      }
    }
  }

  private deliver(
    by: BotName,
    roomId: RoomId,
    event: Readonly<{ type: string; content: JsonObject }>,
  ): EffectResult {
    const { type, content } = event;
    const card = (content["org.aviso.card"] ?? {}) as JsonObject;
    const body = typeof content["body"] === "string" ? content["body"] : "";
    this.sent.push({ by, roomId, type, content, card, body });
    return { ok: true, eventId: `$${this.next("sent")}` as EventId };
  }

  private roomOfRole(role: Role, scope: string | null): RoomId | undefined {
    switch (role) {
      case "organizer":
        return this.network.managementRoom;
      case "confirmer":
        return this.state.people.confirmerRooms.get(scope as AreaPath);
      case "responder":
        return this.state.committees.committees.get(scope ?? "")?.roomId ?? undefined;
    }
  }
}
