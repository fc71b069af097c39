/**
 * A client that only listens: the network's own account, which sees whether what a bot sends can be
 * read. Its keys live in memory, so it is another device each time.
 */
import { parseUserId } from "../../core/values/ids.ts";
import type { UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import { endClient, makeClient, startCrypto, startSync } from "../client.ts";
import type { Crypto } from "../engine.ts";
import { accountPasswordOf, logInWithRecoveryKey } from "../identity/account.ts";
import { ensureIdentity } from "../identity/device-trust.ts";
import { ClientEvent, HttpApiEvent, MatrixEvent, MatrixEventEvent, MemoryStore } from "../sdk.ts";
import { SyncState, type IContent, type MatrixClient } from "../sdk.ts";
import { Wake } from "../sync/wake.ts";

export type ListenerOptions = Readonly<{
  homeserverUrl: string;
  userId: UserId;
  /** Opens its identity, or makes it the first time; its password follows from it. */
  recoveryKey: Uint8Array;
  /** Only this account's invitations and messages count. */
  from: UserId;
  /** Decrypted content, each message once. */
  onMessage(content: JsonObject): void;
  /** Its device was logged out: it hears nothing any more. */
  onEnd(): void;
}>;

export type Listener = Readonly<{ stop(): void }>;

/** Logs in, signs its device, ends every other of the account, and listens. Faults of requests. */
export async function openListener(options: ListenerOptions): Promise<Listener> {
  const { homeserverUrl, userId, recoveryKey } = options;
  const credentials = await logInWithRecoveryKey({ homeserverUrl, userId, recoveryKey });
  const client = makeClient({
    ...{ homeserverUrl, credentials, fetch },
    store: new MemoryStore(),
    keepsMessages: true,
    recoveryKey: () => recoveryKey,
  });
  const crypto = await startCrypto(client, { useIndexedDB: false, storeKey: null });
  const stop = (): void => {
    // Whatever bot it listens for would die of a check that asks an engine which was put away.
    void endClient(client, crypto);
  };
  try {
    client.on(HttpApiEvent.SessionLoggedOut, options.onEnd);
    listen(client, crypto, options);
    const synced = new Wake();
    client.on(ClientEvent.Sync, (state) => {
      if (state === SyncState.Syncing) synced.ring();
    });
    await startSync(client);
    const kind = (await crypto.userHasCrossSigningKeys(userId, true)) ? "rebuild" : "first";
    const password = accountPasswordOf(recoveryKey);
    const parts = { client, crypto, credentials, synced };
    await ensureIdentity(parts, { kind, recoveryKey, password });
  } catch (error) {
    stop();
    throw error;
  }
  return { stop };
}

function listen(client: MatrixClient, crypto: Crypto, options: ListenerOptions): void {
  const { from, userId, onMessage } = options;
  client.on(ClientEvent.Sync, () => {
    for (const room of client.getRooms()) {
      const isAsked = room.getMyMembership() === "invite";
      if (!isAsked || room.getMember(userId)?.getDMInviter() !== from) continue;
      // The next sync tries again what failed now.
      client.joinRoom(room.roomId).catch(() => undefined);
    }
  });
  client.on(ClientEvent.Event, (received) => {
    if (!received.isEncrypted() || parseUserId(received.getSender() ?? "") !== from) return;
    // A copy, so that nothing of the SDK is waited for.
    const event = new MatrixEvent({ ...received.event, unsigned: {} });
    event.on(MatrixEventEvent.Decrypted, () => {
      if (!event.isDecryptionFailure())
        onMessage(event.getOriginalContent<IContent & JsonObject>());
    });
    void event.attemptDecryption(crypto);
  });
}
