/**
 * One simulated night of the whole network: the real bots on the real runtime, people who do
 * what the seed says, and a homeserver and processes that fail as it says.
 */
import type { Outcome } from "../../../shared/core/bot.ts";
import { BOT_NAMES, type BotName, type Entry } from "../../../shared/core/protocol/entry.ts";
import type { CaseCode, EventId, RoomId, Tag, UserId } from "../../../shared/core/values/ids.ts";
import type { MessageBody, Received } from "../../../shared/core/protocol/message.ts";
import type { Choice } from "../../../shared/domain/streams/cases.ts";
import { EMPTY_NETWORK, type NetworkState } from "../../../shared/domain/network-state.ts";
import type { OneTimeCode } from "../../../shared/domain/one-time-code.ts";
import { GAP_WAIT_MS } from "../../../shared/runtime/eventlog/reader.ts";
import type { Restore } from "../../../shared/runtime/restore/rebuilt.ts";
import type { Degraded } from "../../../shared/runtime/eventlog/reader.ts";
import type { StateRoomPointer } from "../../../shared/core/ports.ts";
import { rowsOn, type Disk } from "../../harness/memory-rows.ts";
import { SimulatedHomeserver } from "../../harness/simulated-homeserver.ts";
import { seededRandom, type Random } from "../../harness/simulated-random.ts";
import type { Pointers } from "../../harness/simulated-state-rooms.ts";
import { SimulatedRooms } from "../../harness/simulated-rooms.ts";
import { SimulatedTime } from "../../harness/simulated-time.ts";
import { tagFor, type Actor } from "../../harness/actors.ts";
import { START_MS } from "../../harness/world.ts";
import { BOTS, CAST, EVERYBODY, NETWORK, PAST, SETTINGS, standingRooms } from "./cast.ts";
import type { Fate } from "./fate.ts";
import { FRESH, NEWCOMERS } from "./growth/newcomers.ts";
import { PAST_ANEW } from "./past-anew.ts";
import { younger } from "./retelling.ts";
import {
  asFed,
  diskOf,
  rebuiltDisk,
  startProcess,
  type Process,
  type Sabotage,
} from "./process.ts";
import { Watch } from "./watch.ts";

/** Whatever is still owed then is owed for ever. */
const HEALING_MS_MAX = 10 * 60_000;
const HEALS_EVERY_MS = 9_000;
const PAUSE_MS_MAX = 2_400;
const RESTART_MS_MAX = 3_000;

/** What a message asks for, as the one who wrote it understands it. */
export type Meaning = Readonly<{
  vote?: Readonly<{ code: CaseCode; choice: Choice }>;
  does?: "alert" | "approve" | "revoke" | "admit" | "resume" | "code" | "vouch";
  /** The one-time code that she writes, rightly. */
  invite?: OneTimeCode;
  /** Under which somebody waits for whom she gives her word. */
  candidate?: CaseCode;
  /** Where she saw something. */
  reports?: string;
  /** Whose roles it is about. */
  about?: UserId;
  /** Nobody has to answer it. */
  isTalk?: boolean;
}>;

/** What somebody said, and what she meant by it. */
export type Said = Readonly<{
  eventId: EventId;
  who: Actor;
  /** Under which identity she said it. */
  identity: Tag;
  roomId: RoomId;
  body: MessageBody;
  meaning: Meaning;
  /** How many events the homeserver held then. */
  place: number;
  atMs: number;
}>;

/** Two messages under one event id. */
export type Contradiction = Readonly<{
  eventId: EventId;
  roomId: RoomId;
  sender: UserId;
  atMs: number;
  /** The first one was handed over before the second one came. */
  wasRead: boolean;
}>;

/** All disks were lost. */
export type Burn = Readonly<{ restore: Restore; place: number; entries: number }>;

