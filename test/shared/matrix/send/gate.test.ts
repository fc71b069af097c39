/** No request of a session, whoever makes it, goes without an end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Fault } from "../../../../shared/core/fault.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { RoomRequests } from "../../../../shared/matrix/rooms/room-requests.ts";
import { createClient, Method, SILENT } from "../../../../shared/matrix/sdk.ts";
import type { MatrixClient } from "../../../../shared/matrix/sdk.ts";
import {
  gated,
  REQUEST_MS_MAX,
  SYNC_MORE_MS_MAX,
  withinMs,
} from "../../../../shared/matrix/send/gate.ts";
import type { Fetch } from "../../../../shared/matrix/send/guard.ts";
import { request } from "../../../../shared/matrix/send/request.ts";

const ROOM = "!a:home.test" as RoomId;
const EVENT = "$a" as EventId;
const IN_ROOM = "/rooms/!a%3Ahome.test";
/** Nothing but a sync, which is asked to wait, may take longer. */
const LONGEST_MS = Math.max(REQUEST_MS_MAX, SYNC_MORE_MS_MAX + 10_000);

let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
});

afterEach(() => {
  vi.useRealTimers();
});

/** Never answers, and does not hear that nobody waits any more. */
const dead: Fetch = (resource) => {
  asked.push(new URL(resource).pathname);
  return new Promise(() => undefined);
};

/** Answers at once, and never comes to the end of what it says. */
const endless: Fetch = () => {
  const body = new ReadableStream({
    start: (stream) => {
      stream.enqueue(Buffer.from("{"));
    },
  });
  return Promise.resolve(new Response(body));
};

/** No bound of its own: what stands in for a request that somebody adds and does not think of. */
function clientOver(inner: Fetch): MatrixClient {
  return createClient({
    baseUrl: "https://home.test",
    userId: "@bot:home.test",
    accessToken: "token",
    logger: SILENT,
    fetchFn: gated(inner),
  });
}

type Ended = Readonly<{ atMs: number; error: unknown }>;

/** When and how it failed; fails itself when it never does. */
async function endOf(work: Promise<unknown>): Promise<Ended> {
  const startedMs = Date.now();
  const ended = work.then(
    () => ({ atMs: NaN, error: undefined }),
    (error: unknown): Ended => ({ atMs: Date.now() - startedMs, error }),
  );
  await vi.advanceTimersByTimeAsync(10 * LONGEST_MS);
  return Promise.race([ended, Promise.reject(new Error("it goes on for ever"))]);
}

const PATHS: readonly (readonly [method: Method, path: string, withinMs: number])[] = [
  [Method.Post, `${IN_ROOM}/invite`, 30_000],
  [Method.Post, `${IN_ROOM}/kick`, 30_000],
  [Method.Post, `${IN_ROOM}/join`, 30_000],
  [Method.Post, `${IN_ROOM}/leave`, 30_000],
  [Method.Post, `${IN_ROOM}/forget`, 30_000],
  [Method.Get, `${IN_ROOM}/members`, 30_000],
  [Method.Get, `${IN_ROOM}/messages`, 30_000],
  [Method.Get, `${IN_ROOM}/event/$1`, 10_000],
  [Method.Put, `${IN_ROOM}/send/m.room.encrypted/1`, 30_000],
  [Method.Put, "/sendToDevice/m.room.encrypted/1", 30_000],
  [Method.Post, "/createRoom", 30_000],
  [Method.Get, "/joined_rooms", 30_000],
  [Method.Post, "/keys/query", 30_000],
  [Method.Post, "/keys/claim", 30_000],
  [Method.Post, "/keys/upload", 20_000],
  [Method.Post, "/keys/signatures/upload", REQUEST_MS_MAX],
  [Method.Post, "/keys/device_signing/upload", REQUEST_MS_MAX],
  [Method.Get, "/keys/changes", REQUEST_MS_MAX],
  [Method.Get, "/room_keys/version", 30_000],
  [Method.Put, "/room_keys/keys", 30_000],
  [Method.Delete, `/room_keys/keys/!a%3Ahome.test`, 30_000],
  [Method.Get, "/user/@bot%3Ahome.test/account_data/m.secret", 30_000],
  [Method.Post, "/user/@bot%3Ahome.test/filter", REQUEST_MS_MAX],
  [Method.Get, "/account/whoami", 10_000],
  [Method.Get, "/devices", REQUEST_MS_MAX],
  [Method.Post, "/delete_devices", REQUEST_MS_MAX],
  [Method.Post, "/login", REQUEST_MS_MAX],
  [Method.Get, "/sync", SYNC_MORE_MS_MAX],
  [Method.Get, "/what/nobody/thought/of", REQUEST_MS_MAX],
];

