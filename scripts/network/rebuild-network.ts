/**
 * Rebuilds a network on an empty disk: with the recovery keys alone each bot becomes a new device
 * of its account, takes its identity over, and reads its state from the rooms at its next start.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { BOT_NAMES, type BotName, type ByBot } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import { boundedWaitMs, LOG_IN_WAIT_MAX_MS } from "../../shared/core/values/retry-after.ts";
import { logInWithRecoveryKey, type Credentials } from "../../shared/matrix/identity/account.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { lockDataFolder, prepareDataFolder } from "../../shared/ops/data-folder.ts";
import { besideOf, writeDurably } from "../../shared/vault/durable-file.ts";
import { readOrMakeKeyFile, type VaultKey } from "../../shared/vault/vault-key.ts";
import { createVault, VAULT_FILE, VAULT_VERSION } from "../../shared/vault/vault.ts";
import type { BackupContent } from "./backup-content.ts";
import { diskFault } from "./disk-fault.ts";
import { findStateRooms, type Found } from "./find-state-rooms.ts";
import { returnBot, type Returning } from "./enrollment.ts";
import { keyFileInside, prepareHomeKeyFile, VAULT_ID_FILE, VAULT_KEY_FILE } from "./key-place.ts";
import { isSameNetwork, parseNetworkSecret, type NetworkSecret } from "./network-secret.ts";
import type { RecoveryKeys } from "./recovery-keys.ts";

const KEY_BYTES = 32;
const RESTORE_BYTES = 16;
/** Logging in is limited hard by a homeserver; three bots may have to wait for one another. */
const LOG_IN_TRIES_MAX = 5;

export type RebuildStep = "log-in" | "identities" | "keys" | "vault";

export type RebuildOptions = Readonly<{
  recoveryKeys: RecoveryKeys;
  /** Where the homeserver is now, when that is not what the recovery keys say. */
  homeserverUrl?: string;
  data: string;
  /** A passphrase, when the vault shall not be opened by a key file. */
  passphraseKey?: VaultKey;
  /** Where the key of the vault lies, or shall lie; a file in the home without it. */
  keyFile?: string;
  /** What a backup kept; without it the rooms tell everything. */
  backup?: BackupContent;
  onStep?(step: RebuildStep): void;
  /** The homeserver lets nobody log in for so long; it goes on by itself afterwards. */
  onWait?(ms: number): void;
}>;

export type Rebuilt = Readonly<{
  bots: Readonly<Record<BotName, UserId>>;
  managementRoom: RoomId;
  stateRoom: RoomId;
  data: string;
  /** Null when the vault is opened by a passphrase. */
  keyFile: string | null;
}>;

/**
 * May be run again after it was cut off. Faults: `setup` when the folder is not empty, `wrong-key`
 * with the name of the bot, `unreachable`.
 */
export async function rebuildNetwork(options: RebuildOptions): Promise<Rebuilt> {
  const data = resolve(options.data);
  const keyFile = options.keyFile === undefined ? keyFileInside(data) : resolve(options.keyFile);
  try {
    await requireEmptyFolder(data, keyFile);
    await prepareDataFolder(data);
    const lock = await lockDataFolder(data);
    try {
      return await rebuild({ ...options, data, ...(keyFile !== undefined && { keyFile }) });
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw diskFault(error, "rebuild network");
  }
}

/** A network that is there must not lose its devices to a slip of the hand. */
async function requireEmptyFolder(data: string, keyFile: string | undefined): Promise<void> {
  if (existsSync(join(data, VAULT_FILE))) {
    const hint = "this folder holds a network already: move it away, or choose another folder";
    throw new Fault("setup", "rebuild network", { hint });
  }
  const found = await readdir(data).catch((): string[] => []);
  const named = keyFile === undefined ? [] : [relative(data, keyFile)];
  const files = [CONFIG_FILE, VAULT_FILE, VAULT_ID_FILE, VAULT_KEY_FILE, ...named];
  const known = [...BOT_NAMES, ...files, ...files.map(besideOf)];
  if (found.every((name) => known.includes(name) || name.endsWith(".txt"))) return;
  const hint = "the data folder holds other things: choose an empty one, or one that is not there";
  throw new Fault("setup", "rebuild network", { hint });
}

async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { recoveryKeys, data, backup, onStep } = options;
  const homeserverUrl = options.homeserverUrl ?? recoveryKeys.homeserverUrl;
  const { key, keyFile } = await openingOf(options);
  onStep?.("log-in");
  // One after the other, and all before any old device ends: a wrong key changes nothing.
  const credentials = await eachBot((bot) => logIn(bot, homeserverUrl, options));
  onStep?.("identities");
  const storeKeys = Object.fromEntries(
    BOT_NAMES.map((bot) => [bot, { storeKey: freshKey(), rowsKey: freshKey() }]),
  ) as ByBot<Readonly<{ storeKey: Uint8Array; rowsKey: Uint8Array }>>;
  const returning = await returnAll((bot) => ({
    kind: "rebuild",
    homeserverUrl,
    ...credentials[bot],
    folder: join(data, bot),
    ...storeKeys[bot],
    recoveryKey: recoveryKeys.bots[bot].recoveryKey,
    networkSecret: null,
  }));
  try {
    const secrets = agreedSecrets(returning);
    const { tagKey, managementRoom, signingKeys } = secrets.verify;
    const found = await findStateRooms({ homeserverUrl, credentials, secrets, backup });
    const [stateRoom = secrets.verify.stateRoom] = found.stateRooms;
    onStep?.("keys");
    await settleAll(returning, found);
    onStep?.("vault");
    const bots = await eachBot((bot) =>
      Promise.resolve({
        ...credentials[bot],
        masterKey: returning[bot].enrolled.masterKey,
        ...storeKeys[bot],
        signingSeed: secrets[bot].signingSeed,
        signingKey: signingKeys[bot],
      }),
    );
    const { userId } = credentials.verify;
    const serverName = userId.slice(userId.indexOf(":") + 1);
    await restoreConfig(data, backup);
    await createVault(
      { file: join(data, VAULT_FILE), key },
      {
        ...{ version: VAULT_VERSION, homeserverUrl, serverName },
        ...{ tagKey, stateRoom, managementRoom, bots },
      },
    );
    const users = await eachBot((bot) => Promise.resolve(credentials[bot].userId));
    const told = { bots: users, managementRoom, stateRoom, data };
    return { ...told, keyFile };
  } finally {
    for (const bot of BOT_NAMES) returning[bot].abandon();
  }
}

