/**
 * The real, pure bots over a network that is only a few maps: what they decide is folded at once,
 * and what they owe is done at once. Everything that they say is kept, with its place in the play.
 */
import {
  NOTHING,
  type Bot,
  type Context,
  type Held,
  type Network,
  type Outcome,
} from "../../shared/core/bot.ts";
import type { Settings } from "../../shared/core/settings.ts";
import type { Effect, EffectResult } from "../../shared/core/protocol/effect.ts";
import {
  byBot,
  entryCause,
  type BotName,
  type Entry,
  type Fact,
} from "../../shared/core/protocol/entry.ts";
import { errandCause } from "../../shared/core/protocol/errand.ts";
import type {
  MembershipChange,
  Received,
  RejectionReason,
} from "../../shared/core/protocol/message.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { forwardedTo } from "../../shared/conversation/moving/moved.ts";
import { located } from "../../shared/domain/standing/succession.ts";
import { mayBeInvited, readersOf } from "../../shared/domain/authority/readers.ts";
import { fingerprintOf } from "../../shared/core/values/fingerprint.ts";
import { roomAt, type NetworkRoom } from "../../shared/domain/network-rooms.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../shared/domain/network-state.ts";
import { alertBot } from "../../bots/alert/bot.ts";
import { roomsBot } from "../../bots/rooms/bot.ts";
import { verifyBot } from "../../bots/verify/bot.ts";
import { extentOn } from "./extent.ts";
import { handedOn, lookedAt } from "./media.ts";
import { Lot, SERVER, personCalled, tagOf, type Person } from "./people.ts";
import { StageNotes } from "./notes.ts";
import { StageRooms } from "./rooms.ts";

/** A Sunday evening, so that times which are said are always the same. */
const START_MS = Date.UTC(2027, 0, 10, 20, 0);

export type RoomKind = NetworkRoom["kind"] | "direct";

/** Something that a bot said: where, and at which step of the play. */
export type Said = Readonly<{
  step: string;
  by: BotName;
  roomId: RoomId;
  room: RoomKind;
  type: string;
  content: JsonObject;
  /** Accounts on whose phones it can be read, bots not counted. */
  to: readonly UserId[];
}>;

type Event = Pick<Said, "type" | "content"> & Readonly<{ toUnproven?: true }>;

/** What somebody sends, and when, if it is old. */
type Sending = Pick<Received, "body"> & Partial<Pick<Received, "sentAtMs">>;

type Rejection = Readonly<{ reason: RejectionReason; text: string }>;

/** Of no device at all. */
const SAMPLE_KEY = fingerprintOf("SamplE0nlyKEYofNoDevice".padEnd(43, "0123456789"));

/** The network, before anybody is in it. */
export class Stage {
  readonly network: Network;
  readonly settings: Settings;
  readonly rooms = new StageRooms();
  readonly said: Said[] = [];
  readonly entries: Entry[] = [];
  state: NetworkState = EMPTY_NETWORK;
  nowMs = START_MS;
  /** What the homeserver refuses for the moment. */
  refused: ReadonlySet<Effect["do"]> = new Set();
  /** Rooms in which nothing can be said for the moment. */
  closed: ReadonlySet<RoomId> = new Set();
  /** Rooms in which nothing arrives before `arrives` is called. */
  slow: ReadonlySet<RoomId> = new Set();
  /** Bots that are down for the moment. */
  away: ReadonlySet<BotName> = new Set();
  held: Held | null = null;
  /** Where it is a matter of texts: what is said when others have not read in time is said, too. */
  saysDoubts = true;
  /** People who set up no recovery: their devices are signed by nobody. */
  readonly unsigned = new Set<UserId>();
  readonly #bots: readonly Bot<NetworkState>[] = [verifyBot, alertBot, roomsBot];
  readonly #notes = new StageNotes();
  readonly #lot = new Lot();
  readonly #onTheWay: (() => void)[] = [];
  #step = "";

