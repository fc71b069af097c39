/** Gaps: filled in order, page by page, beside everything else; and told when they cannot be. */
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../../../shared/core/fault.ts";
import type { EventId, RoomId, UserId } from "../../../../../shared/core/values/ids.ts";
import {
  GAP_RETRY_MS,
  GapFiller,
  PAGES_MAX,
  STATE_PAGES_MAX,
} from "../../../../../shared/matrix/sync/inbox/gap.ts";
import {
  decodeRow,
  encodeRow,
  rowKey,
  SPACES,
} from "../../../../../shared/matrix/sync/inbox-row.ts";
import type { GapRow, InboxRow } from "../../../../../shared/matrix/sync/inbox-row.ts";
import type { MatrixClient } from "../../../../../shared/matrix/sdk.ts";
import { emptyDisk, memoryRows, rowsOn, type Disk } from "../../../../harness/memory-rows.ts";

const SELF = "@alert:home.test" as UserId;
const ROOM = "!room" as RoomId;
const STATE_ROOM = "!state" as RoomId;
const KEY = rowKey(7);

type Answer = (from: string | undefined) => unknown;

function message(id: string) {
  const content = { algorithm: "m.megolm.v1.aes-sha2", ciphertext: "AwgA", session_id: "s" };
  const event = { event_id: id, sender: "@ana:home.test", type: "m.room.encrypted" };
  return { ...event, origin_server_ts: 1, content };
}

/** The newest first, as the homeserver gives them. */
function page(ids: readonly string[], end?: string) {
  return { chunk: ids.map(message), ...(end === undefined ? {} : { end }) };
}

function gapIn(roomId: RoomId, until: string | null): GapRow {
  return { kind: "gap", roomId, from: "t0", until: until as EventId | null };
}

/** A filler over one gap, which is given time until it rests; the clock goes on with each look. */
async function filled(answer: Answer, gap: GapRow, disk: Disk = emptyDisk(), isInside = true) {
  const asked: (string | undefined)[] = [];
  let nowMs = 0;
  const fatal: unknown[] = [];
  const rows = memoryRows(disk);
  if (rows.get(SPACES.inbox, KEY) === undefined) {
    await rows.write((transaction) => {
      transaction.put(SPACES.inbox, KEY, encodeRow(gap));
    });
  }
  const client = {
    getRoom: () => (isInside ? { getMyMembership: () => "join" } : null),
    http: {
      authedRequest: (_method: string, _path: string, { from }: { from?: string }) => {
        asked.push(from);
        return Promise.resolve().then(() => {
          // A filler without a last page would keep everything else from running.
          if (asked.length > STATE_PAGES_MAX) throw new Fault("logged-out", "test");
          return answer(from);
        });
      },
    },
  } as unknown as MatrixClient;
  const filler = new GapFiller({
    ...{
      client,
      rows,
      owner: { userId: SELF, isStateRoom: (id) => id === STATE_ROOM },
      clock: { nowMs: () => nowMs },
    },
    onPage: () => undefined,
    onFatal: (error) => fatal.push(error),
  });
  const isOpen = (): boolean => rowOf(disk)?.kind === "gap";
  for (let look = 0; look < 200 && isOpen() && fatal.length === 0; look += 1) {
    filler.fill(KEY, gap);
    await pause(1);
    if (asked.length > 0) nowMs += GAP_RETRY_MS;
  }
  await filler.stop();
  return { asked, disk, isDead: fatal.length > 0, left: rowOf(disk)?.kind, ids: idsIn(disk) };
}

function rowOf(disk: Disk): InboxRow | undefined {
  const bytes = disk.spaces.get(SPACES.inbox)?.get(KEY);
  return bytes === undefined ? undefined : decodeRow(bytes);
}

function idsIn(disk: Disk): readonly string[] {
  return rowsOn(disk, SPACES.inbox)
    .map(([, bytes]) => decodeRow(bytes))
    .flatMap((row) => (row.kind === "event" ? [row.event.eventId] : []));
}

const HONEST: Answer = (from) => {
  if (from === "t0") return page(["$6", "$5"], "t1");
  if (from === "t1") return page(["$4", "$3"], "t2");
  return page(["$2", "$1", "$0"], "t3");
};

