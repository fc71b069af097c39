/** Which owed thing is next, judged by itself. */
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../shared/core/effect.ts";
import type { RoomId } from "../../../shared/core/ids.ts";
import { bounded, rowsOf } from "../../../shared/runtime/outbox-row.ts";
import { Queues } from "../../../shared/runtime/queues.ts";
import { simulatedSignatures } from "../../harness/simulated-signatures.ts";

const ROOM = "!river" as RoomId;

function queuesWith(...rooms: readonly RoomId[]): Queues {
  const effects = rooms.map((roomId): Effect => ({
    do: "send",
    roomId,
    type: "m.room.message",
    content: {},
  }));
  const queues = new Queues((row) => row.body.do);
  const signatures = simulatedSignatures("verify");
  const owing = { cause: "$go", firstOrder: 1, stateRoom: "!state" as RoomId, follows: {} };
  queues.add(rowsOf({ ...owing, signatures }, [], effects));
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

describe("a long cause", () => {
  it("is told apart from another that begins and ends alike", () => {
    const [one, other] = ["a", "b"].map((mark) => `$${"x".repeat(400)}${mark}${"y".repeat(9)}`);
    expect(bounded(one ?? "")).not.toBe(bounded(other ?? ""));
    expect(bounded(one ?? "")).toBe(bounded(one ?? ""));
    expect(bounded("$short")).toBe("$short");
  });
});
