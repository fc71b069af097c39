/**
 * Prepares a network: accounts, identities, the two standing rooms, the vault. May be run again
 * on the same folder after it was cut off anywhere.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { provision } from "../../shared/admin/provisioner.ts";
import type { BotAccount } from "../../shared/admin/registration.ts";
import { createStandingRooms } from "../../shared/admin/standing-rooms.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { RoomId, UserId } from "../../shared/core/ids.ts";
import { accountPasswordOf } from "../../shared/matrix/account.ts";
import { lockDataFolder, prepareDataFolder } from "../../shared/ops/data-folder.ts";
import { readSealedFile, writeSealedFile } from "../../shared/vault/sealed-file.ts";
import { makeKeyFile, readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { createVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { enrollBot } from "./enrollment.ts";
import { networkSecretOf } from "./network-secret.ts";
import { RECOVERY_KEYS_FILE, writeRecoveryKeys } from "./recovery-keys.ts";

export const VAULT_KEY_FILE = "vault.key";
const PENDING_FILE = "init.aviso";
const KEY_BYTES = 32;
/** The homeserver reads room names, so these say nothing. */
const CODENAMES = { state: "Archive", management: "Workshop" };

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

type ByBot<Value> = Readonly<Record<BotName, Value>>;

/** Faults say what a person has to do: `setup`, `unreachable`, `wrong-key`. */
export async function initNetwork(options: InitOptions): Promise<Initialised> {
  const data = resolve(options.data);
  await prepareDataFolder(data);
  const lock = await lockDataFolder(data);
  try {
    return await prepare({ ...options, data });
  } finally {
    await lock.release();
  }
}

async function prepare(options: InitOptions): Promise<Initialised> {
  const { homeserverUrl, organizer, data, onStep } = options;
  if (existsSync(join(data, VAULT_FILE))) {
    const hint = `this folder holds a network already: run start --data ${data}, or choose another`;
    throw new Fault("setup", "prepare network", { hint });
  }
  onStep?.("keys");
  const key = options.passphraseKey ?? (await keyFromFile(join(data, VAULT_KEY_FILE)));
  const recoveryKeys = await pendingKeys(join(data, PENDING_FILE), key);
  onStep?.("accounts");
  const { serverName, bots } = await provision({
    homeserverUrl,
    registrationSecret: options.registrationSecret,
    organizer,
    passwords: byBot((bot) => accountPasswordOf(recoveryKeys[bot])),
    ...(options.prefix !== undefined && { localpartPrefix: options.prefix }),
  });
  onStep?.("rooms");
  const rooms = await createStandingRooms({ homeserverUrl, bots, organizer, codenames: CODENAMES });
  onStep?.("identities");
  const tagKey = freshKey();
  const networkSecret = networkSecretOf({ ...rooms, tagKey });
  const enrolled = await enrollAll({ homeserverUrl, data, bots, recoveryKeys, networkSecret });
  onStep?.("vault");
  const recoveryKeysFile = join(data, RECOVERY_KEYS_FILE);
  const keysOf = (bot: BotName) => ({
    userId: bots[bot].userId,
    recoveryKey: recoveryKeys[bot],
  });
  await writeRecoveryKeys(recoveryKeysFile, { homeserverUrl, bots: byBot(keysOf) });
  await createVault(
    { file: join(data, VAULT_FILE), key },
    { version: 1, homeserverUrl, serverName, tagKey, ...rooms, founder: organizer, bots: enrolled },
  );
  await rm(join(data, PENDING_FILE), { force: true });
  return {
    bots: byBot((bot) => bots[bot].userId),
    ...rooms,
    organizer,
    data,
    keyFile: options.passphraseKey === undefined ? join(data, VAULT_KEY_FILE) : null,
    recoveryKeysFile,
  };
}

type EnrollAll = Readonly<{
  homeserverUrl: string;
  data: string;
  bots: ByBot<BotAccount>;
  recoveryKeys: ByBot<Uint8Array>;
  networkSecret: string;
}>;

/** An enrollment that was cut off leaves a store that belongs to no device any more. */
async function enrollAll(
  options: EnrollAll,
): Promise<
  ByBot<BotAccount & Readonly<{ masterKey: string; storeKey: Uint8Array; rowsKey: Uint8Array }>>
> {
  const { homeserverUrl, data, bots, recoveryKeys, networkSecret } = options;
  const entries = await Promise.all(
    BOT_NAMES.map(async (bot) => {
      const folder = join(data, bot);
      await rm(folder, { recursive: true, force: true });
      const keys = { storeKey: freshKey(), rowsKey: freshKey() };
      const { masterKey } = await enrollBot({
        kind: "first",
        homeserverUrl,
        ...bots[bot],
        folder,
        ...keys,
        recoveryKey: recoveryKeys[bot],
        networkSecret,
      });
      return [bot, { ...bots[bot], masterKey, ...keys }] as const;
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

async function keyFromFile(keyFile: string): Promise<VaultKey> {
  return existsSync(keyFile) ? readVaultKey({ keyFile }) : makeKeyFile(keyFile);
}

function freshKey(): Uint8Array {
  return new Uint8Array(randomBytes(KEY_BYTES));
}

function byBot<Value>(valueOf: (bot: BotName) => Value): ByBot<Value> {
  const entries = BOT_NAMES.map((bot) => [bot, valueOf(bot)] as const);
  return Object.fromEntries(entries) as Record<BotName, Value>;
}
