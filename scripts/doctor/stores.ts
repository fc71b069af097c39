/** The bots' stores: there, sound, and opened by the vault's keys; and how long their record is. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openBotRows, STORE_FILE } from "../../bots/process/store.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { openStore, StoreError } from "../../shared/crypto-store/index.ts";
import { JOURNAL_SPACE } from "../../shared/runtime/eventlog/journal.ts";
import { createCloak } from "../../shared/vault/cloak.ts";
import type { Vault } from "../../shared/vault/vault.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

/** A start with so many takes about as long as whoever waits for it bears. */
const ENTRIES_MANY = 100_000;

/** Opens each store, which checks its pages, and closes it again. The bots must not run. */
export async function examineStores(data: string, vault: Vault): Promise<readonly Finding[]> {
  const findings = await Promise.all(BOT_NAMES.map((bot) => examineStore(bot, data, vault)));
  const isSound = findings.every(({ level }) => level === "ok");
  return isSound ? [...findings, await examineSize(data, vault)] : findings;
}

/** All bots hold the same record, so one of them tells. */
async function examineSize(data: string, vault: Vault): Promise<Finding> {
  const store = await openBotRows(join(data, "rooms"), vault.bots.rooms.rowsKey);
  const rows = store.rows.list(JOURNAL_SPACE);
  await store.close();
  return sizeOf(
    rows.length,
    rows.reduce((sum, [, bytes]) => sum + bytes.length, 0),
  );
}

/** How long the record is that each start reads, and a rebuild has to fetch. */
export function sizeOf(entries: number, bytes: number): Finding {
  const mebibytes = Math.ceil(bytes / 2 ** 20);
  const says = `the record holds ${String(entries)} entries, ${String(mebibytes)} MiB at most`;
  const fix = "every start reads all of it: expect some seconds more, and much more for a restore";
  const finding = entries > ENTRIES_MANY ? warn("state-size", says, fix) : ok("state-size", says);
  return { ...finding, values: { entries, bytes } };
}

async function examineStore(bot: BotName, data: string, vault: Vault): Promise<Finding> {
  const file = join(data, bot, STORE_FILE);
  if (!existsSync(file)) {
    const fix = "put the folder of the bot back, or restore from a backup or the recovery keys";
    return fail("store", `the store of ${bot} is not there`, fix);
  }
  let died: StoreError | undefined;
  try {
    const onFatal = (error: StoreError): void => void (died = error);
    const store = await openStore({ file, cloak: createCloak(vault.bots[bot].rowsKey), onFatal });
    await store.close();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    died = error;
  }
  if (died !== undefined) return fail("store", `the store of ${bot} is ${died.code}`, died.message);
  return ok("store", `the store of ${bot} is sound`);
}
