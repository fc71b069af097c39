/** What whoever holds a person's device can do with its keys. */
import type { RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Crypto } from "../engine.ts";
import { withPassword } from "../identity/account.ts";
import { MatrixEvent } from "../sdk.ts";
import { comparing, type Comparing } from "./comparing.ts";

export type Device = Comparing &
  Readonly<{
    /** What is said next in this room goes out under new keys, as after somebody left. */
    renewKeys(roomId: RoomId): Promise<void>;
    /** True when this device holds a key for this raw event, however both came to it. */
    canOpen(event: JsonObject): Promise<boolean>;
    /** Every room key of this device, as JSON: what a thief of it would have. */
    exportRoomKeys(): Promise<string>;
    /** Replaces the cross-signing identity, as somebody who took over the account would. */
    replaceIdentity(): Promise<void>;
  }>;

type Account = Readonly<{ userId: UserId; password: string }>;

/** The device with this engine. */
export function device(crypto: Crypto, account: Account): Device {
  return {
    ...comparing(crypto),
    renewKeys: (roomId) => crypto.forceDiscardSession(roomId),
    replaceIdentity: () => replaceIdentity(crypto, account),
    canOpen: (event) => canOpen(crypto, event),
    exportRoomKeys: () => crypto.exportRoomKeysAsJson(),
  };
}

async function canOpen(crypto: Crypto, event: JsonObject): Promise<boolean> {
  const opened = new MatrixEvent({ ...event });
  await opened.attemptDecryption(crypto, { emit: false });
  return !opened.isDecryptionFailure();
}

async function replaceIdentity(crypto: Crypto, account: Account): Promise<void> {
  await crypto.bootstrapCrossSigning({
    setupNewCrossSigning: true,
    authUploadDeviceSigningKeys: async (send) => {
      await withPassword(account)(send);
    },
  });
}