export class TownNight {
  readonly said: Said[] = [];
  readonly contradictions: Contradiction[] = [];
  readonly burns: Burn[] = [];
  readonly server: SimulatedHomeserver;
  readonly rooms: SimulatedRooms;
  readonly random: Random;
  readonly time = new SimulatedTime(START_MS);
  readonly watch = new Watch(this);
  readonly fate: Fate;
  /** Everybody who may say something. */
  readonly people: readonly Actor[];
  crashes = 0;
  /** True when something is owed for ever. */
  isRestless = false;
  readonly #sabotage: Sabotage;
  readonly #processes = new Map<BotName, Process>();
  readonly #past: readonly Entry[];
  readonly #instants = new Map<BotName, number>();
  #isFailing = true;
  /** Where the disks of now were made from. */
  #stateRooms: readonly RoomId[] = [NETWORK.stateRoom];
  /** Where the next ones would be. */
  readonly pointers: Pointers = new Map();

  constructor(seed: number, fate: Fate, sabotage: Sabotage = {}) {
    this.fate = fate;
    this.people = fate.growth === undefined ? EVERYBODY : [...EVERYBODY, ...NEWCOMERS, ...FRESH];
    this.#past = fate.isToldAnew === true ? PAST_ANEW : PAST;
    this.#sabotage = sabotage;
    this.random = seededRandom(seed);
    const { time, random } = this;
    this.server = new SimulatedHomeserver({ network: NETWORK, time, random, habits: fate.habits });
    this.rooms = new SimulatedRooms(this.server, NETWORK);
    for (const [roomId, members] of standingRooms()) this.rooms.make(roomId, members);
    for (const { userId } of this.people) this.rooms.directOf(BOTS.verify, userId);
    const { stuck = 0 } = fate.hostility ?? {};
    this.rooms.isStuck = (roomId, userId) => isDrawn(`${seed} ${roomId} ${userId}`, stuck);
  }

