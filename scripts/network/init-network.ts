/**
 * Prepares a network: accounts, identities, the two standing rooms, the vault. May be run again
 * on the same folder after it was cut off anywhere.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { z } from "zod";
import { provision } from "../../shared/admin/provisioner.ts";
import type { BotAccount } from "../../shared/admin/registration.ts";
import { createStandingRooms, type StandingRooms } from "../../shared/admin/standing-rooms.ts";
import { BOT_NAMES, byBot, type BotName, type ByBot } from "../../shared/core/protocol/entry.ts";
import { STANDING_CODENAMES } from "../../shared/domain/codename.ts";
import { Fault } from "../../shared/core/fault.ts";
import { serverOf, type RoomId, type UserId } from "../../shared/core/values/ids.ts";
import type { Neighbors } from "../../shared/core/settings.ts";
import { accountPasswordOf } from "../../shared/matrix/identity/account.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { lockDataFolder, prepareDataFolder } from "../../shared/ops/data-folder.ts";
import { besideOf } from "../../shared/vault/durable-file.ts";
import { readSealedFile, writeSealedFile } from "../../shared/vault/sealed-file.ts";
import { signingKeyOf } from "../../shared/vault/signing.ts";
import { readOrMakeKeyFile, readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import {
  closeVault,
  createVault,
  openVault,
  VAULT_FILE,
  VAULT_VERSION,
} from "../../shared/vault/vault.ts";
import { makeCanary } from "./canary-account.ts";
import { chooseNeighbors } from "./choose-neighbors.ts";
import { diskFault } from "./disk-fault.ts";
import { enrollBot } from "./enrollment.ts";
import { keyFileInside, prepareHomeKeyFile, VAULT_ID_FILE, VAULT_KEY_FILE } from "./key-place.ts";
import { networkSecretOf } from "./network-secret.ts";
import { recoveryKeysFileOf, requirePlaceFor, writeRecoveryKeys } from "./recovery-keys.ts";

const PENDING_FILE = "init.aviso";
const KEY_BYTES = 32;

export type InitStep = "keys" | "accounts" | "rooms" | "identities" | "vault";

export type InitOptions = Readonly<{
  homeserverUrl: string;
  registrationSecret: string;
  organizer: UserId;
  data: string;
  /** Put before the bots' names where they are taken. */
  prefix?: string;
  /** A passphrase, when the vault shall not be opened by a key file. */
  passphraseKey?: VaultKey;
  /** Where the key of the vault lies, or shall lie; a file in the home without it. */
  keyFile?: string;
  /** Where the recovery keys are written; a file beside the data folder without it. */
  recoveryKeysFile?: string;
  /** Written into the file of choices, where that says nothing of it. */
  neighbors?: Neighbors;
  onStep?(step: InitStep): void;
}>;

export type Initialised = Readonly<{
  bots: Readonly<Record<BotName, UserId>>;
  managementRoom: RoomId;
  stateRoom: RoomId;
  organizer: UserId;
  data: string;
  /** Null when the vault is opened by a passphrase. */
  keyFile: string | null;
  recoveryKeysFile: string;
}>;

type Places = Readonly<{
  data: string;
  /** Named, or left in the folder by an earlier version. */
  keyFile: string | undefined;
  recoveryKeysFile: string;
}>;

