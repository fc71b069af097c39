/**
 * Makes a bot's device trusted, once: at `init`, and when a bot is rebuilt from its recovery key.
 * A process of its own, because the crypto engine's store is one a process. The job comes as JSON
 * on standard input and the result goes as JSON to standard output; both are pipes.
 */
import { mkdir } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { Fault } from "../shared/core/fault.ts";
import { parseDeviceId, parseUserId, type DeviceId, type UserId } from "../shared/core/ids.ts";
import { accountPasswordOf } from "../shared/matrix/account.ts";
import { openSession } from "../shared/matrix/session.ts";
import { createTagger } from "../shared/vault/tags.ts";
import { openBotStore } from "./store.ts";

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

export const enrollResult = z.union([
  z.strictObject({ masterKey: z.string(), networkSecret: z.string().nullable() }),
  z.strictObject({ fault: z.string(), hint: z.string().nullable() }),
]);
export type Enrolled = Readonly<{ masterKey: string; networkSecret: string | null }>;

async function enroll(job: EnrollJob): Promise<Enrolled> {
  const { homeserverUrl, userId, deviceId, accessToken, recoveryKey } = job;
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
    stateRoom: null,
    managementRoom: null,
    clock: { nowMs: () => Date.now() },
    onFatal,
  });
  await session.start();
  if (job.networkSecret !== null) await session.storeSecret(NETWORK_SECRET, job.networkSecret);
  const networkSecret = job.kind === "rebuild" ? await session.readSecret(NETWORK_SECRET) : null;
  const masterKey = await session.masterKeyOf(userId);
  await session.stop();
  await store.close();
  if (died.length > 0) throw died[0];
  if (masterKey === undefined) throw new Fault("untrusted-self", "read own identity");
  return { masterKey, networkSecret: networkSecret ?? null };
}

if (import.meta.main) {
  let answer: z.input<typeof enrollResult>;
  try {
    answer = await enroll(enrollJob.parse(JSON.parse(await text(process.stdin))));
  } catch (reason) {
    const isFault = reason instanceof Fault;
    answer = {
      fault: isFault ? reason.code : "bug",
      hint: isFault ? reason.message : String(reason),
    };
    process.exitCode = 1;
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit());
}
