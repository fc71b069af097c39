/** A bot's one file: the crypto engine's IndexedDB and, sealed beside it, everything else. */
import { join } from "node:path";
import { Fault } from "../shared/core/fault.ts";
import type { DurableRows } from "../shared/core/ports.ts";
import {
  installGlobals,
  openStore,
  StoreError,
  type StoreErrorCode,
} from "../shared/crypto-store/index.ts";
import { createCloak } from "../shared/vault/cloak.ts";
import { sealRows } from "../shared/vault/sealed-rows.ts";

export const STORE_FILE = "store.db";

export type BotStoreOptions = Readonly<{
  /** The bot's own folder in the data folder. */
  folder: string;
  rowsKey: Uint8Array;
  onFatal(reason: unknown): void;
}>;

export type BotStore = Readonly<{ rows: DurableRows; close(): Promise<void> }>;

/**
 * Opens the file, or makes it, and puts its IndexedDB where the crypto engine looks. One a
 * process. Faults: `setup` when another process has it or the disk is full, `corrupt` otherwise.
 */
export async function openBotStore(options: BotStoreOptions): Promise<BotStore> {
  const { folder, rowsKey, onFatal } = options;
  try {
    const store = await openStore({
      file: join(folder, STORE_FILE),
      cloak: createCloak(rowsKey),
      onFatal: (error) => {
        onFatal(faultOf(error));
      },
    });
    installGlobals(store);
    return { rows: sealRows(store.rows, rowsKey), close: () => store.close() };
  } catch (error) {
    throw error instanceof StoreError ? faultOf(error) : error;
  }
}

const WORLDLY: readonly StoreErrorCode[] = ["locked", "disk-full", "io"];

/** The store's own words say what to do, and name neither a path nor content. */
function faultOf(error: StoreError): Fault {
  const code = WORLDLY.includes(error.code) ? "setup" : "corrupt";
  return new Fault(code, "open the store", { cause: error, hint: error.message });
}
