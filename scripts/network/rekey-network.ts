/**
 * Changes what opens the vault. Killed at any instant, the old key opens it or the new one, and
 * what is found in the data folder tells which.
 */
import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import { lockDataFolder } from "../../shared/ops/data-folder.ts";
import {
  makeKeyFile,
  readOrMakeKeyFile,
  readVaultKey,
  type VaultKey,
} from "../../shared/vault/vault-key.ts";
import { closeVault, openVault, rekeyVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { diskFault } from "./disk-fault.ts";
import { VAULT_KEY_FILE } from "./init-network.ts";

const NEW_SUFFIX = ".new";
/** The old key still opens backups that were made with it. */
const OLD_SUFFIX = ".old";

/** What shall open the vault from now on. */
export type NewKey = Readonly<
  /** A fresh key in the place of this key file. */
  { inPlaceOf: string } | { keyFile: string } | { passphraseKey: VaultKey }
>;

export type RekeyOptions = Readonly<{ data: string; key: VaultKey; newKey: NewKey }>;

export type Rekeyed = Readonly<{
  /** Null when a passphrase opens the vault now. */
  keyFile: string | null;
  /** Where the old key file is now; null when the old key was none in the data folder. */
  oldKeyFile: string | null;
}>;

/** Fails `wrong-key` when `key` does not open the vault, `setup` when the network runs. */
export async function rekeyNetwork(options: RekeyOptions): Promise<Rekeyed> {
  const data = resolve(options.data);
  const lock = await lockDataFolder(data);
  try {
    return await rekey({ ...options, data });
  } catch (error) {
    throw diskFault(error, "change the key");
  } finally {
    await lock.release();
  }
}

/**
 * The key in `keyFile`, or the one beside it when a change was cut off after the vault took it.
 * Changes nothing.
 */
export async function readCurrentKey(data: string, keyFile: string): Promise<VaultKey> {
  const beside = `${keyFile}${NEW_SUFFIX}`;
  if (!existsSync(beside)) return readVaultKey({ keyFile });
  const newer = await readVaultKey({ keyFile: beside }).catch(() => undefined);
  const isTaken = newer !== undefined && (await opens(data, newer));
  return isTaken ? newer : readVaultKey({ keyFile });
}

async function rekey({ data, key, newKey }: RekeyOptions): Promise<Rekeyed> {
  const place = { file: join(data, VAULT_FILE), key };
  closeVault(await openVault(place));
  if ("passphraseKey" in newKey) {
    await rekeyVault(place, newKey.passphraseKey);
    return { keyFile: null, oldKeyFile: await retire(join(data, VAULT_KEY_FILE)) };
  }
  if ("keyFile" in newKey) {
    const keyFile = resolve(newKey.keyFile);
    if (keyFile === join(data, VAULT_KEY_FILE) && existsSync(keyFile)) {
      const hint = "that is the old key file: name another, or none to put a new key in its place";
      throw new Fault("setup", "change the key", { hint });
    }
    // A file that is there was made by a run that was cut off, or by the one who asks.
    await rekeyVault(place, await readOrMakeKeyFile(keyFile));
    const own = join(data, VAULT_KEY_FILE);
    return { keyFile, oldKeyFile: keyFile === own ? null : await retire(own) };
  }
  const keyFile = resolve(newKey.inPlaceOf);
  const beside = `${keyFile}${NEW_SUFFIX}`;
  const found = await readVaultKey({ keyFile: beside }).catch(() => undefined);
  const isHalfDone = found !== undefined && (await opens(data, found));
  if (!isHalfDone) {
    await rm(beside, { force: true });
    await rekeyVault(place, await makeKeyFile(beside));
  }
  // At no time is there no file: a copy of the old one, then the new one over it.
  const oldKeyFile = `${keyFile}${OLD_SUFFIX}`;
  await copyFile(keyFile, oldKeyFile);
  await rename(beside, keyFile);
  return { keyFile, oldKeyFile };
}

async function opens(data: string, key: VaultKey): Promise<boolean> {
  try {
    closeVault(await openVault({ file: join(data, VAULT_FILE), key }));
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong-key") return false;
    throw error;
  }
}

async function retire(keyFile: string): Promise<string | null> {
  if (!existsSync(keyFile)) return null;
  const old = `${keyFile}${OLD_SUFFIX}`;
  await rename(keyFile, old);
  return old;
}
