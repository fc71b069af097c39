/** Which owed thing is next, judged by itself. */
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../../shared/core/values/ids.ts";
import { emptyHeads, place } from "../../../../../shared/runtime/eventlog/chain.ts";
import { rowsOf } from "../../../../../shared/runtime/outbox/owing.ts";
import { Queues } from "../../../../../shared/runtime/outbox/queue/queues.ts";
import { simulatedSignatures } from "../../../../harness/simulated-signatures.ts";
import { NETWORK } from "../../../../sim/night.ts";

const ROOM = "!river" as RoomId;
const ROOM_OF_STATE = { stateRoom: NETWORK.stateRoom, signatures: simulatedSignatures("verify") };

function queuesWith(...rooms: readonly RoomId[]): Queues {
  const effects = rooms.map((roomId): Effect => ({
    do: "send",
    roomId,
    type: "m.room.message",
    content: {},
  }));
  const queues = new Queues((row) => row.body.do);
  const owing = { cause: "$go", firstOrder: 1, follows: {}, room: ROOM_OF_STATE };
  queues.add(rowsOf(owing, [], effects));
  return queues;
}

const nextIn = (queues: Queues): string | undefined => queues.next(false)?.key;

describe("a room", () => {
  it("is served by one at a time, while another is free", () => {
    const queues = queuesWith(ROOM, ROOM, "!lake" as RoomId);
    expect(nextIn(queues)).toBe("$go/0");
    queues.take(ROOM);
    expect(nextIn(queues)).toBe("$go/2");
    queues.release(ROOM);
    expect(nextIn(queues)).toBe("$go/0");
  });

  it("waits until each of its pauses has ended", () => {
    const queues = queuesWith(ROOM);
    for (const what of [{ queue: ROOM }, { queue: ROOM }]) queues.pause(what);
    queues.resume({ queue: ROOM });
    expect(nextIn(queues)).toBeUndefined();
    queues.resume({ queue: ROOM });
    expect(nextIn(queues)).toBe("$go/0");
  });

  it("waits for a pause of its kind of request, which holds up every room", () => {
    const queues = queuesWith(ROOM, "!lake" as RoomId);
    queues.pause({ kind: "send" });
    expect(nextIn(queues)).toBeUndefined();
    queues.resume({ kind: "send" });
    expect(nextIn(queues)).toBe("$go/0");
  });
});

describe("what follows from facts", () => {
  it("waits until all of them stand, in whatever order they are shown", () => {
    const facts = [1, 2].map(
      (seq) => ({ stream: "case", type: `${seq}`, version: 1, data: {} }) as const,
    );
    const entries = place(facts, emptyHeads(), { atMs: 1, cause: "$go" });
    const owing = { cause: "$go", firstOrder: 1, follows: {}, room: ROOM_OF_STATE };
    const said: Effect = { do: "send", roomId: ROOM, type: "m.room.message", content: {} };
    const rows = rowsOf(owing, entries, [said]);
    const queues = new Queues((row) => row.body.do);
    queues.add(rows);
    for (const row of rows.slice(0, 2)) queues.setAside(row);
    for (const row of rows.slice(0, 2).toReversed()) {
      expect(nextIn(queues)).toBeUndefined();
      queues.remove(row);
    }
    expect(nextIn(queues)).toBe("$go/0");
  });
});

describe("an edit", () => {
  const edit = (original: string): Effect => {
    const relation = { rel_type: "m.replace", event_id: original };
    const content = { "m.relates_to": relation };
    return { do: "send", roomId: ROOM, type: "m.room.message", content };
  };
  const queuesOf = (...effects: readonly Effect[]) => {
    const queues = new Queues((row) => row.body.do);
    const owing = { cause: "$go", firstOrder: 1, follows: {}, room: ROOM_OF_STATE };
    const rows = rowsOf(owing, [], effects);
    queues.add(rows);
    const [owed] = rows;
    if (owed === undefined) throw new Error("there is a first row");
    // Its words are gone once it is sealed.
    const first = { ...owed, body: { ...edit("$card"), content: {} } } as typeof owed;
    queues.replace(first);
    queues.setAside(first);
    return { queues, first };
  };

  it("waits for an earlier one of the same event that was sent and not seen", () => {
    const { queues, first } = queuesOf(edit("$card"), edit("$card"));
    expect(nextIn(queues)).toBeUndefined();
    queues.putBack(first);
    expect(nextIn(queues)).toBe("$go/0");
    queues.remove(first);
    expect(nextIn(queues)).toBe("$go/1");
  });

  it("lets by what comes after it; control: of another event it waits for nothing", () => {
    const line = { ...edit("$card"), content: {} } as Effect;
    expect(nextIn(queuesOf(edit("$card"), edit("$card"), line).queues)).toBe("$go/2");
    expect(nextIn(queuesOf(edit("$card"), edit("$other")).queues)).toBe("$go/1");
    expect(nextIn(queuesOf(line, edit("$card")).queues)).toBe("$go/1");
  });
});