describe("a request that is never answered", () => {
  it.each(PATHS)("ends in time: %s %s", async (method, path, boundMs) => {
    const { http } = clientOver(dead);
    const { atMs, error } = await endOf(request("ask", () => http.authedRequest(method, path)));
    expect(error).toMatchObject({ code: "unreachable" });
    expect(atMs).toBeLessThanOrEqual(boundMs);
    expect(asked).toHaveLength(1);
  });

  it("ends in time when the answer has begun and does not go on", async () => {
    const { http } = clientOver(endless);
    const work = request("ask", () => http.authedRequest(Method.Get, "/joined_rooms"));
    expect((await endOf(work)).atMs).toBeLessThanOrEqual(30_000);
  });

  it("control: has its time, and what is answered within it is the answer", async () => {
    const slow: Fetch = async () => {
      await new Promise((resolve) => setTimeout(resolve, 25_000));
      return Response.json({ joined_rooms: [ROOM] });
    };
    const work = gated(slow)("https://home.test/_matrix/client/v3/joined_rooms");
    await vi.advanceTimersByTimeAsync(25_000);
    await expect((await work).json()).resolves.toEqual({ joined_rooms: [ROOM] });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends in time whatever a room keeper asks for", async () => {
    const requests = new RoomRequests(clientOver(dead));
    const actions = ["invite", "join", "kick", "leave", "forget"] as const;
    const works = [
      requests.create({ additionalCreators: [], isDirect: true, invite: [] }),
      ...actions.map((action) => requests.change(ROOM, action)),
      requests.joinedRooms(),
      requests.memberEvents(ROOM),
      requests.forgetKeys(ROOM, () => false),
      requests.redact(ROOM, EVENT, "txn"),
      requests.isShown({ roomId: ROOM, eventId: EVENT }, () => false),
    ];
    for (const { atMs, error } of await Promise.all(works.map(endOf))) {
      expect(error).toBeInstanceOf(Fault);
      expect(atMs).toBeLessThanOrEqual(30_000);
    }
  });

  it("is called off at once when whoever asked does not wait any more", async () => {
    const limit = new AbortController();
    const work = gated(dead)("https://home.test/_matrix/client/v3/devices", {
      signal: limit.signal,
    });
    limit.abort();
    const { atMs, error } = await endOf(work);
    expect({ atMs, name: (error as Error).name }).toEqual({ atMs: 0, name: "AbortError" });
  });
});

describe("a sync", () => {
  const syncOf = (timeout: string): number =>
    withinMs(new URL(`https://home.test/_matrix/client/v3/sync?timeout=${timeout}`));

  it("may take as long as it is asked to wait, and some more", () => {
    expect(syncOf("10000")).toBe(SYNC_MORE_MS_MAX + 10_000);
  });

  it.each(["1e300", "Infinity", "NaN", "-5", "soon"])("has an end for a wait of %s", (timeout) => {
    expect(syncOf(timeout)).toBeLessThanOrEqual(SYNC_MORE_MS_MAX + REQUEST_MS_MAX);
  });
});

describe("the session", () => {
  const FOLDER = "shared/matrix";
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(FOLDER, name), "utf8")] as const);

  it("makes no client that goes around the gate", () => {
    const makers = files.filter(([, text]) => text.includes("createClient({"));
    expect(makers.map(([name]) => name).toSorted()).toEqual([
      "client.ts",
      "identity/account-data.ts",
      "identity/account-erasure.ts",
      "identity/account.ts",
    ]);
    for (const [name, text] of makers) {
      const [clients, gates] = [/createClient\(\{/gu, /fetchFn: .*gated\(/gu].map(
        (mark) => text.match(mark)?.length,
      );
      expect({ name, gates }).toEqual({ name, gates: clients });
    }
  });

  it("fetches nothing by itself", () => {
    const fetching = files.filter(([, text]) => /(?<![\w.])fetch\(/u.test(text));
    expect(fetching.map(([name]) => name)).toEqual([]);
  });
});
