/** Makes the SDK's client the way this project wants it: silent, encrypted, without extras. */
import type { Credentials } from "./identity/account.ts";
import { backupChecked, type Crypto } from "./engine.ts";
import type { Fetch } from "./send/guard.ts";
import { gated, REQUEST_MS_MAX } from "./send/gate.ts";
import { inPrecedence } from "./send/precedence.ts";
import { leanSync } from "./sync/lean-sync.ts";
import { Fault } from "../core/fault.ts";
import {
  ClientEvent,
  createClient,
  Filter,
  HttpApiEvent,
  OnlySignedDevicesIsolationMode,
  RustBackupManager,
  SILENT,
  SyncState,
  type MatrixClient,
  type MemoryStore,
} from "./sdk.ts";

const TIMELINE_EVENTS_MAX = 50;
/** A homeserver that has not answered by then is called unreachable. */
const FIRST_SYNC_WITHIN_MS = 120_000;
/**
 * How long an answer to a quiet sync takes: what was sent counts as unseen only after an answer
 * that does not show it, so this bounds how late that is noticed.
 */
const SYNC_POLL_MS = 10_000;
const CRYPTO_PREFIX = "aviso";

// The SDK waits up to 10 s before it backs a new key up, lest many clients come at once. A disk
// that burns within that time would take the key along; three bots can come at once.
Object.assign(RustBackupManager, { maxBackupLoopStartDelayMillis: 0 });

export type ClientOptions = Readonly<{
  homeserverUrl: string;
  credentials: Credentials;
  fetch: Fetch;
  store: MemoryStore;
  /** False for a session, which reads messages itself: the SDK is given none of them to keep. */
  keepsMessages: boolean;
  /** The key of secret storage, when it is at hand. */
  recoveryKey: () => Uint8Array | undefined;
}>;

export function makeClient(options: ClientOptions): MatrixClient {
  const { homeserverUrl, credentials, fetch, store, keepsMessages, recoveryKey } = options;
  return createClient({
    baseUrl: homeserverUrl,
    userId: credentials.userId,
    deviceId: credentials.deviceId,
    accessToken: credentials.accessToken,
    fetchFn: keepsMessages ? gated(fetch) : leanSync(inPrecedence(gated(fetch))),
    store,
    localTimeoutMs: REQUEST_MS_MAX,
    logger: SILENT,
    disableVoip: true,
    cryptoCallbacks: {
      getSecretStorageKey: ({ keys }) => {
        const id = Object.keys(keys)[0];
        const key = recoveryKey();
        return Promise.resolve(
          id === undefined || key === undefined ? null : [id, Buffer.from(key)],
        );
      },
    },
  });
}

/**
 * Starts the crypto engine. `storeKey` seals the IndexedDB that the caller has installed; without
 * IndexedDB the keys live in memory.
 */
export async function startCrypto(
  client: MatrixClient,
  options: Readonly<{ useIndexedDB: boolean; storeKey: Uint8Array | null }>,
): Promise<Crypto> {
  const { useIndexedDB, storeKey } = options;
  await client.initRustCrypto({
    useIndexedDB,
    cryptoDatabasePrefix: CRYPTO_PREFIX,
    ...(storeKey === null ? {} : { storageKey: storeKey }),
  });
  // The SDK declares the narrower public face; the object is its whole engine.
  const crypto = client.getCrypto() as Crypto | undefined;
  if (crypto === undefined) throw new Fault("setup", "start the crypto engine");
  crypto.setDeviceIsolationMode(new OnlySignedDevicesIsolationMode());
  return crypto;
}

/** Starts to sync; resolves after the first answer of the homeserver was processed. */
export async function startSync(client: MatrixClient, signal?: AbortSignal): Promise<void> {
  const started = firstSync(client, signal);
  started.catch(() => undefined);
  await client.startClient({
    filter: syncFilter(client),
    initialSyncLimit: TIMELINE_EVENTS_MAX,
    pollTimeout: SYNC_POLL_MS,
    disablePresence: true,
    lazyLoadMembers: false,
  });
  await started;
}

function firstSync(client: MatrixClient, signal?: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timeout = AbortSignal.timeout(FIRST_SYNC_WITHIN_MS);
  const giveUp = (): void => {
    reject(new Fault("unreachable", "first sync"));
  };
  const onSync = (state: SyncState): void => {
    if (state === SyncState.Syncing) resolve(undefined);
  };
  const onLoggedOut = (): void => {
    reject(new Fault("logged-out", "first sync"));
  };
  timeout.addEventListener("abort", giveUp);
  signal?.addEventListener("abort", giveUp);
  client.on(ClientEvent.Sync, onSync);
  client.on(HttpApiEvent.SessionLoggedOut, onLoggedOut);
  return promise.finally(() => {
    timeout.removeEventListener("abort", giveUp);
    signal?.removeEventListener("abort", giveUp);
    client.off(ClientEvent.Sync, onSync);
    client.off(HttpApiEvent.SessionLoggedOut, onLoggedOut);
  });
}

/** Ends it for good, once nothing asks its engine any more. */
export async function endClient(client: MatrixClient, crypto: Crypto): Promise<void> {
  await backupChecked(crypto);
  client.stopClient();
}

/** Rooms whole with all their members; nothing of presence, typing and receipts. */
function syncFilter(client: MatrixClient): Filter {
  const filter = new Filter(client.getUserId());
  filter.setDefinition({
    presence: { types: [] },
    account_data: { not_types: ["m.push_rules"] },
    room: {
      timeline: { limit: TIMELINE_EVENTS_MAX },
      state: { lazy_load_members: false },
      ephemeral: { types: [] },
      account_data: { types: [] },
    },
  });
  return filter;
}
