// Keys ahead of time: which rooms are looked at, when, and how often.
import { beforeEach, describe, expect, it } from "vitest";
import type { RoomId } from "../../../../../shared/core/values/ids.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../../shared/core/values/time.ts";
import { KeyTender } from "../../../../../shared/matrix/send/keys/tender.ts";

const RIVER = "!river:example.org" as RoomId;
const HARBOR = "!harbor:example.org" as RoomId;

let nowMs: number;
let spokenAtMs: number;
let rings: number;
let cold: Set<RoomId>;
let hopeless: Set<RoomId>;
let looks: (readonly [roomId: RoomId, atMs: number])[];

beforeEach(() => {
  [nowMs, spokenAtMs, rings] = [0, -Infinity, 0];
  [cold, hopeless, looks] = [new Set([RIVER, HARBOR]), new Set(), []];
});

/** So long, with what happens at each pause; a sync comes with each, unless it is still. */
async function tendFor(forMs: number, happens: () => void = () => void (rings += 1)) {
  const { promise: isOver, resolve: over } = Promise.withResolvers<undefined>();
  const tender = new KeyTender({
    rooms: () => [RIVER, HARBOR],
    isWarm: (roomId) => Promise.resolve(!cold.has(roomId)),
    warm: (roomId) => {
      looks.push([roomId, nowMs]);
      if (!hopeless.has(roomId)) cold.delete(roomId);
      return Promise.resolve();
    },
    spokenAtMs: () => spokenAtMs,
    synced: {
      get rings() {
        return rings;
      },
    },
    nowMs: () => nowMs,
    pause: async (ms) => {
      nowMs += ms;
      happens();
      if (nowMs >= forMs) {
        void tender.stop();
        over(undefined);
      }
      await Promise.resolve();
    },
  });
  tender.start();
  await isOver;
}

const roomsOf = (): readonly RoomId[] => looks.map(([roomId]) => roomId);

describe("the keys of rooms, while it is quiet", () => {
  it("are brought where they have to be after the start, once each", async () => {
    await tendFor(MINUTE_MS);
    expect(roomsOf()).toEqual([RIVER, HARBOR]);
  });

  it("are brought there again after a sync that has made it necessary", async () => {
    await tendFor(30 * SECOND_MS, () => {
      rings += 1;
      if (nowMs === 20 * SECOND_MS) cold.add(HARBOR);
    });
    expect(roomsOf()).toEqual([RIVER, HARBOR, HARBOR]);
    expect((looks[2]?.[1] ?? 0) - 20 * SECOND_MS).toBeLessThanOrEqual(2 * SECOND_MS);
  });

  it("are looked at each minute where no sync brings anything: they grow old", async () => {
    await tendFor(5 * MINUTE_MS, () => {
      if (nowMs === 90 * SECOND_MS) cold.add(RIVER);
    });
    expect(roomsOf()).toEqual([RIVER, HARBOR, RIVER]);
  });

  it("wait for as long as somebody speaks, and go on after it", async () => {
    await tendFor(30 * SECOND_MS, () => {
      if (nowMs < 20 * SECOND_MS) spokenAtMs = nowMs;
    });
    expect(roomsOf()).toEqual([RIVER, HARBOR]);
    expect(looks[0]?.[1]).toBeGreaterThanOrEqual(20 * SECOND_MS);
  });

  it("are left alone for a while where three looks came to nothing", async () => {
    hopeless.add(RIVER);
    await tendFor(HOUR_MS);
    const tries = roomsOf().filter((roomId) => roomId === RIVER).length;
    expect(tries).toBeGreaterThan(3 * 10);
    expect(tries).toBeLessThanOrEqual(3 * 13);
    expect(roomsOf().filter((roomId) => roomId === HARBOR)).toHaveLength(1);
  });
});
