/** Makes a backup of a network that is stopped: one sealed file, read again before it counts. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openBotRows, STORE_FILE } from "../../bots/process/store.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { JOURNAL_SPACE } from "../../shared/runtime/eventlog/journal.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { lockDataFolder } from "../../shared/ops/data-folder.ts";
import { readSealedFile, writeSealedFile } from "../../shared/vault/sealed-file.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { closeVault, openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { decodeBackup, encodeBackup, type BackupContent } from "./backup-content.ts";
import { diskFault } from "./disk-fault.ts";
import { readFile } from "node:fs/promises";

export type BackupOptions = Readonly<{
  data: string;
  /** Opens the vault. */
  key: VaultKey;
  out: string;
  /** Seals the backup; the vault's key does, without it. */
  backupKey?: VaultKey;
}>;

/** What is inside, without a name or an id. */
export type BackupSummary = Readonly<{
  madeAt: string;
  /** How many entries of the state room each bot's journal holds. */
  entries: Readonly<Record<BotName, number>>;
  hasConfig: boolean;
}>;

/**
 * Replaces `out` by a backup of now. Fails `setup` while the bots run: what they are in the middle
 * of would be half in it.
 */
export async function backupNetwork(options: BackupOptions): Promise<BackupSummary> {
  const data = resolve(options.data);
  const vault = await openVault({ file: join(data, VAULT_FILE), key: options.key });
  try {
    const lock = await lockDataFolder(data);
    try {
      const content = await contentOf(data, vault);
      const how = { key: options.backupKey ?? options.key, purpose: "backup" } as const;
      await writeSealedFile(resolve(options.out), encodeBackup(content), how);
      return await verified(options.out, how.key, content);
    } finally {
      await lock.release();
    }
  } catch (error) {
    throw diskFault(error, "back up network");
  } finally {
    closeVault(vault);
  }
}

/** What a backup file holds. Faults: `setup` (not there), `wrong-key`, `corrupt`. */
export async function openBackup(file: string, key: VaultKey): Promise<BackupContent> {
  return decodeBackup(await readSealedFile(resolve(file), { key, purpose: "backup" }));
}

export function summaryOf({ madeAtMs, journals, config }: BackupContent): BackupSummary {
  const entries = BOT_NAMES.map((bot) => [bot, journals[bot].length] as const);
  return {
    madeAt: new Date(madeAtMs).toISOString(),
    entries: Object.fromEntries(entries) as Record<BotName, number>,
    hasConfig: config !== null,
  };
}

async function contentOf(data: string, vault: Vault): Promise<BackupContent> {
  const journals: [BotName, BackupContent["journals"][BotName]][] = [];
  for (const bot of BOT_NAMES) journals.push([bot, await journalOf(data, bot, vault)]);
  const users = BOT_NAMES.map((bot) => [bot, vault.bots[bot].userId] as const);
  return {
    version: 1,
    madeAtMs: Date.now(),
    homeserverUrl: vault.homeserverUrl,
    bots: Object.fromEntries(users) as BackupContent["bots"],
    config: await readFile(join(data, CONFIG_FILE), "utf8").catch(() => null),
    journals: Object.fromEntries(journals) as BackupContent["journals"],
  };
}

/**
 * Reads a copy: opening a store writes to it, and the witness of the real one must not be
 * outrun by anything but its own bot. The copy is sealed as the store is.
 */
async function journalOf(
  data: string,
  bot: BotName,
  vault: Vault,
): Promise<BackupContent["journals"][BotName]> {
  const copy = await mkdtemp(join(data, "backup-"));
  try {
    for (const name of [STORE_FILE, `${STORE_FILE}-wal`]) {
      await cp(join(data, bot, name), join(copy, name)).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        if (name === STORE_FILE) throw noStore(bot);
      });
    }
    const { rows, close } = await openBotRows(copy, vault.bots[bot].rowsKey);
    const found = rows
      .list(JOURNAL_SPACE)
      .map(([key, value]): [string, Uint8Array] => [key, value]);
    await close();
    return found;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function noStore(bot: BotName): Fault {
  const hint = `the store of ${bot} is not in the data folder: restore from the recovery keys`;
  return new Fault("setup", "back up network", { hint });
}

/** A backup counts when it was read again and says what was put in. */
async function verified(
  out: string,
  key: VaultKey,
  expected: BackupContent,
): Promise<BackupSummary> {
  const read = await openBackup(out, key);
  if (Buffer.compare(encodeBackup(read), encodeBackup(expected)) === 0) return summaryOf(read);
  const hint = "what was written cannot be read again: check the disk, and use another";
  throw new Fault("corrupt", "check backup", { hint });
}
