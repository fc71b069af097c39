/**
 * Makes a bot's device trusted, once: at `init`, and when a bot is rebuilt from its recovery key.
 * A process of its own, because the crypto engine's store is one a process. Jobs come as lines of
 * JSON on standard input and results go as lines to standard output; both are pipes.
 */
import { mkdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { parseDeviceId, parseRoomId, parseUserId } from "../../shared/core/values/ids.ts";
import type { DeviceId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import { accountPasswordOf } from "../../shared/matrix/identity/account.ts";
import { openSession, type Session } from "../../shared/matrix/session.ts";
import { JOURNAL_SPACE } from "../../shared/runtime/eventlog/journal.ts";
import { markRebuilt } from "../../shared/runtime/restore/rebuilt.ts";
import { createTagger } from "../../shared/vault/tags.ts";
import { openBotStore, type BotStore } from "./store.ts";
import { writeWitness } from "./outside/witness.ts";

/** Name in secret storage under which a bot keeps what it needs to find its network again. */
export const NETWORK_SECRET = "org.aviso.network";

const bytes = z.codec(
  z.string(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (encoded) => new Uint8Array(Buffer.from(encoded, "base64url")),
    encode: (decoded) => Buffer.from(decoded).toString("base64url"),
  },
);

export const enrollJob = z.strictObject({
  /** `first` makes the account's identity, `rebuild` takes it over and ends all other devices. */
  kind: z.enum(["first", "rebuild"]),
  homeserverUrl: z.url(),
  userId: z.custom<UserId>((id) => typeof id === "string" && parseUserId(id) !== undefined),
  deviceId: z.custom<DeviceId>((id) => typeof id === "string" && parseDeviceId(id) !== undefined),
  accessToken: z.string().min(1),
  /** The bot's own folder in the data folder. */
  folder: z.string().min(1),
  storeKey: bytes,
  rowsKey: bytes,
  recoveryKey: bytes,
  /** Put into secret storage at `first`. */
  networkSecret: z.string().nullable(),
});
export type EnrollJob = z.output<typeof enrollJob>;

/** What a rebuilt bot is told of its network, once every bot has said what it knows. */
export const settleJob = z.strictObject({
  /** Those that it has to read: two, where one was giving way to another. */
  stateRooms: z.array(
    z.custom<RoomId>((id) => typeof id === "string" && parseRoomId(id) !== undefined),
  ),
  /** Room keys as each bot exported them: one may have what another has lost. */
  roomKeys: z.array(z.string()),
  /** Rows of the journal out of a backup. */
  journal: z.array(z.tuple([z.string(), bytes])),
  /** Random, and the same for all bots: what an organizer has to let go on. */
  restore: z.string().min(1),
});
export type SettleJob = z.output<typeof settleJob>;

export const enrollResult = z.union([
  z.strictObject({ masterKey: z.string(), networkSecret: z.string().nullable() }),
  z.strictObject({ roomKeys: z.string() }),
  z.strictObject({ isSettled: z.literal(true) }),
  z.strictObject({ fault: z.string(), hint: z.string().nullable() }),
]);
export type EnrollResult = z.output<typeof enrollResult>;

/** The rooms whose keys a rebuilt bot is asked for, between its enrollment and its settling. */
export const exportJob = settleJob.pick({ stateRooms: true });

type Dialog = Readonly<{ hear(): Promise<unknown>; say(result: EnrollResult): void }>;

async function enroll(dialog: Dialog): Promise<void> {
  const job = enrollJob.parse(await dialog.hear());
  const { userId, deviceId, accessToken, recoveryKey, homeserverUrl } = job;
  await mkdir(job.folder, { recursive: true, mode: 0o700 });
  const died: unknown[] = [];
  const onFatal = (reason: unknown): void => void died.push(reason);
  const store = await openBotStore({ folder: job.folder, rowsKey: job.rowsKey, onFatal });
  const session = await openSession({
    homeserverUrl,
    credentials: { userId, deviceId, accessToken },
    identity: { kind: job.kind, recoveryKey, password: accountPasswordOf(recoveryKey) },
    storeKey: job.storeKey,
    useIndexedDB: true,
    rows: store.rows,
    // Nobody is judged here, so the tags are never looked at.
    tagger: createTagger(new Uint8Array(32)),
    pins: {},
    // Nothing is said here, either.
    readersOf: () => [],
    stateRoom: null,
    managementRoom: null,
    clock: { nowMs: () => Date.now() },
    onFatal,
  });
  await session.start();
  if (job.networkSecret !== null) await session.storeSecret(NETWORK_SECRET, job.networkSecret);
  const isRebuilt = job.kind === "rebuild";
  const networkSecret = isRebuilt ? await session.readSecret(NETWORK_SECRET) : null;
  const masterKey = await session.masterKeyOf(userId);
  if (masterKey === undefined) throw new Fault("untrusted-self", "read own identity");
  dialog.say({ masterKey, networkSecret: networkSecret ?? null });
  if (isRebuilt) await settle(dialog, session, store);
  await session.stop();
  await writeWitness({ homeserverUrl, userId, accessToken, rowsKey: job.rowsKey }, store, true);
  await store.close();
  if (died.length > 0) throw died[0];
  dialog.say({ isSettled: true });
}

/** What the new store begins with: the keys of the state rooms, a journal, and a past to read. */
async function settle(dialog: Dialog, session: Session, store: BotStore): Promise<void> {
  const asked = exportJob.parse(await dialog.hear());
  dialog.say({ roomKeys: await session.exportRoomKeys(asked.stateRooms) });
  const { stateRooms, roomKeys, journal, restore } = settleJob.parse(await dialog.hear());
  for (const keys of roomKeys) await session.importRoomKeys(keys);
  await store.rows.write((transaction) => {
    for (const [key, value] of journal) transaction.put(JOURNAL_SPACE, key, value);
    markRebuilt(transaction, { id: restore, atMs: Date.now() });
  });
  for (const roomId of stateRooms) await session.stateRooms.follow(roomId);
}

if (import.meta.main) {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const dialog: Dialog = {
    hear: async () => {
      const { value, done } = await lines.next();
      // Whoever asked is gone: what was half done is undone by the next attempt.
      if (done === true) process.exit(1);
      return JSON.parse(value) as unknown;
    },
    say: (result) => void process.stdout.write(`${JSON.stringify(result)}\n`),
  };
  let failure: EnrollResult | undefined;
  await enroll(dialog).catch((reason: unknown) => {
    const isFault = reason instanceof Fault;
    failure = {
      fault: isFault ? reason.code : "bug",
      hint: isFault ? (reason.hint ?? null) : String(reason),
    };
  });
  if (failure !== undefined) dialog.say(failure);
  process.stdout.write("", () => process.exit(failure === undefined ? 0 : 1));
}
