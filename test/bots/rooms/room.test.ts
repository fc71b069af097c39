/** The life of a temporary room, judged by itself. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { evolveRooms, NO_ROOMS, type RoomEvent } from "../../../shared/domain/streams/rooms.ts";
import { parseDuration } from "../../../shared/language/words/duration.ts";
import { dueRooms } from "../../../bots/rooms/room/due.ts";
import { decideRooms, type RoomCommand } from "../../../bots/rooms/room/room.ts";
import { actor } from "../../harness/actors.ts";
import { START_MS } from "../../harness/world.ts";

const ref = "ab".repeat(16);
const code = codeFromNumber(7);
const ana = actor("Ana").tag;
const ben = actor("Ben").tag;
const plan = {
  ...({ ref, code, kind: "incident", title: "", codename: "Fern 4" } as const),
  closesAtMs: START_MS + 1_000,
  creators: [],
  people: [ana],
};

function after(commands: readonly RoomCommand[]) {
  return commands.reduce((rooms, command) => {
    const decision = decideRooms(command, rooms);
    return decision.ok ? decision.events.reduce(evolveRooms, rooms) : rooms;
  }, NO_ROOMS);
}

function given(...commands: readonly RoomCommand[]) {
  return {
    when(command: RoomCommand): string | readonly RoomEvent["type"][] {
      const decision = decideRooms(command, after(commands));
      return decision.ok ? decision.events.map((event) => event.type) : decision.refusal;
    },
  };
}

const request: RoomCommand = { do: "request", plan };
const open: RoomCommand = { do: "open", ref, roomId: "!room" as RoomId };
const close: RoomCommand = { do: "close", ref, why: "expired" };
const settle: RoomCommand = { do: "settle", ref, removed: 2 };
const invite: RoomCommand = { do: "invite", ref, person: ben };

describe("an incident room", () => {
  it("is opened once a case, even after it closed", () => {
    expect(given().when(request)).toEqual(["requested", "invited"]);
    const again: RoomCommand = { do: "request", plan: { ...plan, ref: "cd".repeat(16) } };
    expect(given(request).when(again)).toBe("already");
    expect(given(request, open, close, settle).when(again)).toBe("already");
  });

  it("that never came to be may be asked for again", () => {
    const again: RoomCommand = { do: "request", plan: { ...plan, ref: "cd".repeat(16) } };
    expect(given(request, { ...settle, removed: 0 }).when(again)).toEqual(["requested", "invited"]);
  });

  it("that closes, or is closed, does not live longer", () => {
    const longer: RoomCommand = { do: "expire-at", ref, closesAtMs: START_MS + 9_000 };
    expect(given(request, open).when(longer)).toEqual(["expiry-set"]);
    expect(given(request, open, close).when(longer)).toBe("not-open");
    expect(given(request, open, close, settle).when(longer)).toBe("not-open");
  });

  it("invites nobody twice, not before it is there, and not while it closes", () => {
    expect(given(request).when(invite)).toBe("not-open");
    expect(given(request, open).when(invite)).toEqual(["invited"]);
    expect(given(request, open).when({ ...invite, person: ana })).toBe("already");
    expect(given(request, open, invite).when(invite)).toBe("already");
    expect(given(request, open, close).when(invite)).toBe("not-open");
    expect(given(request, open, close, settle).when(invite)).toBe("not-open");
  });

  it("closes once, and is settled once", () => {
    expect(given(request).when(close)).toBe("not-open");
    expect(given(request, open).when(close)).toEqual(["closing"]);
    expect(given(request, open, close).when(close)).toBe("not-open");
    expect(given(request, open, close).when(settle)).toEqual(["closed"]);
    expect(given(request, open, close, settle).when(settle)).toBe("already");
  });

  it("is due at its time, and not one millisecond before", () => {
    const rooms = after([request, open]);
    expect(dueRooms(rooms, plan.closesAtMs - 1)).toHaveLength(0);
    expect(dueRooms(rooms, plan.closesAtMs)).toHaveLength(1);
    expect(dueRooms(after([request, open, close]), plan.closesAtMs)).toHaveLength(0);
  });
});

describe("a time to live", () => {
  it.each([
    ["90m", 90 * 60_000],
    ["90min", 90 * 60_000],
    ["12h", 12 * 3_600_000],
    ["2D", 2 * 86_400_000],
    ["12", undefined],
    ["h", undefined],
    ["-1h", undefined],
    ["1e9h", undefined],
  ])("%s is %s", (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});
