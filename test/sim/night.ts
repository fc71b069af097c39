/**
 * One simulated night: two bots, commands, and a network and processes that fail as the seed
 * says. At the end everything heals, and what is owed must have been done.
 */
import { STREAM_WRITERS, type BotName } from "../../shared/core/protocol/entry.ts";
import type { Network } from "../../shared/core/bot.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { EventId, RoomId, Tag, UserId } from "../../shared/core/values/ids.ts";
import type { DurableRows } from "../../shared/core/ports.ts";
import { GAP_WAIT_MS } from "../../shared/runtime/eventlog/reader.ts";
import type { RuntimeNotice } from "../../shared/runtime/notice.ts";
import type { Runtime } from "../../shared/runtime/options.ts";
import { startRuntime } from "../../shared/runtime/runtime.ts";
import { emptyDisk, memoryRows, type Disk, type RowsFaults } from "../harness/memory-rows.ts";
import { SimulatedHomeserver, type Habits } from "../harness/simulated-homeserver.ts";
import { simulatedInbox, simulatedPorts, type Ports } from "../harness/simulated-ports.ts";
import { seededRandom, type Random } from "../harness/simulated-random.ts";
import { simulatedSignatures } from "../harness/simulated-signatures.ts";
import { SimulatedTime, type Life } from "../harness/simulated-time.ts";
import { counterBot, type Counted } from "./counter-bot.ts";

export const START_MS = 1_800_000_000_000;
export const NETWORK: Network = {
  bots: {
    verify: "@verify:example.org" as UserId,
    alert: "@alert:example.org" as UserId,
    rooms: "@rooms:example.org" as UserId,
  },
  managementRoom: "!management" as RoomId,
  stateRoom: "!state" as RoomId,
  serverName: "example.org",
  neighbors: "server",
};
const DESK = "!desk" as RoomId;
const PLAYED: readonly BotName[] = ["verify", "alert"];
const HEALING_STEPS_MAX = 60_000;

export type Fate = Readonly<{
  commands: number;
  /** Chance of a crash of some bot at each step. */
  crash: number;
  requestFails: number;
  commitFails: number;
  habits: Habits;
}>;

/** What a negative control breaks. */
export type Sabotage = Readonly<{
  rows?(rows: DurableRows): DurableRows;
  ports?(ports: Ports): Ports;
}>;

export type Command = Readonly<{ bot: BotName; text: string; eventId: EventId }>;
type Played = { life: Life; disk: Disk; runtime: Runtime<Counted> | undefined; crashes: number };

export class Night {
  readonly commands: Command[] = [];
  readonly server: SimulatedHomeserver;
  readonly time = new SimulatedTime(START_MS);
  readonly played: Partial<Record<BotName, Played>> = {};
  readonly #fate: Fate;
  readonly #sabotage: Sabotage;
  readonly #random: Random;
  #isFailing = true;

  constructor(seed: number, fate: Fate, sabotage: Sabotage = {}) {
    this.#fate = fate;
    this.#sabotage = sabotage;
    this.#random = seededRandom(seed);
    const { time } = this;
    const random = this.#random;
    this.server = new SimulatedHomeserver({ network: NETWORK, time, random, habits: fate.habits });
  }

  /** Plays the night to its end, or gives up when it does not come to rest. */
  async play(): Promise<void> {
    for (const bot of PLAYED) this.#start(bot);
    for (let count = 0; count < this.#fate.commands; count += 1) {
      this.#command();
      const steps = this.#random.below(60);
      for (let step = 0; step < steps; step += 1) await this.#step();
    }
    if (this.#fate.habits.withhold > 0) await this.#pass(1.5 * GAP_WAIT_MS);
    this.#isFailing = false;
    this.server.heal();
    await this.#rest();
    // What contradicted the newest entries is settled by the next ones.
    for (const bot of PLAYED) this.#command(bot, "add");
    await this.#rest();
  }

  runtimeOf(bot: BotName): Runtime<Counted> {
    const runtime = this.played[bot]?.runtime;
    if (runtime === undefined) throw new Error(`${bot} does not run`);
    return runtime;
  }

  async #step(): Promise<void> {
    await this.time.step();
    if (!this.#isFailing || !this.#random.chance(this.#fate.crash)) return;
    const bot = PLAYED[this.#random.below(PLAYED.length)];
    if (bot !== undefined) this.#crash(bot);
  }

  /** Long enough for what is missing to be missed. */
  async #pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs() + ms;
    while (this.time.nowMs() < untilMs) await this.#step();
  }

  /** Runs until nothing has been owed for longer than any wait. */
  async #rest(): Promise<void> {
    let quietSinceMs = this.time.nowMs();
    for (let step = 0; step < HEALING_STEPS_MAX; step += 1) {
      await this.time.step();
      if (!this.#isQuiet()) quietSinceMs = this.time.nowMs();
      if (this.time.nowMs() - quietSinceMs > GAP_WAIT_MS) return;
    }
  }

  #isQuiet(): boolean {
    return PLAYED.every((bot) => {
      const spaces = this.played[bot]?.disk.spaces;
      return ["inbox", "outbox"].every((space) => (spaces?.get(space)?.size ?? 0) === 0);
    });
  }