/** Faults say what a person has to do: `setup`, `unreachable`, `wrong-key`. */
export async function initNetwork(options: InitOptions): Promise<Initialised> {
  const data = resolve(options.data);
  const places = {
    data,
    keyFile: options.keyFile === undefined ? keyFileInside(data) : resolve(options.keyFile),
    recoveryKeysFile: resolve(options.recoveryKeysFile ?? recoveryKeysFileOf(data)),
  };
  try {
    await requireOwnFolder(places);
    await prepareDataFolder(data);
    const lock = await lockDataFolder(data);
    try {
      return existsSync(join(data, VAULT_FILE))
        ? await finish(options, places)
        : await prepare(options, places);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw diskFault(error, "prepare network");
  }
}

/** What stands in the folder of a bot would be removed, so a folder must be empty or ours. */
async function requireOwnFolder({ data, keyFile, recoveryKeysFile }: Places): Promise<void> {
  const found = await readdir(data).catch((): string[] => []);
  if ([VAULT_FILE, PENDING_FILE].some((ours) => found.includes(ours))) return;
  const places = keyFile === undefined ? [] : [keyFile, besideOf(keyFile)];
  const named = [...places, recoveryKeysFile].map((file) => relative(data, file).split("/")[0]);
  const own = [VAULT_ID_FILE, VAULT_KEY_FILE, CONFIG_FILE];
  const known = new Set([...own, ...[...own, PENDING_FILE].map(besideOf), ...named]);
  if (found.every((name) => known.has(name))) return;
  const hint = "the data folder holds other things: choose an empty one, or one that is not there";
  throw new Fault("setup", "prepare network", { hint });
}

/** A run that was cut off after its last step left nothing to do but to say what it made. */
async function finish(options: InitOptions, places: Places): Promise<Initialised> {
  const { data } = places;
  if (!existsSync(join(data, PENDING_FILE))) {
    const hint = `this folder holds a network already: run start --data ${data}, or choose another`;
    throw new Fault("setup", "prepare network", { hint });
  }
  const keyFile = await keyFileOf(options, places);
  const key = options.passphraseKey ?? (await readVaultKey({ keyFile }));
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  const { bots, managementRoom, stateRoom, founder = options.organizer } = vault;
  closeVault(vault);
  await rm(join(data, PENDING_FILE));
  const rooms = { managementRoom, stateRoom };
  return told({ ...options, organizer: founder }, { ...places, keyFile }, { bots, rooms });
}

async function prepare(options: InitOptions, places: Places): Promise<Initialised> {
  const { homeserverUrl, organizer, onStep } = options;
  const { data } = places;
  onStep?.("keys");
  if (options.neighbors !== undefined) await chooseNeighbors(data, options.neighbors);
  const keyFile = await keyFileOf(options, places);
  const key = options.passphraseKey ?? (await readOrMakeKeyFile(keyFile));
  const recoveryKeys = await pendingKeys(join(data, PENDING_FILE), key);
  await requirePlaceFor(recoveryKeys, places.recoveryKeysFile);
  onStep?.("accounts");
  const { serverName, bots } = await provision({
    homeserverUrl,
    registrationSecret: options.registrationSecret,
    organizer,
    passwords: byBot((bot) => accountPasswordOf(recoveryKeys[bot])),
    ...(options.prefix !== undefined && { localpartPrefix: options.prefix }),
  });
  onStep?.("rooms");
  const standing = { homeserverUrl, bots, organizer, codenames: STANDING_CODENAMES };
  const rooms = await createStandingRooms(standing).catch((error: unknown) => {
    throw serverOf(organizer) === serverName ? error : notReached(serverName, error);
  });
  onStep?.("identities");
  const tagKey = freshKey();
  const { registrationSecret } = options;
  await makeCanary({ homeserverUrl, registrationSecret }, { tagKey, serverName });
  const enrolled = await enrollAll({ homeserverUrl, data, bots, recoveryKeys, rooms, tagKey });
  onStep?.("vault");
  const keysOf = (bot: BotName) => ({
    userId: bots[bot].userId,
    recoveryKey: recoveryKeys[bot],
  });
  await writeRecoveryKeys(places.recoveryKeysFile, { homeserverUrl, bots: byBot(keysOf) });
  await createVault(
    { file: join(data, VAULT_FILE), key },
    {
      ...{ version: VAULT_VERSION, homeserverUrl, serverName, tagKey, ...rooms },
      ...{ founder: organizer, bots: enrolled },
    },
  );
  await rm(join(data, PENDING_FILE), { force: true });
  return told(options, { ...places, keyFile }, { bots, rooms });
}

/** Empty when a passphrase opens the vault. */
async function keyFileOf(options: InitOptions, { data, keyFile }: Places): Promise<string> {
  if (options.passphraseKey !== undefined) return "";
  return keyFile ?? (await prepareHomeKeyFile(data));
}

/** Mostly a slip in the server's part of the id. */
function notReached(serverName: string, cause: unknown): Fault {
  const hint =
    "the organizer is on another homeserver, which this one does not reach: " +
    `check the id (accounts here end with :${serverName})`;
  return new Fault("setup", "invite the organizer", { cause, hint });
}

type Made = Readonly<{ bots: ByBot<Readonly<{ userId: UserId }>>; rooms: StandingRooms }>;

type KnownPlaces = Places & Readonly<{ keyFile: string }>;

function told(options: InitOptions, places: KnownPlaces, { bots, rooms }: Made): Initialised {
  return {
    bots: byBot((bot) => bots[bot].userId),
    managementRoom: rooms.managementRoom,
    stateRoom: rooms.stateRoom,
    organizer: options.organizer,
    data: places.data,
    keyFile: options.passphraseKey === undefined ? places.keyFile : null,
    recoveryKeysFile: places.recoveryKeysFile,
  };
}

type EnrollAll = Readonly<{
  homeserverUrl: string;
  data: string;
  bots: ByBot<BotAccount>;
  recoveryKeys: ByBot<Uint8Array>;
  rooms: StandingRooms;
  tagKey: Uint8Array;
}>;

type BotKeys = Readonly<{
  storeKey: Uint8Array;
  rowsKey: Uint8Array;
  signingSeed: Uint8Array;
  signingKey: string;
}>;

/** An enrollment that was cut off leaves a store that belongs to no device any more. */
async function enrollAll(
  options: EnrollAll,
): Promise<ByBot<BotAccount & BotKeys & Readonly<{ masterKey: string }>>> {
  const { homeserverUrl, data, bots, recoveryKeys, rooms, tagKey } = options;
  const keys = byBot(freshBotKeys);
  const shared = { ...rooms, tagKey, signingKeys: byBot((bot) => keys[bot].signingKey) };
  const entries = await Promise.all(
    BOT_NAMES.map(async (bot) => {
      const folder = join(data, bot);
      await rm(folder, { recursive: true, force: true });
      const { storeKey, rowsKey, signingSeed } = keys[bot];
      const { masterKey } = await enrollBot({
        kind: "first",
        homeserverUrl,
        ...bots[bot],
        folder,
        ...{ storeKey, rowsKey },
        recoveryKey: recoveryKeys[bot],
        networkSecret: networkSecretOf({ ...shared, signingSeed }),
      });
      return [bot, { ...bots[bot], masterKey, ...keys[bot] }] as const;
    }),
  );
  return Object.fromEntries(entries) as Awaited<ReturnType<typeof enrollAll>>;
}

/** The accounts' passwords follow from these, so a second run needs the first one's. */
async function pendingKeys(file: string, key: VaultKey): Promise<ByBot<Uint8Array>> {
  const how = { key, purpose: "init" } as const;
  if (existsSync(file)) {
    const content = Buffer.from(await readSealedFile(file, how)).toString("utf8");
    const kept = z.record(z.enum(BOT_NAMES), z.string()).parse(JSON.parse(content));
    return byBot((bot) => new Uint8Array(Buffer.from(kept[bot], "base64url")));
  }
  const fresh = byBot(freshKey);
  const kept = byBot((bot) => Buffer.from(fresh[bot]).toString("base64url"));
  await writeSealedFile(file, Buffer.from(JSON.stringify(kept), "utf8"), how);
  return fresh;
}

function freshBotKeys(): BotKeys {
  const signingSeed = freshKey();
  const signingKey = signingKeyOf(signingSeed);
  return { storeKey: freshKey(), rowsKey: freshKey(), signingSeed, signingKey };
}

function freshKey(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}
