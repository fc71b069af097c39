/** One runtime with a bot made for the test, ports that do as they are told, and simulated time. */
import { NOTHING, type Bot } from "../../../shared/core/bot.ts";
import { STREAM_WRITERS, type BotName, type Entry } from "../../../shared/core/protocol/entry.ts";
import type { Errand } from "../../../shared/core/protocol/errand.ts";
import type { Heartbeat } from "../../../shared/core/protocol/heartbeat.ts";
import type { Effect, RoomPlan } from "../../../shared/core/protocol/effect.ts";
import type { EventId, RoomId, Tag, UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Ciphertext, Echoes, Incoming } from "../../../shared/core/ports.ts";
import { emptyHeads, place, type Follows } from "../../../shared/runtime/eventlog/chain.ts";
import { encodeEntry } from "../../../shared/runtime/eventlog/codec.ts";
import { encodeErrand } from "../../../shared/runtime/eventlog/errand-codec.ts";
import { encodeHeartbeat } from "../../../shared/runtime/eventlog/heartbeat-codec.ts";
import { withSignature } from "../../../shared/runtime/eventlog/signed.ts";
import type { Runtime } from "../../../shared/runtime/options.ts";
import { startRuntime } from "../../../shared/runtime/runtime.ts";
import { emptyDisk, memoryRows, type Disk } from "../../harness/memory-rows.ts";
import { simulatedSignatures } from "../../harness/simulated-signatures.ts";
import { SimulatedTime, type Life } from "../../harness/simulated-time.ts";
import { OPEN_ENCRYPTER, willingKeeper } from "../../harness/willing-ports.ts";
import { NETWORK, START_MS } from "../../sim/night.ts";

export type TestBot = Bot<readonly Entry[]>;
export { NETWORK };

const SETTINGS = {
  language: "en",
  quorum: { info: 1, watch: 2, urgent: 2 },
  caseExpiryMs: 3_600_000,
  commandAgeMaxMs: 600_000,
  roomLifeMs: 3_600_000,
  coolDownMs: 3_600_000,
  foundingMs: 3_600_000,
};
const SYNC_EVERY_MS = 1_000;
const STEPS_MAX = 20_000;

export class Stage {
  readonly time = new SimulatedTime(START_MS);
  /** What reached the homeserver, in order: `send !room body`, `append case/1` and so on. */
  readonly done: string[] = [];
  /** Contents of the errands and heartbeats among it. */
  readonly wires: JsonObject[] = [];
  readonly transactionIds: string[] = [];
  readonly notices: string[] = [];
  readonly fatal: unknown[] = [];
  readonly logged: string[] = [];
  readonly settled: string[] = [];
  /** Asked at each send: true when it is answered as if it had been taken, and is not. */
  swallows: (call: string) => boolean = () => false;
  /** Asked when something was not shown: whether it is there under this id. */
  finds: (answered: EventId) => boolean = () => false;
  /** False while something is to be paged back. */
  isWhole = true;
  /** False while no answer of the sync comes. */
  isSyncing = true;
  /** Asked before each request; throwing makes it fail. */
  fails: (call: string) => void = () => undefined;
  mayBeInvited: () => boolean = () => true;
  /** What the sync is to look for. */
  readonly lookedFor = new Set<string>();
  /** Of the rooms that were made. */
  readonly plans: RoomPlan[] = [];
  runtime: Runtime<readonly Entry[]>;
  readonly #disk: Disk;
  readonly #life: Life = { isAlive: true };
  readonly #shown = new Map<string, EventId>();
  readonly #onLook: (() => void)[] = [];
  #looks = 0;
  #handle: (incoming: Incoming) => Promise<void> = () => Promise.resolve();
  #count = 0;