  constructor(settings: Settings) {
    this.settings = settings;
    const bots = byBot((name) => personCalled(name).userId);
    const standing = (): RoomId => this.#room(Object.values(bots));
    const [managementRoom, stateRoom] = [standing(), standing()];
    const fingerprint = SAMPLE_KEY;
    const server = { serverName: SERVER, neighbors: settings.neighbors ?? "server" } as const;
    this.network = { bots, managementRoom, stateRoom, ...server, fingerprint };
  }

  /** What is said from now on belongs to this step. */
  step(name: string): void {
    this.#step = name;
  }

  /** A room that is none of the network's. */
  foreignRoom(...members: readonly UserId[]): RoomId {
    return this.#room(members);
  }

  /** The chat of a person and a bot; opened when there is none. */
  chat(who: Person, bot: BotName = "verify"): RoomId {
    const known = this.rooms.chatOf({ person: who.userId, bot });
    if (known !== undefined) return known;
    this.meets(who);
    const roomId = this.#room([who.userId, this.network.bots[bot]]);
    this.rooms.openChat(roomId, { person: who.userId, bot });
    this.enters(roomId, who);
    return roomId;
  }

  says(who: Person, roomId: RoomId, text: string): void {
    this.receives(who, roomId, { body: { kind: "text", text } });
  }

  votes(who: Person, roomId: RoomId, answerId: string): void {
    this.receives(who, roomId, { body: { kind: "poll-answer", answerIds: [answerId] } });
  }

