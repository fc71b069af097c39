/**
 * One alert to many rooms, by what a bot does it with: its encrypted session over a durable store,
 * and its outbox. A process of its own for each run, since a process has one store.
 */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openBotStore, type BotStore } from "../../../bots/process/store.ts";
import { Fault } from "../../../shared/core/fault.ts";
import type { RoomSender } from "../../../shared/core/ports.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import { MESSAGE_TYPE } from "../../../shared/language/content.ts";
import { logIn, RECOVERY_KEY_BYTES } from "../../../shared/matrix/identity/account.ts";
import { openSession, type Session } from "../../../shared/matrix/session.ts";
import { Outbox } from "../../../shared/runtime/outbox/outbox.ts";
import { queueOf, type OutboxRow } from "../../../shared/runtime/outbox/outbox-row.ts";
import { createTagger } from "../../../shared/vault/tags.ts";
import type { World } from "./world.ts";

const CHARACTERS = 180;
const KEY_BYTES = 32;
const WAVE_MS_MAX = 5 * MINUTE_MS;
const BYTES_PER_MB = 2 ** 20;

export type Waves = Readonly<{
  /** From the alert being owed to the homeserver's last answer, with no key shared before. */
  coldMs: number;
  /** The same a second later, when every key is where it has to be. */
  warmMs: number;
  rooms: number;
  /** Of one message, encrypted, as it is sent. */
  bytes: number;
  /** Of this process, afterwards. */
  rssMb: number;
}>;

/**
 * Logs in as a new device and sends twice to the first `count` rooms. The account gets another
 * identity, so that the device is one that its owner signed: use one that nobody needs.
 */
export async function wavesTo(world: World, count: number, dir: string): Promise<Waves> {
  const rooms = world.rooms.slice(0, count).map(({ room }) => room);
  const { promise: died, reject: onFatal } = Promise.withResolvers<never>();
  died.catch(() => undefined);
  const folder = join(dir, "bot");
  await mkdir(folder, { mode: 0o700 });
  const store = await openBotStore({ folder, rowsKey: randomBytes(KEY_BYTES), onFatal });
  const session = await signedSession(world, store, onFatal);
  await session.start();
  await session.inbox.start(() => Promise.resolve());
  const desk = new Desk(session, store, onFatal);
  const within = (name: string): Promise<number> =>
    Promise.race([desk.wave(name, rooms), died, tooLate()]);
  const coldMs = await within("cold");
  await wait(SECOND_MS);
  const warmMs = await within("warm");
  const rssMb = process.memoryUsage().rss / BYTES_PER_MB;
  await desk.stop();
  await session.stop();
  await store.close();
  return { coldMs, warmMs, rssMb, rooms: rooms.length, bytes: desk.bytes };
}

async function signedSession(
  { hs, user, password }: World,
  { rows }: BotStore,
  onFatal: (reason: unknown) => void,
): Promise<Session> {
  const credentials = await logIn({ homeserverUrl: hs, userId: user, password });
  const recoveryKey = randomBytes(RECOVERY_KEY_BYTES);
  return openSession({
    homeserverUrl: hs,
    ...{ credentials, rows, onFatal },
    identity: { kind: "anew", recoveryKey, password },
    storeKey: randomBytes(KEY_BYTES),
    useIndexedDB: true,
    tagger: createTagger(randomBytes(KEY_BYTES)),
    pins: {},
    readersOf: ({ members }) => members,
    stateRoom: null,
    managementRoom: null,
    clock: { nowMs: () => Date.now() },
  });
}

/** An outbox and nothing around it: what it owes is what it is given. */
class Desk {
  bytes = 0;
  readonly #outbox: Outbox;
  readonly #rows: BotStore["rows"];
  readonly #timers = new Set<NodeJS.Timeout>();
  #onAnswered: () => void = () => undefined;

  constructor(
    { encrypter, sender, keeper, echoes }: Session,
    store: BotStore,
    onFatal: (reason: unknown) => void,
  ) {
    const { rows } = store;
    const counted: RoomSender = {
      send: async (roomId, transactionId, event) => {
        const eventId = await sender.send(roomId, transactionId, event);
        this.bytes = JSON.stringify(event.content).length;
        this.#onAnswered();
        return eventId;
      },
    };
    this.#outbox = new Outbox({
      ...{ rows, echoes, onFatal, ports: { encrypter, keeper, sender: counted } },
      mayBeInvited: () => Promise.resolve(true),
      isOwed: () => true,
      haveAllRead: () => true,
      log: () => undefined,
      later: (ms, then) => {
        this.#later(ms, then);
      },
      onReceipt: (_, settle) => void rows.write(settle).catch(onFatal),
      writeGivenUp: () => {
        onFatal(new Fault("refused", "send to a room of the world"));
      },
      writeDone: () => undefined,
      onGivenUp: () => undefined,
      onStateRoomRefused: () => undefined,
    });
    this.#outbox.start();
    this.#rows = rows;
  }

  /** Milliseconds until the homeserver has taken the message in each of these rooms. */
  async wave(cause: string, rooms: readonly RoomId[]): Promise<number> {
    const { promise: isDone, resolve } = Promise.withResolvers<undefined>();
    let open = rooms.length;
    this.#onAnswered = () => {
      open -= 1;
      if (open === 0) resolve(undefined);
    };
    const startedMs = performance.now();
    const firstOrder = this.#outbox.nextOrder();
    const rows = rooms.map((roomId, at) => owed(cause, roomId, firstOrder + at));
    await this.#rows.write((transaction) => {
      this.#outbox.write(transaction, rows);
    });
    this.#outbox.add(rows);
    await isDone;
    return performance.now() - startedMs;
  }

  async stop(): Promise<void> {
    await this.#outbox.stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
  }
}

function owed(cause: string, roomId: RoomId, order: number): OutboxRow {
  const content = { msgtype: "m.text", body: cause.padEnd(CHARACTERS, ".") };
  const body = { do: "send", roomId, type: MESSAGE_TYPE, content } as const;
  return {
    key: `${cause}/${roomId}`,
    ...{ order, cause, body, kind: "effect", lane: "urgent", queue: queueOf(body) },
    ...{ ticket: null, hasTicket: false, after: null, gate: null, edits: null },
    ...{ sealed: null, emptied: null, about: null, result: null },
  };
}

async function tooLate(): Promise<never> {
  await wait(WAVE_MS_MAX, undefined, { ref: false });
  throw new Fault("unreachable", "send to all rooms of the world");
}
