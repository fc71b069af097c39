/**
 * A real bot on the real runtime, whose disk burnt: a new store, the state room as it stands, and
 * the rooms as a small network has them. What it does then is written down.
 */
import type { Bot } from "../../shared/core/bot.ts";
import { STREAM_WRITERS, type Entry } from "../../shared/core/protocol/entry.ts";
import type { Receipt, RoomPlan } from "../../shared/core/protocol/effect.ts";
import type { EventId, RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { Ciphertext, Incoming } from "../../shared/core/ports.ts";
import { mayBeInvited } from "../../shared/domain/authority/readers.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { emptyHeads, headOf, place } from "../../shared/runtime/eventlog/chain.ts";
import { encodeEntry } from "../../shared/runtime/eventlog/codec.ts";
import { withSignature } from "../../shared/runtime/eventlog/signed.ts";
import { markRebuilt } from "../../shared/runtime/restore/rebuilt.ts";
import type { Runtime } from "../../shared/runtime/options.ts";
import { startRuntime } from "../../shared/runtime/runtime.ts";
import { tagFor } from "./actors.ts";
import { emptyDisk, memoryRows, type Disk } from "./memory-rows.ts";
import { simulatedSignatures } from "./simulated-signatures.ts";
import { SimulatedTime, type Life } from "./simulated-time.ts";
import { OPEN_ENCRYPTER, willingKeeper } from "./willing-ports.ts";
import { START_MS, type World } from "./world.ts";

const RESTORE = "0123456789abcdef";
const STEPS_MAX = 40_000;

export class RebuiltBot {
  /** What reached the homeserver, in order: `create 0a…`, `remove !room @ana:…`, `send !room …`. */
  readonly done: string[] = [];
  readonly plans: RoomPlan[] = [];
  readonly receipts: Receipt[] = [];
  readonly time = new SimulatedTime(START_MS);
  /** Asked before each request; throwing makes it fail. */
  fails: (call: string) => void = () => undefined;
  readonly disk: Disk;
  readonly #world: World;
  readonly #bot: Bot<NetworkState>;
  readonly #life: Life = { isAlive: true };
  readonly #shown = new Set<string>();
  readonly #onLook: (() => void)[] = [];
  readonly #past = Promise.withResolvers<undefined>();
  #handle: (incoming: Incoming) => Promise<void> = () => Promise.resolve();
  #runtime: Runtime<NetworkState> | undefined;
  #count = 0;

  constructor(bot: Bot<NetworkState>, world: World, disk: Disk = emptyDisk()) {
    this.#bot = bot;
    this.#world = world;
    this.disk = disk;
  }

  get state(): NetworkState {
    if (this.#runtime === undefined) throw new Error("it does not run");
    return this.#runtime.state();
  }

  /** Burns the disk, reads all that the world's streams say, and lets the network go on. */
  async rebuild(): Promise<void> {
    await memoryRows(this.disk).write((transaction) => {
      markRebuilt(transaction, { id: RESTORE, atMs: START_MS });
    });
    this.start();
    await this.time.step();
    for (const entry of this.#chained()) await this.#hand(entry);
    this.#past.resolve(undefined);
    await this.pass(20_000);
  }

  /** Starts over what the disk holds; what others wrote was read. */
  start(isPastRead = false): void {
    if (isPastRead) this.#past.resolve(undefined);
    const { network, settings } = this.#world;
    this.#runtime = startRuntime({
      bot: this.#bot,
      network,
      settings,
      rows: memoryRows(this.disk),
      ...this.#ports(),
      signatures: simulatedSignatures(this.#bot.name),
      rooms: this.#world.contextOf(this.#bot.name).rooms,
      clock: this.time,
      randomBytes: (count) => Uint8Array.from({ length: count }, () => this.#next()),
      tagOf: tagFor,
      identityOf: this.#world.contextOf(this.#bot.name).identityOf,
      accountOf: () => undefined,
      describe: (notice, _context, { count, codes }) => {
        return { body: [notice, count, ...(codes ?? [])].join(" ") };
      },
      mayBeInvited: (invitation, state) => mayBeInvited(state(), network, invitation),
      log: () => undefined,
      onFatal: (reason) => {
        throw reason;
      },
      wait: (ms, signal) => this.time.wait(this.#life, ms, signal),
    });
  }

  kill(): void {
    this.#life.isAlive = false;
  }

  async pass(ms: number): Promise<void> {
    const endMs = this.time.nowMs() + ms;
    await this.until(() => this.time.nowMs() >= endMs);
  }

  async until(holds: () => boolean): Promise<boolean> {
    for (let step = 0; step < STEPS_MAX && !holds(); step += 1) await this.time.step();
    return holds();
  }

  /** What it did beside writing its facts. */
  deeds(kind: string): readonly string[] {
    return this.done.filter((call) => call.startsWith(`${kind} `));
  }

  /** The world places facts without their hashes. */
  #chained(): readonly Entry[] {
    const heads = { ...emptyHeads() };
    const resumed = { stream: "people", type: "resumed", version: 1 } as const;
    const end = { ...resumed, data: { restore: RESTORE }, atMs: START_MS, cause: "$resume" };
    return [...this.#world.entries, end].flatMap(({ atMs, cause, ...fact }) => {
      const { stream, type, version, data } = fact;
      const entries = place([{ stream, type, version, data }], heads, { atMs, cause });
      for (const entry of entries) heads[stream] = headOf(entry);
      return entries;
    });
  }

  async #hand(entry: Entry): Promise<void> {
    const writer = STREAM_WRITERS[entry.stream];
    const content = withSignature(encodeEntry(entry), "entry", simulatedSignatures(writer));
    const eventId = `$e${this.#next()}` as EventId;
    const sender = this.#world.network.bots[writer];
    let isDone = false;
    const handling = this.#handle({ kind: "entry", rowKey: eventId, eventId, sender, content });
    void handling.then(() => (isDone = true));
    await this.until(() => isDone);
  }

  #next(): number {
    this.#count += 1;
    return this.#count % 256;
  }

  #ports() {
    const call = async <Result>(name: string, result: Result): Promise<Result> => {
      await this.time.pause(this.#life, 1);
      this.fails(name);
      this.done.push(name);
      return result;
    };
    return {
      encrypter: OPEN_ENCRYPTER,
      sender: {
        send: async (roomId: RoomId, _id: string, { content }: Ciphertext) => {
          await call(nameOf(roomId, content), undefined);
          this.#shown.add(JSON.stringify(content));
          for (const listener of this.#onLook) listener();
          return "$answered" as EventId;
        },
      },
      echoes: {
        expect: () => undefined,
        idOf: (_roomId: RoomId, { content }: Ciphertext) =>
          this.#shown.has(JSON.stringify(content)) ? ("$shown" as EventId) : undefined,
        find: () => Promise.resolve(false),
        settle: () => undefined,
        looks: () => this.#next(),
        isWhole: () => true,
        onLook: (listener: () => void) => void this.#onLook.push(listener),
      },
      keeper: willingKeeper(call, this.plans),
      inbox: {
        start: (handle: (incoming: Incoming) => Promise<void>) => {
          this.#handle = handle;
          return this.#past.promise;
        },
        settle: () => undefined,
        stop: () => Promise.resolve(),
      },
    };
  }
}

function nameOf(roomId: RoomId, content: JsonObject): string {
  const { stream, type, body } = content;
  if (typeof stream === "string" && typeof type === "string") return `append ${stream} ${type}`;
  return `send ${roomId} ${typeof body === "string" ? (body.split("\n")[0] ?? "") : ""}`;
}
