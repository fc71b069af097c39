/**
 * The end of an account that only a bot used: what its owner alone can erase on the homeserver. No
 * session is needed, and each step may be done again after a crash.
 */
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { parseRoomId } from "../../core/values/ids.ts";
import { createClient, MatrixError, Method, SILENT } from "../sdk.ts";
import { gated } from "../send/gate.ts";
import { request } from "../send/request.ts";
import type { AccountDataOwner } from "./account-data.ts";

const TIMEOUT_MS = 30_000;
/** The homeserver's own, which nobody can write. */
const NOT_OURS: ReadonlySet<string> = new Set(["m.push_rules"]);

type Ask = (method: Method, path: string, more?: More) => Promise<unknown>;
type More = Readonly<{ query?: Record<string, string>; body?: object }>;

/** The rooms that go with it, and who of their members need not be removed. */
type Ending = Readonly<{ rooms: readonly RoomId[]; bots: readonly UserId[] }>;

/** Removes everybody whom this account can remove from these rooms, in which it stays itself. */
export async function endRooms(owner: AccountDataOwner, ending: Ending): Promise<void> {
  const ask = askerFor(owner);
  await request("empty rooms", async () => {
    for (const roomId of ending.rooms) await emptied(ask, roomId, ending.bots);
  });
}

/**
 * Keys first: the key backups, then everything in the account data, secret storage included. Then
 * every room is left and forgotten, and all devices with their keys go with their tokens. Faults
 * are those of the requests; `logged-out` where it was done before.
 */
export async function eraseAccount(owner: AccountDataOwner): Promise<void> {
  const ask = askerFor(owner);
  await request("erase an account", async () => {
    await eraseBackups(ask);
    await eraseNotes(ask, owner.userId);
    for (const roomId of await joinedRooms(ask)) {
      const place = `/rooms/${encodeURIComponent(roomId)}`;
      await unlessNo(() => ask(Method.Post, `${place}/leave`, { body: {} }));
      await unlessNo(() => ask(Method.Post, `${place}/forget`, { body: {} }));
    }
    await ask(Method.Post, "/logout/all", { body: {} });
  });
}

/** One after the other, until there is none. */
async function eraseBackups(ask: Ask): Promise<void> {
  for (;;) {
    const found = await unlessNo(() => ask(Method.Get, "/room_keys/version"));
    const version = (found as Readonly<{ version?: unknown }> | undefined)?.version;
    if (typeof version !== "string") return;
    await ask(Method.Delete, `/room_keys/version/${encodeURIComponent(version)}`);
  }
}

/** Nothing can be deleted there, only emptied. */
async function eraseNotes(ask: Ask, userId: UserId): Promise<void> {
  const filter = JSON.stringify({ room: { rooms: [] }, presence: { types: [] } });
  const answer = await ask(Method.Get, "/sync", { query: { filter, timeout: "0" } });
  const { account_data: notes } = answer as Readonly<{
    account_data?: Readonly<{ events?: readonly Readonly<{ type: string; content: object }>[] }>;
  }>;
  for (const { type, content } of notes?.events ?? []) {
    if (NOT_OURS.has(type) || Object.keys(content).length === 0) continue;
    const place = `/user/${encodeURIComponent(userId)}/account_data`;
    await ask(Method.Put, `${place}/${encodeURIComponent(type)}`, { body: {} });
  }
}

async function joinedRooms(ask: Ask): Promise<readonly RoomId[]> {
  const answer = await ask(Method.Get, "/joined_rooms");
  const { joined_rooms: ids } = answer as Readonly<{ joined_rooms: readonly string[] }>;
  return ids.flatMap((id) => parseRoomId(id) ?? []);
}

/** Whom the homeserver lets us remove; a creator stays. */
async function emptied(ask: Ask, roomId: RoomId, bots: readonly UserId[]): Promise<void> {
  const place = `/rooms/${encodeURIComponent(roomId)}`;
  const answer = await unlessNo(() => ask(Method.Get, `${place}/joined_members`));
  const { joined = {} } = (answer ?? {}) as Readonly<{ joined?: object }>;
  for (const userId of Object.keys(joined)) {
    if (bots.some((bot) => bot === userId)) continue;
    const body = { user_id: userId };
    await unlessNo(() => ask(Method.Post, `${place}/kick`, { body }));
  }
}

/** Undefined where the homeserver says no: there is none, or it is nothing for us to do. */
async function unlessNo(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const isNo = error instanceof MatrixError && [403, 404].includes(error.httpStatus ?? 0);
    if (isNo) return undefined;
    throw error;
  }
}

function askerFor({ homeserverUrl, userId, accessToken }: AccountDataOwner): Ask {
  const options = { baseUrl: homeserverUrl, userId, accessToken, logger: SILENT };
  const client = createClient({ ...options, fetchFn: gated(fetch) });
  return (method, path, { query, body } = {}) =>
    client.http.authedRequest(method, path, query, body && { ...body }, {
      localTimeoutMs: TIMEOUT_MS,
      priority: "auto",
    });
}
