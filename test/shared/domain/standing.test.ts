/** Which room is the room of now, in whatever order the streams are read. */
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { AreaPath, RoomId } from "../../../shared/core/values/ids.ts";
import { foldNetwork, EMPTY_NETWORK } from "../../../shared/domain/network-state.ts";
import { located, roomsNow } from "../../../shared/domain/standing/succession.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { allToldAnew } from "./snapshot/told-anew.ts";

const ID = "ab".repeat(16);
const [ONE, TWO, THREE] = [
  "!one:example.org",
  "!two:example.org",
  "!three:example.org",
] as RoomId[];
const AREA = "north/river" as AreaPath;

function entry(stream: "room" | "committee" | "people", event: Readonly<{ type: string }>): Entry {
  return { ...factOf(stream, event), seq: 1, prev: "", atMs: 0, cause: null };
}

function moved(of: object, from: unknown, to: unknown, ref: string): readonly Entry[] {
  const asked = { ref, of, from, codename: "Fern 3", creators: [], why: "command", graceMs: 1 };
  return [
    entry("room", { type: "rotation-requested", ...asked }),
    entry("room", { type: "rotation-opened", ref, roomId: to } as never),
    entry("room", { type: "rotation-switched", ref } as never),
    entry("room", { type: "rotation-ended", ref, removed: 0 } as never),
  ];
}

const refs = ["01".repeat(16), "02".repeat(16), "03".repeat(16)] as const;
const committee = [
  entry("committee", {
    ...{ type: "committee-requested", id: ID, name: "Rio", areas: [AREA], languages: ["en"] },
    ...{ floor: "info", codename: "Mint 1" },
  }),
  entry("committee", { type: "committee-opened", id: ID, roomId: ONE } as never),
];
const confirmers = [
  entry("people", {
    type: "confirmers-requested",
    ref: refs[0],
    area: AREA,
    codename: "Wool 2",
  } as never),
  entry("people", { type: "confirmers-opened", ref: refs[0], area: AREA, roomId: ONE } as never),
];

describe("the room of now", () => {
  const moves = [
    ...moved({ kind: "committee", id: ID }, ONE, TWO, refs[0]),
    ...moved({ kind: "committee", id: ID }, TWO, THREE, refs[1]),
    ...moved({ kind: "confirmers", area: AREA }, ONE, TWO, refs[2]),
  ];

  it.each([
    ["the rooms' stream last", [...committee, ...confirmers, ...moves]],
    ["the rooms' stream first", [...moves, ...committee, ...confirmers]],
  ])("is the same with %s", (_name, entries) => {
    const state = entries.reduce(foldNetwork, EMPTY_NETWORK);
    const found = state.committees.committees.get(ID);
    expect(found).toMatchObject({ roomId: THREE, codename: "Fern 3" });
    expect([ONE, TWO, THREE].map((id) => id && committeeAt(state.committees, id)?.id)).toEqual([
      ...[ID, ID, ID],
    ]);
    expect(state.people.confirmerRooms.get(AREA)).toBe(TWO);
    expect(state.people.confirmersCodenames.get(AREA)).toBe("Fern 3");
    expect([...state.unread]).toEqual([]);
  });

  it("is the same once all is told anew, to whoever knew it and whoever did not", () => {
    const known = [...committee, ...confirmers, ...moves].reduce(foldNetwork, EMPTY_NETWORK);
    const told = allToldAnew(known, 0);
    const ofRooms = told.filter(({ stream }) => stream === "room");
    const roomsFirst = [...ofRooms, ...told.filter(({ stream }) => stream !== "room")];
    for (const before of [EMPTY_NETWORK, known]) {
      for (const entries of [told, roomsFirst]) {
        const state = entries.reduce(foldNetwork, before);
        expect([...state.unread]).toEqual([]);
        expect(state.committees.committees.get(ID)?.roomId).toBe(THREE);
        expect(state.people.confirmerRooms.get(AREA)).toBe(TWO);
      }
    }
  });

  it("is found from each room before it, and none is named twice", () => {
    const state = [...committee, ...moves.slice(0, 8)].reduce(foldNetwork, EMPTY_NETWORK);
    const [one, two, three] = [ONE, TWO, THREE] as [RoomId, RoomId, RoomId];
    expect(roomsNow(state, [one, two, three])).toEqual([three]);
    const other = "!other:example.org" as RoomId;
    expect(roomsNow(state, [one, two])).toEqual([three]);
    expect(roomsNow(state, [one, other])).toEqual([three, other]);
  });

  it("is the management room that everything is told in", () => {
    const state = moved({ kind: "management" }, ONE, TWO, refs[0]).reduce(
      foldNetwork,
      EMPTY_NETWORK,
    );
    const network = { managementRoom: ONE } as never;
    expect(located(state, network).managementRoom).toBe(TWO);
    expect(located(EMPTY_NETWORK, network).managementRoom).toBe(ONE);
  });
});
