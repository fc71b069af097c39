/** What the SDK is given of a sync, and what it keeps of that, with the SDK itself. */
import { afterEach, describe, expect, it } from "vitest";
import type { DeviceId, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { makeClient } from "../../../../shared/matrix/client.ts";
import type { Fetch } from "../../../../shared/matrix/send/guard.ts";
import {
  MemoryStore,
  type ISyncResponse,
  type MatrixClient,
} from "../../../../shared/matrix/sdk.ts";
import { wholeOf } from "../../../../shared/matrix/sync/lean-sync.ts";

const SELF = "@verify:home.test" as UserId;
const ROOM = "!room:home.test" as RoomId;
const SYNCS = 20;
const MESSAGES = 50;

let running: MatrixClient | undefined;

afterEach(() => {
  running?.stopClient();
});

function member(userId: string, membership: string, eventId: string) {
  const state = { type: "m.room.member", state_key: userId, sender: userId, event_id: eventId };
  return { ...state, origin_server_ts: 1, content: { membership } };
}

function message(id: string) {
  const content = { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "AwgA", session_id: "s" };
  const relation = { "m.relates_to": { rel_type: "m.reference", event_id: "$poll" } };
  const place = { event_id: id, type: "m.room.encrypted", sender: "@ana:home.test" };
  return { ...place, origin_server_ts: 5, content: { ...content, ...relation } };
}

/** The room as this sync shows it; people come and go in its timeline. */
function roomAt(sync: number, stateAfter: boolean) {
  const messages = Array.from({ length: MESSAGES }, (_, n) => message(`$${sync}-${n}`));
  const [came, went] = [`@guest${sync}:home.test`, `@guest${sync - 1}:home.test`];
  const moves = [member(came, "join", `$in${sync}`), member(went, "leave", `$out${sync}`)];
  const creation = { type: "m.room.create", state_key: "", sender: SELF, event_id: "$create" };
  const own = [{ ...creation, content: { room_version: "12" } }, member(SELF, "join", "$self")];
  const events = [...messages, ...moves, message(`$last${sync}`)];
  return {
    state: { events: sync === 0 ? own : [] },
    timeline: { events, limited: sync === 5, prev_batch: `p${sync}` },
    ...(stateAfter && { "org.matrix.msc4222.state_after": { events: [...own, ...moves] } }),
  };
}

function answerTo(path: string, sync: () => number, stateAfter: boolean): unknown {
  if (path.endsWith("/versions")) return { versions: ["v1.11"] };
  if (path.endsWith("/filter")) return { filter_id: "1" };
  if (!path.endsWith("/sync")) return {};
  const count = sync();
  if (count >= SYNCS) return { next_batch: `s${count}` };
  return { next_batch: `s${count}`, rooms: { join: { [ROOM]: roomAt(count, stateAfter) } } };
}

/** Syncs until there is nothing more; gives what the store was handed, made whole. */
async function synced(keepsMessages: boolean, stateAfter = false) {
  const saved: ISyncResponse[] = [];
  const { promise: isThrough, resolve } = Promise.withResolvers<undefined>();
  class Store extends MemoryStore {
    override setSyncData(response: ISyncResponse): Promise<void> {
      saved.push(wholeOf(response));
      if (saved.length <= SYNCS) return Promise.resolve();
      resolve(undefined);
      return new Promise(() => undefined);
    }
  }
  let count = -1;
  const fetch: Fetch = (resource) => {
    const { pathname } = new URL(resource);
    const next = (): number => (count += 1);
    return Promise.resolve(Response.json(answerTo(pathname, next, stateAfter)));
  };
  const client = makeClient({
    homeserverUrl: "https://home.test",
    credentials: { userId: SELF, deviceId: "D" as DeviceId, accessToken: "token" },
    fetch,
    store: new Store(),
    keepsMessages,
    recoveryKey: () => undefined,
  });
  running = client;
  await client.startClient({ disablePresence: true, pollTimeout: 10 });
  await isThrough;
  const room = client.getRoom(ROOM);
  const kept = room?.getLiveTimeline().getEvents().length;
  const inside = room?.getMembers().filter(({ membership }) => membership === "join");
  return { saved, kept, inside: inside?.map(({ userId }) => userId), room };
}

describe("a session's client", () => {
  it.each([false, true])(
    "keeps no message, and knows who is there; state after the timeline: %s",
    async (stateAfter) => {
      const { kept, inside, room } = await synced(false, stateAfter);
      expect(kept).toBe(0);
      expect(inside?.toSorted()).toEqual([`@guest${SYNCS - 1}:home.test`, SELF]);
      expect(room?.relations.getAllChildEventsForEvent("$poll")).toEqual([]);
    },
  );

  it("hands the whole answer to its store", async () => {
    const { saved } = await synced(false);
    const shown = saved.flatMap(({ rooms }) => {
      const joined = (rooms as Partial<ISyncResponse["rooms"]> | undefined)?.join?.[ROOM];
      return joined?.timeline.events.map(({ event_id: id }) => id) ?? [];
    });
    expect(shown).toHaveLength(SYNCS * (MESSAGES + 3));
    expect(new Set(shown).size).toBe(shown.length);
    expect(saved[5]?.rooms.join[ROOM]?.timeline.limited).toBe(true);
  });

  it("control: a person's keeps what was said, and sees the same people", async () => {
    const { kept, inside } = await synced(true);
    expect(kept).toBeGreaterThan(MESSAGES);
    expect(inside?.toSorted()).toEqual([`@guest${SYNCS - 1}:home.test`, SELF]);
  });
});
