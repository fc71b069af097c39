/**
 * One simulated night of the whole network: the real bots on the real runtime, people who do
 * what the seed says, and a homeserver and processes that fail as it says.
 */
import type { Bot, Outcome } from "../../../shared/core/bot.ts";
import { BOT_NAMES, entryCause, type BotName } from "../../../shared/core/entry.ts";
import type { CaseCode, EventId, RoomId, UserId } from "../../../shared/core/ids.ts";
import type { JsonObject } from "../../../shared/core/json.ts";
import type { MessageBody } from "../../../shared/core/message.ts";
import type { Choice } from "../../../shared/domain/cases.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { mayBeInvited, readersOf } from "../../../shared/domain/readers.ts";
import { GAP_WAIT_MS } from "../../../shared/eventlog/reader.ts";
import {
  entryBytes,
  entryFromBytes,
  JOURNAL_SPACE,
  placeKey,
} from "../../../shared/eventlog/journal.ts";
import type { Runtime } from "../../../shared/runtime/options.ts";
import { startRuntime } from "../../../shared/runtime/runtime.ts";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import { describeNotice } from "../../../bots/notices.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../harness/memory-rows.ts";
import { SimulatedHomeserver, type Habits } from "../../harness/simulated-homeserver.ts";
import { simulatedInbox, simulatedPorts } from "../../harness/simulated-ports.ts";
import { seededRandom, type Random } from "../../harness/simulated-random.ts";
import { SimulatedRooms } from "../../harness/simulated-rooms.ts";
import { simulatedSignatures } from "../../harness/simulated-signatures.ts";
import { SimulatedTime, type Life } from "../../harness/simulated-time.ts";
import { tagFor, type Actor } from "../../harness/actors.ts";
import { START_MS } from "../../harness/world.ts";
import { BOTS, EVERYBODY, NETWORK, PAST, SETTINGS, standingRooms } from "./cast.ts";

const HEALING_STEPS_MAX = 40_000;
const PAUSE_MS_MAX = 2_400;
const RESTART_MS_MAX = 3_000;
const POLL_EVERY_MS = 300;
/** In the content of whatever a bot sends: what it was caused by, for the checkers alone. */
export const CAUSE_KEY = "sim.cause";

export type Fate = Readonly<{
  deeds: number;
  crash: number;
  requestFails: number;
  habits: Habits;
}>;

export type NetworkBot = Bot<NetworkState>;
/** What a negative control breaks. */
export type Sabotage = (bot: NetworkBot) => NetworkBot;

/** What a message asks for, as the one who wrote it understands it. */
export type Meaning = Readonly<{
  vote?: Readonly<{ code: CaseCode; choice: Choice }>;
  does?: "alert" | "approve" | "revoke" | "admit";
  /** Whose roles it is about. */
  about?: UserId;
  /** Nobody has to answer it. */
  isTalk?: boolean;
}>;

/** What somebody said, and what she meant by it. */
export type Said = Readonly<{
  eventId: EventId;
  who: Actor;
  roomId: RoomId;
  body: MessageBody;
  meaning: Meaning;
  /** How many events the homeserver held then. */
  place: number;
}>;

type Process = { life: Life; disk: Disk; runtime: Runtime<NetworkState> | undefined };

export class TownNight {
  readonly said: Said[] = [];
  readonly server: SimulatedHomeserver;
  readonly rooms: SimulatedRooms;
  readonly random: Random;
  readonly time = new SimulatedTime(START_MS);
  /** Who could read what a bot sealed after that bot itself had read of the revocation. */
  readonly leaks: string[] = [];
  crashes = 0;
  readonly #fate: Fate;
  readonly #sabotage: Sabotage;
  readonly #processes = new Map<BotName, Process>();
  #isFailing = true;

