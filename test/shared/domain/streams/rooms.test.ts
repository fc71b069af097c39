/** Rooms that will not be there tomorrow: asked for, open, closing, closed. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import {
  evolveRooms,
  NO_ROOMS,
  type EphemeralRoom,
  type RoomEvent,
} from "../../../../shared/domain/streams/rooms.ts";
import { tagFor } from "../../../harness/actors.ts";

const ref = "0f".repeat(16);
const ana = tagFor("ana");
const roomId = "!room" as RoomId;
const requested: RoomEvent = {
  type: "requested",
  ...{ ref, code: codeFromNumber(7), kind: "temporary", title: "Bread", codename: "Fern 4" },
  ...{ closesAtMs: 10, creators: [ana] },
};

function after(...events: readonly RoomEvent[]): EphemeralRoom | undefined {
  return [requested, ...events].reduce(evolveRooms, NO_ROOMS).get(ref);
}

describe("a room that is asked for", () => {
  it("waits for its id, and names those whom nobody can remove", () => {
    const room = after();
    expect(room).toMatchObject({ phase: "requested", roomId: null, removed: null });
    expect([...(room?.creators ?? [])]).toEqual([ana]);
  });

  it("opens, closes at its time, and keeps how many were removed", () => {
    const opened: RoomEvent = { type: "opened", ref, roomId };
    expect(after(opened)).toMatchObject({ phase: "open", roomId });
    const closing = after(
      opened,
      { type: "expiry-set", ref, closesAtMs: 20 },
      { type: "closing", ref, why: "expired" },
    );
    expect(closing).toMatchObject({ phase: "closing", closesAtMs: 20, roomId });
    expect(after(opened, { type: "closed", ref, removed: 3 })).toMatchObject({
      phase: "closed",
      removed: 3,
    });
  });

  it("remembers each guest once", () => {
    const invited: RoomEvent = { type: "invited", ref, person: ana };
    expect(after(invited, invited)?.invited).toEqual(new Set([ana]));
  });
});

describe("events about an unknown room", () => {
  it.each<RoomEvent>([
    { type: "opened", ref, roomId },
    { type: "invited", ref, person: ana },
    { type: "expiry-set", ref, closesAtMs: 1 },
    { type: "closing", ref, why: "command" },
    { type: "closed", ref, removed: 1 },
  ])("change nothing: $type", (event) => {
    expect(evolveRooms(NO_ROOMS, event)).toBe(NO_ROOMS);
  });
});
