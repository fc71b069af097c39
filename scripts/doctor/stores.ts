/** The bots' stores: there, sound, and opened by the vault's keys. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { STORE_FILE } from "../../bots/process/store.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { openStore, StoreError } from "../../shared/crypto-store/index.ts";
import { createCloak } from "../../shared/vault/cloak.ts";
import type { Vault } from "../../shared/vault/vault.ts";
import { fail, ok, type Finding } from "./finding.ts";

/** Opens each store, which checks its pages, and closes it again. The bots must not run. */
export async function examineStores(data: string, vault: Vault): Promise<readonly Finding[]> {
  return Promise.all(BOT_NAMES.map((bot) => examineStore(bot, data, vault)));
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
