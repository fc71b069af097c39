/** Sends the way the SDK does by itself, straight after making a room: the leak that we guard. */
import type { Credentials } from "../../shared/matrix/identity/account.ts";
import { makeClient, startCrypto, startSync } from "../../shared/matrix/client.ts";
import { guardedFetch } from "../../shared/matrix/send/guard.ts";
import { creationBody } from "../../shared/core/room/blueprint.ts";
import { MemoryStore, Method } from "../../shared/matrix/sdk.ts";

export type Race = Readonly<{ homeserverUrl: string; credentials: Credentials; rooms: number }>;

/** How many messages the guard stopped, that would have left in clear without it. */
export async function raceWithoutWaiting(race: Race): Promise<number> {
  const { homeserverUrl, credentials, rooms } = race;
  let stops = 0;
  const client = makeClient({
    homeserverUrl,
    credentials,
    store: new MemoryStore(),
    keepsMessages: true,
    recoveryKey: () => undefined,
    fetch: guardedFetch(fetch, () => {
      stops += 1;
    }),
  });
  await startCrypto(client, { useIndexedDB: false, storeKey: null });
  await startSync(client);
  const body = creationBody({ additionalCreators: [], isDirect: false, invite: [] });
  for (let count = 0; count < rooms; count += 1) {
    const answer = await client.http.authedRequest<{ room_id: string }>(
      Method.Post,
      "/createRoom",
      undefined,
      body,
    );
    await client.sendTextMessage(answer.room_id, "alert").catch(() => undefined);
  }
  client.stopClient();
  return stops;
}