  #command(bot = this.#any(PLAYED), text = this.#any(["add", "add", "ask", "talk"])): void {
    const eventId = this.server.freshId("$command") as EventId;
    this.commands.push({ bot, text, eventId });
    this.server.hand(bot, {
      kind: "received",
      message: {
        roomId: DESK,
        eventId,
        sender: "@ana:example.org" as UserId,
        senderTag: "aa".repeat(16) as Tag,
        identityTag: "bb".repeat(16) as Tag,
        sentAtMs: this.time.nowMs(),
        hasNewIdentity: false,
        isDirect: true,
        isAddressed: true,
        body: { kind: "text", text },
      },
    });
  }

  #any<T>(choices: readonly T[]): T {
    return choices[this.#random.below(choices.length)] as T;
  }

  #crash(bot: BotName): void {
    const played = this.played[bot];
    if (!played?.life.isAlive) return;
    played.life.isAlive = false;
    played.runtime = undefined;
    played.crashes += 1;
    const delayMs = this.#random.below(3_000);
    this.time.after({ isAlive: true }, delayMs, () => {
      this.#start(bot);
    });
  }

  #start(bot: BotName): void {
    const life: Life = { isAlive: true };
    const before = this.played[bot];
    const disk = before?.disk ?? emptyDisk();
    const played: Played = { life, disk, runtime: undefined, crashes: before?.crashes ?? 0 };
    this.played[bot] = played;
    const { time, server } = this;
    const random = this.#random;
    const userId = NETWORK.bots[bot];
    const failing = (): number => (this.#isFailing ? this.#fate.requestFails : 0);
    const onFatal = (): void => {
      this.#crash(bot);
    };
    const portsOptions = { bot, userId, server, time, random, life, failing, onFatal };
    const honest = memoryRows(disk, this.#rowsFaults(life));
    const rows = this.#sabotage.rows?.(honest) ?? honest;
    const ports = simulatedPorts(portsOptions);
    played.runtime = startRuntime({
      bot: counterBot(bot, bot === "verify" ? "case" : "alert"),
      network: NETWORK,
      settings: SETTINGS,
      rows,
      inbox: simulatedInbox(portsOptions, honest),
      ...(this.#sabotage.ports?.(ports) ?? ports),
      signatures: simulatedSignatures(bot),
      rooms: {
        members: () => [],
        isEncrypted: () => true,
        personOf: () => undefined,
        chatsOf: () => [],
        altered: () => [],
      },
      clock: time,
      randomBytes: random.bytes,
      tagOf: () => "cc".repeat(16) as Tag,
      identityOf: () => undefined,
      accountOf: () => undefined,
      describe: (notice, _context, { message }) => ({ body: noticeText(notice, message?.eventId) }),
      log: () => undefined,
      onFatal,
      wait: (ms, signal) => time.wait(life, ms, signal),
    });
  }

  #rowsFaults(life: Life): RowsFaults {
    const pause = (): Promise<void> => this.time.pause(life, this.#random.below(4));
    return {
      beforeCommit: async () => {
        await pause();
        const isBroken = this.#isFailing && this.#random.chance(this.#fate.commitFails);
        if (isBroken) throw new Fault("setup", "simulated full disk");
      },
      afterCommit: pause,
    };
  }
}

/** The bots that are played, and the streams that they write. */
export const PLAYED_STREAMS = (["case", "alert"] as const).map((stream) => ({
  stream,
  writer: STREAM_WRITERS[stream],
}));

export function noticeText(notice: RuntimeNotice, about: string | undefined): string {
  return about === undefined ? notice : `${notice} ${about}`;
}

const SETTINGS = {
  language: "en",
  quorum: { info: 1, watch: 2, urgent: 2 },
  caseExpiryMs: 3_600_000,
  commandAgeMaxMs: 600_000,
  roomLifeMs: 3_600_000,
  coolDownMs: 3_600_000,
  foundingMs: 3_600_000,
};