  constructor(seed: number, fate: Fate, sabotage: Sabotage = (bot) => bot) {
    this.#fate = fate;
    this.#sabotage = sabotage;
    this.random = seededRandom(seed);
    const { time, random } = this;
    this.server = new SimulatedHomeserver({ network: NETWORK, time, random, habits: fate.habits });
    this.rooms = new SimulatedRooms(this.server, NETWORK);
    for (const [roomId, members] of standingRooms()) this.rooms.make(roomId, members);
    for (const { userId } of EVERYBODY) this.rooms.directOf(BOTS.verify, userId);
  }

  /** `act` lets somebody do something; it is called for each deed. */
  async play(act: (night: TownNight) => void): Promise<void> {
    for (const name of BOT_NAMES) this.#start(name);
    for (let deed = 0; deed < this.#fate.deeds; deed += 1) {
      act(this);
      await this.#pass(this.random.below(PAUSE_MS_MAX));
    }
    this.#isFailing = false;
    this.server.heal();
    await this.#rest();
  }

  stateOf(name: BotName): NetworkState {
    const state = this.#processes.get(name)?.runtime?.state();
    if (state === undefined) throw new Error(`${name} does not run`);
    return state;
  }

  /** Every bot that is in the room receives it. */
  say(who: Actor, roomId: RoomId, body: MessageBody, meaning: Meaning = {}): void {
    if (!this.rooms.isIn(roomId, who.userId)) return;
    const eventId = this.server.freshId("$said") as EventId;
    const place = this.server.events.length;
    this.said.push({ eventId, who, roomId, body, meaning, place });
    const message = {
      ...{ roomId, eventId, sender: who.userId, senderTag: who.tag, identityTag: who.identity },
      ...{ hasNewIdentity: false, sentAtMs: this.time.nowMs(), isAddressed: false },
      ...{ isDirect: this.rooms.isDirect(roomId), body },
    };
    for (const name of BOT_NAMES) {
      if (!this.rooms.isIn(roomId, BOTS[name])) continue;
      this.server.handInOrder(name, roomId, { kind: "received", message });
    }
  }