  receives(who: Person, roomId: RoomId, what: Sending): void {
    const message: Received = {
      ...{ roomId, eventId: this.#eventId(), sender: who.userId, senderTag: who.tag },
      ...{ identityTag: who.identity, sentAtMs: this.nowMs, hasNewIdentity: false },
      ...{ isDirect: this.rooms.isChat(roomId), isAddressed: false },
      ...what,
    };
    this.tells(roomId, (bot, context) => bot.onMessage(message, context), message.eventId);
  }

  /** The inbox turns away what she wrote, and tells only that it was meant for a bot. */
  rejects(who: Person, roomId: RoomId, { reason, text }: Rejection): void {
    const rejected = {
      ...{ roomId, eventId: this.#eventId(), sender: who.userId, senderTag: who.tag, reason },
      ...{ isDirect: this.rooms.isChat(roomId), isAddressed: text.startsWith("!") },
    };
    this.tells(roomId, (bot, context) => bot.onRejected(rejected, context), rejected.eventId);
  }

  /** Lets every bot of a room hear of something. */
  tells(
    roomId: RoomId,
    hear: (bot: Bot<NetworkState>, context: Context<NetworkState>) => Outcome,
    cause: string = this.#eventId(),
  ): void {
    const isIn = (bot: BotName): boolean =>
      this.rooms.membershipOf(roomId, this.network.bots[bot]) === "join";
    for (const bot of this.#bots.filter(({ name }) => isIn(name))) {
      this.#obey(bot, hear(bot, this.contextOf(bot.name)), cause);
    }
  }

  /** The homeserver shows somebody in a room. */
  enters(roomId: RoomId, { userId, tag }: Person): void {
    this.rooms.put(roomId, userId, "join");
    const change: MembershipChange = {
      ...{ roomId, eventId: this.#eventId(), userId, tag, membership: "join" },
    };
    this.tells(roomId, (bot, context) => bot.onMembership?.(change, context) ?? NOTHING);
  }

  /** The crypto engines see her identity, a first one or another one. */
  meets({ userId, tag, identity }: Person): void {
    if (this.unsigned.has(userId)) return;
    const before = this.rooms.identityOf(userId);
    if (before === identity) return;
    this.rooms.know(userId, identity);
    const seen = { userId, tag, identity, isFirst: before === undefined };
    this.everyBot((bot, context) => bot.onIdentity?.(seen, context) ?? NOTHING);
  }

  /** Accepts every invitation that she has. */
  accepts(...people: readonly Person[]): void {
    for (const who of people) {
      this.meets(who);
      for (const roomId of this.rooms.invitationsOf(who.userId)) this.enters(roomId, who);
    }
  }

  passes(durationMs: number): void {
    this.nowMs += durationMs;
    this.everyBot((bot, context) => bot.onTick(context));
  }

  /** Something that every bot hears of, wherever it is. */
  everyBot(hear: (bot: Bot<NetworkState>, context: Context<NetworkState>) => Outcome): void {
    for (const bot of this.#bots) this.#obey(bot, hear(bot, this.contextOf(bot.name)), "all");
  }

  /** What was on its way to rooms that were slow is there. */
  arrives(): void {
    this.slow = new Set();
    for (const does of this.#onTheWay.splice(0)) does();
  }

  burnDisks(): void {
    this.#notes.burn();
  }

  /** What a bot says without a decision of its own, such as a notice of its runtime. */
  deliver(by: BotName, roomId: RoomId, event: Event): EventId {
    const { type, content, toUnproven = false } = event;
    const room = roomAt(this.state, this.network, roomId)?.kind ?? "direct";
    const to = this.#readersIn(roomId, by, toUnproven);
    this.said.push({ step: this.#step, by, roomId, room, type, content, to });
    return this.#eventId();
  }

  /** A chat keeps what was said for whom it asked in; other rooms give no past. */
  #readersIn(roomId: RoomId, by: BotName, isForUnproven: boolean): readonly UserId[] {
    const { members: membersOf, personOf } = this.rooms.seenBy(by, this.network.bots[by]);
    const seen = { roomId, members: membersOf(roomId), personOf: personOf(roomId) };
    const readers = isForUnproven ? seen.members : readersOf(this.state, this.network, seen);
    return readers
      .filter(({ membership }) => membership === "join" || seen.personOf !== undefined)
      .filter(({ identity }) => isForUnproven || identity !== undefined)
      .map(({ userId }) => userId)
      .filter((userId) => !Object.values(this.network.bots).includes(userId));
  }

  contextOf(bot: BotName): Context<NetworkState> {
    const { state, nowMs, settings, held } = this;
    const network = located(state, this.network);
    return {
      ...{ state, nowMs, network, settings, held, tagOf },
      rooms: this.rooms.seenBy(bot, network.bots[bot]),
      randomBytes: (count) => this.#lot.bytes(count),
      identityOf: (userId) => this.rooms.identityOf(userId),
      accountOf: () => undefined,
      recorded: () => extentOn(this.entries),
      ...this.#notes.viewOf(bot, nowMs),
    };
  }

  /** Puts a fact into its stream; the other bots hear of it. */
  happens(fact: Fact): void {
    this.#publish(this.#record(fact, null));
  }

  #record(fact: Fact, cause: string | null): Entry {
    const seq = this.entries.filter(({ stream }) => stream === fact.stream).length + 1;
    const entry: Entry = { ...fact, seq, prev: "", atMs: this.nowMs, cause };
    this.entries.push(entry);
    this.state = foldNetwork(this.state, entry);
    return entry;
  }

  #publish(entry: Entry): void {
    for (const bot of this.#bots) {
      if (bot.writes.includes(entry.stream) || this.away.has(bot.name)) continue;
      this.#obey(bot, bot.onEntry(entry, this.contextOf(bot.name)), entryCause(entry));
    }
  }

  #obey(bot: Bot<NetworkState>, outcome: Outcome, cause: string): void {
    const entries = outcome.facts.map((fact) => this.#record(fact, cause));
    this.#notes.write(bot.name, outcome.notes ?? []);
    for (const [at, effect] of outcome.effects.entries()) {
      const does = (): void => {
        this.#does(bot, effect, `${cause}/${at}`);
      };
      const isSlow = effect.do === "send" && this.slow.has(effect.roomId);
      if (isSlow) this.#onTheWay.push(does);
      else does();
    }
    for (const entry of entries) this.#publish(entry);
  }

  #does(bot: Bot<NetworkState>, effect: Effect, key: string): void {
    const result = this.#perform(bot.name, effect);
    if (effect.ticket === undefined) return;
    const receipt = { key, ticket: effect.ticket, effect: effect.do, result };
    const context = this.contextOf(bot.name);
    this.#obey(bot, bot.onReceipt(receipt, context), `receipt:${key}`);
  }

  #perform(by: BotName, effect: Effect): EffectResult {
    const isClosed = effect.do === "send" && this.closed.has(effect.roomId);
    if (isClosed || this.refused.has(effect.do)) return { ok: false, why: "refused" };
    switch (effect.do) {
      case "send":
        // As the outbox does it: what was not said yet is said in the room of now.
        return this.#say(by, forwardedTo(effect, this.state).roomId, effect);
      case "tell":
        return this.#say(by, this.#chatWith(effect.userId, by), effect);
      case "look-at":
        return lookedAt(effect.media);
      case "hand-on":
        return this.#handOn(by, effect);
      case "create-room":
        return this.#create(by, effect);
      case "join":
        this.rooms.put(effect.roomId, this.network.bots[by], "join");
        return { ok: true };
      case "leave":
        this.rooms.take(effect.roomId, this.network.bots[by]);
        return { ok: true };
      case "invite":
        return this.#invite(effect.roomId, effect.userId);
      case "remove":
        this.rooms.take(effect.roomId, effect.userId);
        return { ok: true };
      case "restore":
        this.rooms.restore(effect.roomId, effect.part);
        return { ok: true };
      case "errand":
        this.#run(effect.errand);
        return { ok: true };
      case "erase":
        return { ok: true, erased: effect.eventIds.length };
      case "close-room":
        return { ok: true, emptied: this.rooms.empty(effect.roomId, effect.uncounted ?? []) };
    }
  }

  #say(by: BotName, roomId: RoomId, effect: Event & Pick<Effect, "after">): EffectResult {
    const eventId = this.deliver(by, roomId, effect);
    if (effect.after !== undefined && this.saysDoubts) {
      this.deliver(by, roomId, { type: effect.type, content: effect.after.orElse });
    }
    return { ok: true, eventId };
  }

  #handOn(by: BotName, effect: Extract<Effect, { do: "hand-on" }>): EffectResult {
    const handed = handedOn(effect, this.contextOf(by));
    return "content" in handed ? this.#say(by, effect.roomId, handed) : handed;
  }