  /** `act` lets somebody do something; it is called for each deed. */
  async play(act: (night: TownNight) => void, heal: (night: TownNight) => void): Promise<void> {
    for (const name of BOT_NAMES) this.#start(name, diskOf(this.#past));
    for (let deed = 0; deed < this.fate.deeds; deed += 1) {
      act(this);
      await this.#pass(this.random.below(PAUSE_MS_MAX));
    }
    this.#isFailing = false;
    if (this.#sabotage.isNeverHealed !== true) this.server.heal();
    await this.#rest(heal);
  }

  stateOf(name: BotName): NetworkState {
    const state = this.#processes.get(name)?.runtime?.state();
    if (state === undefined) throw new Error(`${name} does not run`);
    return state;
  }

  safeModeOf(name: BotName): readonly Degraded[] {
    return this.#processes.get(name)?.runtime?.safeMode() ?? [];
  }

  processOf(name: BotName): Process | undefined {
    return this.#processes.get(name);
  }

  /** How many instants there were in which this bot could have died. */
  instantsOf(name: BotName): number {
    return this.#instants.get(name) ?? 0;
  }

  /** Every bot that is in the room receives it. */
  say(who: Actor, roomId: RoomId, body: MessageBody, meaning: Meaning = {}): void {
    if (!this.rooms.isIn(roomId, who.userId)) return;
    const eventId = this.server.freshId("$said") as EventId;
    const identity = this.rooms.identities.of(who.userId);
    const atMs = this.time.nowMs();
    const said = { eventId, who, identity, roomId, body, meaning, atMs };
    const isTwice = this.random.chance(this.fate.hostility?.contradict ?? 0);
    const wasRead = !isTwice || this.random.chance(0.5);
    if (wasRead) {
      this.said.push({ ...said, place: this.server.events.length });
      for (const name of this.#botsIn(roomId)) {
        const message = this.#received(name, said);
        this.server.handInOrder(name, roomId, { kind: "received", message });
      }
    }
    if (isTwice) this.#contradict(said, wasRead);
  }

  /** All three disks are lost, and made anew from what stands in the state room. */
  burn(): void {
    const bytes = this.random.bytes(16);
    const id = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const restore = { id, atMs: this.time.nowMs() };
    const { server, rooms } = this;
    this.burns.push({ restore, place: server.events.length, entries: this.watch.entries.length });
    for (const { life } of this.#processes.values()) life.isAlive = false;
    this.#stateRooms = furthest([...this.pointers.values()]) ?? [NETWORK.stateRoom];
    const { held, anew } = younger(server.events, new Set(this.#stateRooms));
    server.beginAnew(asFed(this.#past.filter(({ stream }) => !anew.has(stream))), held);
    rooms.identities.forget();
    for (const name of BOT_NAMES) this.#start(name, rebuiltDisk(restore));
    rooms.askAgain();
    for (const { userId } of this.people) this.showIdentity(userId);
  }

  /** The bots that meet this person come to know the identity that she has now. */
  showIdentity(userId: UserId): void {
    const { identities } = this.rooms;
    const identity = identities.of(userId);
    const tag = tagFor(userId);
    for (const name of BOT_NAMES) {
      const isMet = this.rooms
        .all()
        .some(({ members }) => members.has(userId) && members.get(BOTS[name]) === "join");
      if (!isMet) continue;
      const isFirst = identities.isFirst(name, userId);
      const seen = { userId, tag, identity, isFirst };
      this.server.handInOrder(name, `identity ${userId}` as RoomId, { kind: "identity", seen });
    }
  }

  #received(name: BotName, said: Omit<Said, "place">): Received {
    const { who, roomId, eventId, identity, atMs, body } = said;
    const isDirect = this.rooms.viewOf(name).personOf(roomId) === who.userId;
    return {
      ...{ roomId, eventId, sender: who.userId, senderTag: who.tag, identityTag: identity },
      hasNewIdentity: !this.rooms.identities.isFirst(name, who.userId),
      ...{ sentAtMs: atMs, isAddressed: false, isDirect, body },
    };
  }

  /**
   * As the inbox has it: of two messages under one id none counts, once both are there. The second
   * one is hers as well, or somebody else's.
   */
  #contradict(said: Omit<Said, "place">, wasRead: boolean): void {
    const { eventId, who, roomId, atMs } = said;
    const second = this.random.chance(0.5) ? who : CAST.Mallory;
    const { userId: sender } = wasRead ? second : who;
    this.contradictions.push({ eventId, roomId, sender, atMs, wasRead });
    for (const name of this.#botsIn(roomId)) {
      if (!wasRead && this.#sabotage.doesFirstCount === true) {
        const message = this.#received(name, said);
        this.server.handInOrder(name, roomId, { kind: "received", message });
      }
      for (const { userId, tag } of wasRead ? [second] : [who, second]) {
        const isDirect = this.rooms.viewOf(name).personOf(roomId) === userId;
        const rejected = {
          ...{ roomId, eventId, sender: userId, senderTag: tag, isDirect, isAddressed: false },
          reason: "contradicted" as const,
        };
        this.server.handInOrder(name, roomId, { kind: "rejected", rejected });
      }
    }
  }

  #botsIn(roomId: RoomId): readonly BotName[] {
    return BOT_NAMES.filter((name) => this.rooms.isIn(roomId, BOTS[name]));
  }

  async #pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs() + ms;
    while (this.time.nowMs() < untilMs) {
      await this.time.step();
      const name = BOT_NAMES[this.random.below(BOT_NAMES.length)];
      if (name !== undefined && this.random.chance(this.fate.crash)) this.#crash(name);
    }
  }

  /** Runs until nothing has been owed for longer than any wait; people see to it now and then. */
  async #rest(heal: (night: TownNight) => void): Promise<void> {
    const endMs = this.time.nowMs() + HEALING_MS_MAX;
    let quietSinceMs = this.time.nowMs();
    let healedMs = quietSinceMs;
    while (this.time.nowMs() < endMs) {
      await this.time.step();
      if (this.time.nowMs() - healedMs > HEALS_EVERY_MS) {
        healedMs = this.time.nowMs();
        heal(this);
      }
      if (!this.#isQuiet()) quietSinceMs = this.time.nowMs();
      if (this.time.nowMs() - quietSinceMs > 2 * GAP_WAIT_MS) return;
    }
    this.isRestless = true;
  }

  #isQuiet(): boolean {
    const last = this.burns.at(-1)?.restore.id;
    const { resumed } = this.#processes.get("verify")?.roster ?? {};
    if (last !== undefined && resumed?.has(last) !== true) return false;
    if (this.#isWaitingForTime()) return false;
    return [...this.#processes.values()].every(({ life, disk }) => {
      const isOwing = (disk.spaces.get("outbox")?.size ?? 0) > 0;
      return life.isAlive && !isOwing && !hasMail(disk);
    });
  }

  /** Nothing is owed while a goodbye can be read, people move, or bots see each other burn. */
  #isWaitingForTime(): boolean {
    const state = this.#processes.get("rooms")?.runtime?.state() ?? EMPTY_NETWORK;
    const { rooms, committees, standings, burns } = state;
    return (
      [...rooms.live.values()].some(({ phase }) => phase === "closing") ||
      [...committees.committees.values()].some(({ closingAtMs }) => closingAtMs !== undefined) ||
      [...burns.open.values()].some(({ phase }) => phase !== "told") ||
      standings.rotations.size > 0
    );
  }