  /** Over the disk of an earlier stage it is the restarted process. */
  constructor(
    bot: Partial<TestBot>,
    disk: Disk = emptyDisk(),
    options: Readonly<{ heartbeatEveryMs?: number }> = {},
  ) {
    const { heartbeatEveryMs } = options;
    const steady = { nowMs: () => this.time.nowMs() };
    this.#disk = disk;
    this.runtime = startRuntime({
      bot: { ...IDLE_BOT, ...bot },
      network: NETWORK,
      settings: SETTINGS,
      rows: memoryRows(disk),
      ...this.#ports(),
      signatures: simulatedSignatures("verify"),
      rooms: {
        members: () => [],
        isEncrypted: () => true,
        personOf: () => undefined,
        chatsOf: () => [],
        altered: () => [],
      },
      clock: this.time,
      randomBytes: (count) => Uint8Array.from({ length: count }, () => this.#next()),
      tagOf: () => "cc".repeat(16) as Tag,
      identityOf: () => undefined,
      accountOf: () => undefined,
      describe: (notice, _context, { count, codes = [] }) => {
        this.notices.push([notice, count, ...codes].filter((part) => part !== undefined).join(" "));
        return { body: notice };
      },
      mayBeInvited: () => this.mayBeInvited(),
      log: (_level, event) => void this.logged.push(event),
      onFatal: (reason) => void this.fatal.push(reason),
      ...(heartbeatEveryMs !== undefined && {
        heartbeats: { everyMs: heartbeatEveryMs, steady, isPressing: () => true },
      }),
      wait: (ms, signal) => this.time.wait(this.#life, ms, signal),
    });
  }

  get disk(): Disk {
    return this.#disk;
  }

  /** Lets time pass until it holds; whether it ever did. */
  async until(holds: () => boolean): Promise<boolean> {
    for (let step = 0; step < STEPS_MAX && !holds(); step += 1) await this.time.step();
    return holds();
  }

  async pass(ms: number): Promise<void> {
    const endMs = this.time.nowMs() + ms;
    await this.until(() => this.time.nowMs() >= endMs);
  }

  /** Kills the process: whatever it waits for never comes. */
  kill(): void {
    this.#life.isAlive = false;
  }

  rows(space: string): readonly string[] {
    return [...(this.#disk.spaces.get(space)?.keys() ?? [])];
  }

  say(text: string, eventId = `$${text}`): Promise<void> {
    return this.hand({
      kind: "received",
      rowKey: eventId,
      message: {
        roomId: "!desk" as RoomId,
        eventId: eventId as EventId,
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

  entry(entry: Entry, sender: UserId): Promise<void> {
    const signer = simulatedSignatures(STREAM_WRITERS[entry.stream]);
    const content = withSignature(encodeEntry(entry), "entry", signer);
    const eventId = `$e${this.#next()}` as EventId;
    return this.hand({ kind: "entry", rowKey: eventId, eventId, sender, content });
  }

  /** An errand from `from`, signed by it unless another signature is given. */
  errand(errand: Errand, follows: Follows = {}, by: BotName = errand.from): Promise<void> {
    const wire = encodeErrand({ errand, follows });
    const content = withSignature(wire, "errand", simulatedSignatures(by));
    return this.#stateRoom("errand", errand.from, content);
  }

  heartbeat(heartbeat: Heartbeat, by: BotName = heartbeat.from): Promise<void> {
    const wire = encodeHeartbeat(heartbeat);
    const content = withSignature(wire, "heartbeat", simulatedSignatures(by));
    return this.#stateRoom("heartbeat", heartbeat.from, content);
  }

  #stateRoom(kind: "errand" | "heartbeat", from: BotName, content: JsonObject): Promise<void> {
    const eventId = `$s${this.#next()}` as EventId;
    return this.hand({ kind, rowKey: eventId, eventId, sender: NETWORK.bots[from], content });
  }

  async hand(incoming: Incoming): Promise<void> {
    await this.runtime.ready;
    let isDone = false;
    const handling = this.#handle(incoming).then(() => (isDone = true));
    await this.until(() => isDone);
    await handling;
  }

  /** The sync shows a message of the bot's own. */
  show(roomId: RoomId, { content }: Pick<Ciphertext, "content">): void {
    this.#shown.set(nameOf(roomId, content), `$shown` as EventId);
    if (this.isSyncing) for (const listener of this.#onLook) listener();
  }

  #echoes(): Echoes {
    const look = (): void => {
      if (this.isSyncing) {
        this.#looks += 1;
        for (const listener of this.#onLook) listener();
      }
      this.time.after(this.#life, SYNC_EVERY_MS, look);
    };
    look();
    return {
      expect: (_transaction, roomId, { content }) => {
        this.lookedFor.add(nameOf(roomId, content));
      },
      idOf: (roomId, { content }) =>
        this.isSyncing ? this.#shown.get(nameOf(roomId, content)) : undefined,
      find: (roomId, event, answered) => {
        const isThere = this.finds(answered);
        if (isThere) this.show(roomId, event);
        return Promise.resolve(isThere);
      },
      settle: (_transaction, roomId, { content }) => {
        this.lookedFor.delete(nameOf(roomId, content));
      },
      looks: () => this.#looks,
      isWhole: () => this.isWhole,
      onLook: (listener) => void this.#onLook.push(listener),
    };
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
        send: async (roomId: RoomId, transactionId: string, event: Ciphertext) => {
          this.transactionIds.push(transactionId);
          const { content } = event;
          if (roomId === NETWORK.stateRoom && content["stream"] === undefined) {
            this.wires.push(content);
          }
          const name = nameOf(roomId, content);
          const answered = `$answered` as EventId;
          if (this.swallows(name)) {
            await this.time.pause(this.#life, 1);
            return answered;
          }
          await call(name, undefined);
          this.show(roomId, event);
          return answered;
        },
      },
      echoes: this.#echoes(),
      keeper: willingKeeper(call, this.plans),
      media: {
        store: {
          open: () => call("open", Uint8Array.of(1)),
          keep: () => call("keep", { url: `mxc://example.org/kept${this.#next()}` }),
        },
        cleaner: { clean: () => call("clean", { bytes: Uint8Array.of(2), traces: [], info: {} }) },
      },
      inbox: {
        start: (handle: (incoming: Incoming) => Promise<void>) => {
          this.#handle = handle;
          return Promise.resolve();
        },
        settle: (_transaction: unknown, rowKey: string) => void this.settled.push(rowKey),
        stop: () => Promise.resolve(),
      },
    };
  }
}

const IDLE_BOT: TestBot = {
  name: "verify",
  writes: ["case"],
  initial: [],
  fold: (state, entry) => [...state, entry],
  onMessage: () => NOTHING,
  onRejected: () => NOTHING,
  onInvited: () => NOTHING,
  onEntry: () => NOTHING,
  onTick: () => NOTHING,
  onReceipt: () => NOTHING,
};

/** A message effect, told apart by its body. */
export function send(roomId: string, body: string): Effect {
  return {
    do: "send",
    roomId: roomId as RoomId,
    type: "m.room.message",
    content: { body },
  };
}

/** The fact by which an organizer lets a restored network go on. */
export function resumed(restore: string): Entry {
  const data = { restore };
  const what = { stream: "people", type: "resumed", version: 1, data } as const;
  const placing = { atMs: START_MS + 5_000, cause: "$resume" };
  const [entry] = place([what], emptyHeads(), placing);
  if (entry === undefined) throw new Error("one fact makes one entry");
  return entry;
}

export function fact(name: string) {
  return { stream: "case" as const, type: "named", version: 1, data: { name } };
}

function nameOf(roomId: RoomId, content: JsonObject): string {
  if (typeof content.stream === "string" && typeof content.seq === "number") {
    return `append ${content.stream}/${content.seq}`;
  }
  if (typeof content.from === "string") {
    return typeof content.id === "string" ? "errand" : "heartbeat";
  }
  return `send ${roomId} ${typeof content.body === "string" ? content.body : ""}`;
}
