/**
 * An ordinary encrypted client of a person, as a phone would be one: for the demo, the end-to-end
 * tests and the benches. Bots never use this. Its keys live in memory.
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { logIn, parseRecoveryKey, recoveryKeyText } from "../identity/account.ts";
import { RECOVERY_KEY_BYTES } from "../identity/account.ts";
import type { Credentials } from "../identity/account.ts";
import { makeClient, startCrypto, startSync } from "../client.ts";
import { ensureIdentity } from "../identity/device-trust.ts";
import { device, type Device } from "./device.ts";
import { acceptInvitations, movement, type Movement } from "./movement.ts";
import { Log, type PersonMessage } from "./person-log.ts";
import { sight, type Sight } from "./sight.ts";
import { speech, type Speech } from "./speech.ts";
import { Encrypter } from "../send/room-encrypter.ts";
import { Rooms } from "../rooms/room-keeper.ts";
import { AllDevicesIsolationMode, ClientEvent, MemoryStore, SyncState } from "../sdk.ts";
import { Wake } from "../sync/wake.ts";

const STOP_MS_MAX = 500;

export type { PersonMessage };

export type PersonOptions = Readonly<{
  homeserverUrl: string;
  userId: UserId;
  /** Needed to log in, and to make the identity. */
  password: string;
  /** Reuses a login; without it a new device is made. */
  credentials?: Credentials;
  /** As text: makes this a signed device of the identity that the account has already. */
  recoveryKey?: string;
  /** False: a device that nobody has signed, of an account that may have no identity. */
  signed?: boolean;
  /** Opens whatever it has a key for, whoever made it, as a spy's client would. */
  opensAll?: boolean;
  /** Accepts every invitation. Default true. */
  autoJoin?: boolean;
}>;

export type Person = Speech &
  Sight &
  Movement &
  Device &
  Readonly<{
    userId: UserId;
    credentials: Credentials;
    /** What opens this account's identity on another device; empty for an unsigned device. */
    recoveryKey: string;
    stop(): Promise<void>;
  }>;

/** Logs in when need be, makes or opens the identity, and syncs. */
export async function openPerson(options: PersonOptions): Promise<Person> {
  const { homeserverUrl, userId, password, autoJoin = true, signed = true } = options;
  const { opensAll = !signed } = options;
  const credentials = options.credentials ?? (await logIn({ homeserverUrl, userId, password }));
  const recoveryKey =
    options.recoveryKey === undefined
      ? randomBytes(RECOVERY_KEY_BYTES)
      : parseRecoveryKey(options.recoveryKey);
  const client = makeClient({
    homeserverUrl,
    credentials,
    fetch,
    store: new MemoryStore(),
    keepsMessages: true,
    recoveryKey: () => recoveryKey,
  });
  const crypto = await startCrypto(client, { useIndexedDB: false, storeKey: null });
  // A device that nobody signed cannot ask others for signatures, or it could say nothing at all.
  if (opensAll) crypto.setDeviceIsolationMode(new AllDevicesIsolationMode(false));
  const log = new Log(client, crypto);
  const synced = new Wake();
  client.on(ClientEvent.Sync, (state) => {
    if (state === SyncState.Syncing) synced.ring();
  });
  await startSync(client);
  if (signed) {
    const kind = options.recoveryKey === undefined ? "first" : "further";
    const identity = { kind, recoveryKey, password } as const;
    await ensureIdentity({ client, crypto, credentials, synced }, identity);
  }
  if (autoJoin) acceptInvitations(client);
  const spokenAtMs = (roomId: RoomId) => client.getRoom(roomId)?.getLastActiveTimestamp();
  const whose = { userId, pins: {}, standingRooms: new Set<RoomId>() };
  const parts = { client, ...whose, spokenAtMs, synced };
  const rooms = new Rooms(parts);
  const encrypter = new Encrypter({ client, crypto, synced, sharesWithInvited: false });
  const text = signed ? recoveryKeyText(recoveryKey) : "";
  return {
    userId,
    credentials,
    recoveryKey: text,
    ...speech(encrypter, client),
    ...sight(log, client),
    ...movement(rooms, client),
    ...device(crypto, { userId, password }),
    stop: async () => {
      client.stopClient();
      await once(client, ClientEvent.Sync, { signal: AbortSignal.timeout(STOP_MS_MAX) }).catch(
        () => undefined,
      );
    },
  };
}