  #atInstant(name: BotName): void {
    const at = this.instantsOf(name);
    this.#instants.set(name, at + 1);
    const { dies } = this.fate;
    if (dies?.bot === name && dies.at === at) this.#crash(name);
  }

  #crash(name: BotName): void {
    const process = this.#processes.get(name);
    if (!process?.life.isAlive) return;
    process.life.isAlive = false;
    process.runtime = undefined;
    this.crashes += 1;
    this.time.after({ isAlive: true }, this.random.below(RESTART_MS_MAX), () => {
      if (this.#processes.get(name) === process) this.#start(name, process.disk);
    });
  }

  #start(name: BotName, disk: Disk): void {
    const { time, server, random, rooms, watch } = this;
    const process = startProcess({
      ...{ name, disk, server, rooms, time, random, sabotage: this.#sabotage },
      settings: { ...SETTINGS, ...this.fate.choices },
      onInstant: () => {
        this.#atInstant(name);
      },
      failing: () => (this.#isFailing ? this.fate.requestFails : 0),
      onFatal: () => {
        this.#crash(name);
      },
      onObeyed: (message: Received, outcome: Outcome) => {
        watch.obeyed(name, message, outcome);
      },
      onSeal: (sealing, readers) => {
        watch.sealed(name, sealing, readers);
      },
      onInvite: (roomId, userId) => {
        watch.invited(name, roomId, userId);
      },
      onOwnEntries: (entries: readonly Entry[]) => {
        watch.wrote(entries);
      },
      isTimeToRetell: () => random.chance(this.fate.retell ?? 0),
      isTimeToMove: () => {
        const { move = 0 } = this.fate;
        return move > 0 && this.#isFailing && random.chance(move);
      },
      ...{ stateRooms: this.#stateRooms, pointers: this.pointers },
      before: (begun) => watch.before(begun),
    });
    this.#processes.set(name, process);
  }
}

/** What the bots point to together. */
function furthest(pointers: readonly StateRoomPointer[]): readonly RoomId[] | undefined {
  const count = Math.max(...pointers.map((one) => one.count));
  const found = pointers.filter((one) => one.count === count).flatMap(({ roomIds }) => roomIds);
  return found.length === 0 ? undefined : [...new Set(found)];
}

/** Heartbeats come for ever, and nobody waits for them. */
function hasMail(disk: Disk): boolean {
  return rowsOn(disk, "inbox").some(
    ([, bytes]) => !new TextDecoder().decode(bytes).includes(`"kind":"heartbeat"`),
  );
}

/** The same answer whenever it is asked, true for that part of all names. */
function isDrawn(name: string, part: number): boolean {
  return Number.parseInt(tagFor(name).slice(0, 6), 16) / 0x1000000 < part;
}
