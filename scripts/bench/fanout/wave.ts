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
import { MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import { logIn, RECOVERY_KEY_BYTES } from "../../../shared/matrix/identity/account.ts";
import { openSession, type Session } from "../../../shared/matrix/session.ts";
import { createTagger } from "../../../shared/vault/tags.ts";
import { Desk } from "./desk.ts";
import type { World } from "./world.ts";

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
  const desk = new Desk(session, store.rows, onFatal);
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

async function tooLate(): Promise<never> {
  await wait(WAVE_MS_MAX, undefined, { ref: false });
  throw new Fault("unreachable", "send to all rooms of the world");
}