  async #pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs() + ms;
    while (this.time.nowMs() < untilMs) {
      await this.time.step();
      const name = BOT_NAMES[this.random.below(BOT_NAMES.length)];
      if (name !== undefined && this.random.chance(this.#fate.crash)) this.#crash(name);
    }
  }

  /** Runs until nothing has been owed for longer than any wait. */
  async #rest(): Promise<void> {
    let quietSinceMs = this.time.nowMs();
    for (let step = 0; step < HEALING_STEPS_MAX; step += 1) {
      await this.time.step();
      if (!this.#isQuiet()) quietSinceMs = this.time.nowMs();
      if (this.time.nowMs() - quietSinceMs > GAP_WAIT_MS) return;
    }
    throw new Error("the night does not come to rest");
  }

  #isQuiet(): boolean {
    return [...this.#processes.values()].every(({ life, disk }) => {
      const owed = ["inbox", "outbox"].some((space) => (disk.spaces.get(space)?.size ?? 0) > 0);
      return life.isAlive && !owed;
    });
  }

  #noteLeaks(name: BotName, roomId: RoomId): void {
    const process = this.#processes.get(name);
    const state = process?.runtime?.state();
    if (process === undefined || state === undefined || this.rooms.isDirect(roomId)) return;
    const members = this.rooms.viewOf(name).members(roomId);
    const room = { roomId, members, personOf: undefined };
    const readers = new Set(readersOf(state, NETWORK, room).map(({ userId }) => userId));
    for (const { tag, userId, name: who } of EVERYBODY) {
      if (!readers.has(userId)) continue;
      const journal = rowsOn(process.disk, JOURNAL_SPACE).map(([, bytes]) => entryFromBytes(bytes));
      const last = journal.findLast(
        ({ type, data }) => (type === "revoked" || type === "admitted") && data.person === tag,
      );
      if (last?.type !== "admitted") this.leaks.push(`${name} sealed for ${who} in ${roomId}`);
    }
  }

  #crash(name: BotName): void {
    const process = this.#processes.get(name);
    if (!process?.life.isAlive) return;
    process.life.isAlive = false;
    process.runtime = undefined;
    this.crashes += 1;
    this.time.after({ isAlive: true }, this.random.below(RESTART_MS_MAX), () => {
      this.#start(name);
    });
  }

  #start(name: BotName): void {
    const life: Life = { isAlive: true };
    const disk = this.#processes.get(name)?.disk ?? diskOfThePast();
    const process: Process = { life, disk, runtime: undefined };
    this.#processes.set(name, process);
    const { time, server, random, rooms } = this;
    const options = {
      ...{ bot: name, userId: BOTS[name], server, time, random, life },
      failing: () => (this.#isFailing ? this.#fate.requestFails : 0),
      onFatal: () => {
        this.#crash(name);
      },
      pollEveryMs: POLL_EVERY_MS,
    };
    const pause = (): Promise<void> => time.pause(life, random.below(4));
    const store = memoryRows(disk, { beforeCommit: pause, afterCommit: pause });
    const ports = simulatedPorts(options);
    process.runtime = startRuntime({
      bot: traced(this.#sabotage(botNamed(name))),
      ...{ network: NETWORK, settings: SETTINGS, rows: store },
      inbox: simulatedInbox(options, store),
      encrypter: {
        ...ports.encrypter,
        encrypt: (roomId, type, content) => {
          this.#noteLeaks(name, roomId);
          return ports.encrypter.encrypt(roomId, type, content);
        },
      },
      sender: rooms.senderFor(options, ports.sender),
      echoes: ports.echoes,
      keeper: rooms.keeperFor(options),
      signatures: simulatedSignatures(name),
      rooms: rooms.viewOf(name),
      clock: time,
      randomBytes: random.bytes,
      tagOf: tagFor,
      identityOf: (userId) => EVERYBODY.find((who) => who.userId === userId)?.identity,
      mayBeInvited: (invitation, state) => mayBeInvited(state(), NETWORK, invitation),
      describe: (notice, context, subject) => {
        const { message } = subject;
        const content = describeNotice(notice, context, subject);
        return message === undefined ? content : { ...content, [CAUSE_KEY]: message.eventId };
      },
      log: () => undefined,
      onFatal: options.onFatal,
      wait: (ms, signal) => time.wait(life, ms, signal),
    });
  }
}

function botNamed(name: BotName): NetworkBot {
  switch (name) {
    case "verify":
      return verifyBot;
    case "alert":
      return alertBot;
    case "rooms":
      return roomsBot;
  }
}

function diskOfThePast(): Disk {
  const disk = emptyDisk();
  const rows = PAST.map((entry) => [placeKey(entry.stream, entry.seq), entryBytes(entry)] as const);
  disk.spaces.set(JOURNAL_SPACE, new Map(rows));
  return disk;
}

/** The same bot; what it sends tells what it was caused by. */
function traced(bot: NetworkBot): NetworkBot {
  return {
    ...bot,
    onMessage: (message, context) => marked(bot.onMessage(message, context), message.eventId),
    onEntry: (entry, context) => marked(bot.onEntry(entry, context), entryCause(entry)),
    onReceipt: (receipt, context) => marked(bot.onReceipt(receipt, context), receipt.key),
  };
}

function marked(outcome: Outcome, cause: string): Outcome {
  const withCause = (content: JsonObject, index: number): JsonObject => {
    return { ...content, [CAUSE_KEY]: `${cause} ${index}` };
  };
  const effects = outcome.effects.map((effect, index) =>
    effect.do === "send" || effect.do === "tell"
      ? {
          ...effect,
          content: withCause(effect.content, index),
          ...(effect.after && {
            after: { ...effect.after, orElse: withCause(effect.after.orElse, index) },
          }),
        }
      : effect,
  );
  return { ...outcome, effects };
}