describe("a gap", () => {
  it("is filled up to the last event known, the oldest first", async () => {
    const { asked, left, ids } = await filled(HONEST, gapIn(ROOM, "$0"));
    expect(ids).toEqual(["$1", "$2", "$3", "$4", "$5", "$6"]);
    expect(asked).toEqual(["t0", "t1", "t2"]);
    expect(left).toBeUndefined();
  });

  it("goes on after a crash where it was, and hands nothing on before", async () => {
    const disk = emptyDisk();
    const dies: Answer = (from) => {
      if (from !== "t0") throw new Fault("logged-out", "test");
      return HONEST(from);
    };
    const first = await filled(dies, gapIn(ROOM, "$0"), disk);
    expect(first).toMatchObject({ isDead: true, left: "gap", ids: ["$5", "$6"] });
    const second = await filled(HONEST, gapIn(ROOM, "$0"), disk);
    expect(second.asked).toEqual(["t1", "t2"]);
    expect(second.ids).toEqual(["$1", "$2", "$3", "$4", "$5", "$6"]);
  });

  it("is filled when the homeserver fails for a while", async () => {
    let failures = 3;
    const fails: Answer = (from) => {
      if ((failures -= 1) >= 0) throw new Fault("unreachable", "test");
      return HONEST(from);
    };
    expect(await filled(fails, gapIn(ROOM, "$0"))).toMatchObject({ left: undefined });
  });

  it("is filled from the newest event when its token is nonsense", async () => {
    const nonsense: Answer = (from) => {
      if (from === "t0") throw new Fault("refused", "test");
      return from === undefined ? page(["$7", "$6", "$5"], "t1") : HONEST(from);
    };
    const { left, ids } = await filled(nonsense, gapIn(ROOM, "$0"));
    expect(left).toBeUndefined();
    expect(ids).toEqual(["$1", "$2", "$3", "$4", "$5", "$6", "$7"]);
  });

  it.each<readonly [string, Answer]>([
    [
      "is refused again",
      () => {
        throw new Fault("refused", "test");
      },
    ],
    ["comes to an end without the last event known", () => page([])],
    ["leads in a circle by its tokens", (from) => page([`$${from}`], from === "t1" ? "t2" : "t1")],
    ["brings the same page under new tokens", (from) => page(["$5"], `${from}x`)],
    ["brings empty pages without end", (from) => page([], `${from}x`)],
  ])("is told as lost when it %s", async (_what, answer) => {
    const { left, asked } = await filled(answer, gapIn(ROOM, "$0"));
    expect(left).toBe("lost");
    expect(asked.length).toBeLessThan(20);
  });

  it("keeps what was found when the rest is lost", async () => {
    const breaks: Answer = (from) => {
      if (from === "t2") throw new Fault("refused", "test");
      return HONEST(from);
    };
    const { left, ids } = await filled(breaks, gapIn(ROOM, "$0"));
    expect(left).toBe("lost");
    expect(ids).toEqual(["$3", "$4", "$5", "$6"]);
  });

  it("is filled when one page of it was refused once", async () => {
    let refusals = 1;
    const refuses: Answer = (from) => {
      if (from === "t1" && (refusals -= 1) >= 0) throw new Fault("refused", "test");
      return HONEST(from);
    };
    const { left, ids } = await filled(refuses, gapIn(ROOM, "$0"));
    expect(left).toBeUndefined();
    expect(ids).toEqual(["$1", "$2", "$3", "$4", "$5", "$6"]);
  });

  it("of a room that was left is nobody's loss", async () => {
    const refuses: Answer = () => {
      throw new Fault("refused", "test");
    };
    const { left } = await filled(refuses, gapIn(ROOM, "$0"), emptyDisk(), false);
    expect(left).toBeUndefined();
  });

  it("of a room's whole past ends with its first event", async () => {
    const { left, ids } = await filled(() => page(["$1", "$0"]), gapIn(STATE_ROOM, null));
    expect(left).toBeUndefined();
    expect(ids).toEqual(["$0", "$1"]);
  });

  it("has a last page, in the state room too", async () => {
    const endless: Answer = (from) => page([`$in-${from}`], `${from}+`.slice(-9) + String(count++));
    let count = 0;
    expect((await filled(endless, gapIn(ROOM, "$0"))).asked).toHaveLength(PAGES_MAX);
    const { asked, left } = await filled(endless, gapIn(STATE_ROOM, "$0"));
    expect(asked).toHaveLength(STATE_PAGES_MAX);
    expect(left).toBe("lost");
  });

  it("is not ended by an answer that is none", async () => {
    let isFirst = true;
    const odd: Answer = (from) => {
      if (!isFirst) return HONEST(from);
      isFirst = false;
      return { chunk: "none", end: 5 };
    };
    expect(await filled(odd, gapIn(ROOM, "$0"))).toMatchObject({ left: undefined });
  });
});
