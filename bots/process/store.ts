/** A bot's one file: the crypto engine's IndexedDB and, sealed beside it, everything else. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Fault, type FaultCode } from "../../shared/core/fault.ts";
import type { DurableRows } from "../../shared/core/ports.ts";
import {
  installGlobals,
  openStore,
  StoreError,
  type Identity,
  type Store,
  type StoreErrorCode,
  type Witness,
} from "../../shared/crypto-store/index.ts";
import { createCloak } from "../../shared/vault/cloak.ts";
import { sealRows } from "../../shared/vault/sealed-rows.ts";

export const STORE_FILE = "store.db";

const UNLOCK_WAIT_MS = 20_000;
const UNLOCK_POLL_MS = 200;

export type BotStoreOptions = Readonly<{
  /** The bot's own folder in the data folder. */
  folder: string;
  rowsKey: Uint8Array;
  /** What is remembered elsewhere of this file; an older or another one is refused. */
  expect?: Witness;
  onFatal(reason: unknown): void;
}>;

export type BotStore = Readonly<{
  rows: DurableRows;
  /** For the witness: says which file this is, and how far it has come. */
  identity(): Identity;
  /** What it was when it was opened. */
  found: Identity;
  close(): Promise<void>;
}>;

/**
 * Opens the file, or makes it, and puts its IndexedDB where the crypto engine looks. One a
 * process. Faults: `setup` when another process has it or the disk is full, `corrupt` otherwise;
 * an old copy is refused before a byte of it is changed.
 */
export async function openBotStore(options: BotStoreOptions): Promise<BotStore> {
  const { folder, rowsKey, expect, onFatal } = options;
  const attempt = (): Promise<Store> =>
    openStore({
      file: join(folder, STORE_FILE),
      cloak: createCloak(rowsKey),
      ...(expect && { expect }),
      onFatal: (error) => {
        onFatal(faultOf(error));
      },
    });
  try {
    const store = await whenUnlocked(attempt);
    installGlobals(store);
    return {
      rows: sealRows(store.rows, rowsKey),
      identity: () => store.identity,
      found: store.found,
      close: () => store.close(),
    };
  } catch (error) {
    throw error instanceof StoreError ? faultOf(error) : error;
  }
}

/** The sealed rows of a store that nobody uses as a bot: no crypto engine sees it. */
export async function openBotRows(
  folder: string,
  rowsKey: Uint8Array,
): Promise<Pick<BotStore, "rows" | "close">> {
  try {
    const cloak = createCloak(rowsKey);
    const onFatal = (): void => undefined;
    const store = await openStore({ file: join(folder, STORE_FILE), cloak, onFatal });
    return { rows: sealRows(store.rows, rowsKey), close: () => store.close() };
  } catch (error) {
    throw error instanceof StoreError ? faultOf(error) : error;
  }
}

/** A bot whose supervisor was killed takes a moment to end, and to let go of its file. */
async function whenUnlocked(attempt: () => Promise<Store>): Promise<Store> {
  for (let waitedMs = 0; ; waitedMs += UNLOCK_POLL_MS) {
    try {
      return await attempt();
    } catch (error) {
      const isLocked = error instanceof StoreError && error.code === "locked";
      if (!isLocked || waitedMs >= UNLOCK_WAIT_MS) throw error;
      await wait(UNLOCK_POLL_MS);
    }
  }
}

const OLD_COPY_HINT =
  "this store is an old copy, or another bot's: messages sent from it could be read by others. " +
  "Nothing was sent. Put the newest files back, or move this data folder away and run " +
  "`npm run aviso -- restore --from-recovery-key FILE --data DIR`";

/** The store's own words say what to do, and name neither a path nor content. */
function faultOf(error: StoreError): Fault {
  const hint = error.code === "rolled-back" ? OLD_COPY_HINT : error.message;
  return new Fault(FAULT_CODES[error.code], "open the store", { cause: error, hint });
}

const FAULT_CODES: Readonly<Record<StoreErrorCode, FaultCode>> = {
  locked: "setup",
  "disk-full": "disk",
  io: "disk",
  closed: "disk",
  corrupt: "corrupt",
  foreign: "corrupt",
  "rolled-back": "corrupt",
  cloak: "wrong-key",
};