type Opening = Readonly<{ key: VaultKey; keyFile: string | null }>;

/** What opens the new vault. */
async function openingOf({ data, passphraseKey, keyFile }: RebuildOptions): Promise<Opening> {
  if (passphraseKey !== undefined) return { key: passphraseKey, keyFile: null };
  const file = keyFile ?? (await prepareHomeKeyFile(data));
  return { key: await readOrMakeKeyFile(file), keyFile: file };
}

/** The password follows from the recovery key, so a homeserver that refuses it tells a slip. */
async function logIn(
  bot: BotName,
  homeserverUrl: string,
  { recoveryKeys, onWait }: Pick<RebuildOptions, "recoveryKeys" | "onWait">,
): Promise<Credentials> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await logInWithRecoveryKey({ homeserverUrl, ...recoveryKeys.bots[bot] });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const isLimited = error.code === "rate-limited" && attempt < LOG_IN_TRIES_MAX;
      if (!isLimited) throw loginFault(error, bot);
      const ms = boundedWaitMs(error.retryAfterMs, LOG_IN_WAIT_MAX_MS);
      onWait?.(ms);
      await wait(ms);
    }
  }
}

function loginFault(error: Fault, bot: BotName): Fault {
  if (error.code === "refused" || error.code === "logged-out") {
    const hint =
      `the recovery key of ${bot} does not open its account: check that line; ` +
      "nothing was changed";
    return new Fault("wrong-key", "log in", { cause: error, hint });
  }
  if (error.code !== "unreachable") return error;
  const hint = "the homeserver does not answer: check its address (--homeserver), or try later";
  return new Fault("unreachable", "log in", { cause: error, hint });
}

/** All at once; when one fails, the others are let go. */
async function returnAll(
  jobOf: (bot: BotName) => Parameters<typeof returnBot>[0],
): Promise<ByBot<Returning>> {
  const attempts = await Promise.allSettled(
    BOT_NAMES.map(async (bot) => {
      const job = jobOf(bot);
      // A rebuild that was cut off leaves a store that belongs to no device any more.
      await rm(job.folder, { recursive: true, force: true });
      return [bot, await returnBot(job)] as const;
    }),
  );
  const failed = attempts.find((attempt) => attempt.status === "rejected");
  if (failed === undefined) {
    const returned = attempts.flatMap((attempt) =>
      attempt.status === "fulfilled" ? [attempt.value] : [],
    );
    return Object.fromEntries(returned) as ByBot<Returning>;
  }
  for (const attempt of attempts) if (attempt.status === "fulfilled") attempt.value[1].abandon();
  throw failed.reason;
}

/** Each bot holds the secret of the network; bots of two networks must not be put together. */
function agreedSecrets(returning: ByBot<Returning>): ByBot<NetworkSecret> {
  const secretOf = (bot: BotName): NetworkSecret =>
    parseNetworkSecret(bot, returning[bot].enrolled.networkSecret);
  const secrets = Object.fromEntries(
    BOT_NAMES.map((bot) => [bot, secretOf(bot)]),
  ) as ByBot<NetworkSecret>;
  if (BOT_NAMES.every((bot) => isSameNetwork(secrets[bot], secrets.verify))) return secrets;
  const hint = "these recovery keys belong to bots of different networks: check the file";
  throw new Fault("corrupt", "read network secret", { hint });
}

/** What one bot can read of the state room, every bot can read: a key may be in one backup only. */
async function settleAll(
  returning: ByBot<Returning>,
  { stateRooms, journals }: Found,
): Promise<void> {
  const restore = randomBytes(RESTORE_BYTES).toString("hex");
  const roomKeys = await Promise.all(BOT_NAMES.map((bot) => returning[bot].roomKeysOf(stateRooms)));
  await Promise.all(
    BOT_NAMES.map((bot) => {
      const job = { stateRooms: [...stateRooms], roomKeys, journal: journals[bot], restore };
      return returning[bot].settle(job);
    }),
  );
}

async function restoreConfig(data: string, backup: BackupContent | undefined): Promise<void> {
  const file = join(data, CONFIG_FILE);
  const config = backup?.config ?? null;
  if (config === null || (await readFile(file).catch(() => undefined)) !== undefined) return;
  await writeDurably(file, Buffer.from(config, "utf8"));
}

function freshKey(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}

async function eachBot<Value>(valueOf: (bot: BotName) => Promise<Value>): Promise<ByBot<Value>> {
  const entries: [BotName, Value][] = [];
  for (const bot of BOT_NAMES) entries.push([bot, await valueOf(bot)]);
  return Object.fromEntries(entries) as Record<BotName, Value>;
}
