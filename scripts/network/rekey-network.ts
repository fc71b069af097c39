/**
 * Changes what opens the vault. Killed at any instant, the old key opens it or the new one, and
 * what is found in the data folder tells which.
 */
import { existsSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import { lockDataFolder } from "../../shared/ops/data-folder.ts";
import {
  makeKeyFile,
  readOrMakeKeyFile,
  readVaultKey,
  type VaultKey,
} from "../../shared/vault/vault-key.ts";
import {
  closeVault,
  openVault,
  rekeyVault,
  VAULT_FILE,
  type VaultPlace,
} from "../../shared/vault/vault.ts";
import { diskFault } from "./disk-fault.ts";
import { homeKeyFile, prepareHomeKeyFile, VAULT_ID_FILE, VAULT_KEY_FILE } from "./key-place.ts";

const NEW_SUFFIX = ".new";
/** The old key still opens backups that were made with it. */
const OLD_SUFFIX = ".old";

/** What shall open the vault from now on. */
export type NewKey = Readonly<
  /** A fresh key in the place of this key file, or in the usual place in the home. */
  { inPlaceOf: string } | { isInHome: true } | { keyFile: string } | { passphraseKey: VaultKey }
>;

export type RekeyOptions = Readonly<{ data: string; key: VaultKey; newKey: NewKey }>;

export type Rekeyed = Readonly<{
  /** Null when a passphrase opens the vault now. */
  keyFile: string | null;
  /** Where the old key file is now; null when the old key was in no usual place. */
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

/**
 * The key in one of the usual places, of those the one that opens the vault; undefined when no
 * key lies there. Changes nothing.
 */
export async function readUsualKey(data: string): Promise<VaultKey | undefined> {
  const files = await usualKeyFiles(data);
  for (const keyFile of files) {
    const key = await readVaultKey({ keyFile }).catch(() => undefined);
    if (key !== undefined && (await opens(data, key))) return key;
  }
  // None opens it: whoever uses the first is told what is wrong with it.
  const [keyFile] = files;
  return keyFile === undefined ? undefined : readVaultKey({ keyFile });
}

async function usualKeyFiles(data: string): Promise<readonly string[]> {
  const files = [await homeKeyFile(data), join(data, VAULT_KEY_FILE)];
  return files
    .filter((file) => file !== undefined)
    .flatMap((file) => [file, `${file}${NEW_SUFFIX}`])
    .filter((file) => existsSync(file));
}

async function rekey({ data, key, newKey }: RekeyOptions): Promise<Rekeyed> {
  const place = { file: join(data, VAULT_FILE), key };
  closeVault(await openVault(place));
  if ("passphraseKey" in newKey) {
    await rekeyVault(place, newKey.passphraseKey);
    return { keyFile: null, oldKeyFile: await retireAll(data) };
  }
  if ("inPlaceOf" in newKey) return await renew(place, resolve(newKey.inPlaceOf));
  if ("keyFile" in newKey) {
    const keyFile = resolve(newKey.keyFile);
    if (!(await usualKeyFiles(data)).includes(keyFile)) return await moveTo(place, keyFile);
    const hint = "that is the old key file: name another, or none to put a new key in its place";
    throw new Fault("setup", "change the key", { hint });
  }
  const keyFile = await prepareHomeKeyFile(data);
  const isThere = await opensOneOf(data, [keyFile, `${keyFile}${NEW_SUFFIX}`]);
  if (!isThere) return await moveTo(place, keyFile);
  const renewed = await renew(place, keyFile);
  // A move out of the data folder that was cut off has left the old one there.
  await retireAll(data, keyFile);
  return renewed;
}

/** A new key file elsewhere; those in the usual places are old from then on. */
async function moveTo(place: VaultPlace, keyFile: string): Promise<Rekeyed> {
  // A file that is there was made by a run that was cut off, or by the one who asks.
  await rekeyVault(place, await readOrMakeKeyFile(keyFile));
  return { keyFile, oldKeyFile: await retireAll(dirname(place.file), keyFile) };
}

/** A new key in the same file, the old one beside it. */
async function renew(place: VaultPlace, keyFile: string): Promise<Rekeyed> {
  const beside = `${keyFile}${NEW_SUFFIX}`;
  if (!(await opensOneOf(dirname(place.file), [beside]))) {
    await rm(beside, { force: true });
    await rekeyVault(place, await makeKeyFile(beside));
  }
  // At no time is there no file: a copy of the old one, then the new one over it.
  const oldKeyFile = `${keyFile}${OLD_SUFFIX}`;
  await copyFile(keyFile, oldKeyFile);
  await rename(beside, keyFile);
  return { keyFile, oldKeyFile };
}

async function opensOneOf(data: string, keyFiles: readonly string[]): Promise<boolean> {
  for (const keyFile of keyFiles) {
    const key = await readVaultKey({ keyFile }).catch(() => undefined);
    if (key !== undefined && (await opens(data, key))) return true;
  }
  return false;
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

/** Sets the key files in the usual places aside; where the last of them is now. */
async function retireAll(data: string, except?: string): Promise<string | null> {
  // A damaged id leads nowhere, and goes with the rest.
  const home = await homeKeyFile(data).catch(() => undefined);
  let old: string | null = null;
  for (const keyFile of [join(data, VAULT_KEY_FILE), home]) {
    if (keyFile === undefined || keyFile === except || !existsSync(keyFile)) continue;
    old = `${keyFile}${OLD_SUFFIX}`;
    await rename(keyFile, old);
  }
  if (home === undefined || home !== except) await rm(join(data, VAULT_ID_FILE), { force: true });
  return old;
}