  #create(by: BotName, { plan }: Extract<Effect, { do: "create-room" }>): EffectResult {
    const own = this.network.bots[by];
    const roomId = this.#room([own]);
    this.rooms.make(roomId, plan.additionalCreators);
    this.rooms.put(roomId, own, "join");
    for (const userId of plan.invite) this.#invited(roomId, userId);
    return { ok: true, roomId };
  }

  #invite(roomId: RoomId, userId: UserId): EffectResult {
    const invitation = { userId, tag: tagOf(userId), to: { roomId } };
    if (!mayBeInvited(this.state, this.network, invitation)) return { ok: false, why: "unwanted" };
    this.#invited(roomId, userId);
    return { ok: true };
  }

  /** Our own bots accept at once. */
  #invited(roomId: RoomId, userId: UserId): void {
    const isBot = Object.values(this.network.bots).includes(userId);
    this.rooms.put(roomId, userId, isBot ? "join" : "invite");
  }

  #run(errand: Extract<Effect, { do: "errand" }>["errand"]): void {
    const bot = this.#bots.find(({ name }) => name === errand.to);
    if (bot?.onErrand === undefined || this.away.has(bot.name)) return;
    this.#obey(bot, bot.onErrand(errand, this.contextOf(bot.name)), errandCause(errand));
  }

  #chatWith(userId: UserId, bot: BotName): RoomId {
    const known = this.rooms.chatOf({ person: userId, bot });
    if (known !== undefined) return known;
    const roomId = this.#room([userId, this.network.bots[bot]]);
    this.rooms.openChat(roomId, { person: userId, bot });
    return roomId;
  }

  #room(members: readonly UserId[]): RoomId {
    const roomId = `!${this.#lot.name("room")}` as RoomId;
    this.rooms.make(roomId);
    for (const userId of members) this.rooms.put(roomId, userId, "join");
    return roomId;
  }

  #eventId(): EventId {
    return `$${this.#lot.name("event")}` as EventId;
  }
}
