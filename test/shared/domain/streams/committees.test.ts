/** Committees: which areas are known, who covers them, and whom an alert must reach. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AreaPath, RoomId } from "../../../../shared/core/values/ids.ts";
import { SEVERITIES, type Severity } from "../../../../shared/core/values/severity.ts";
import {
  committeeByName,
  evolveCommittees,
  isKnownArea,
  NO_COMMITTEES,
  routeOf,
  type CommitteeEvent,
} from "../../../../shared/domain/streams/committees.ts";

const at = (path: string): AreaPath => path as AreaPath;
const idOf = (name: string): string => Buffer.from(name.padEnd(16, "-")).toString("hex");

function requested(name: string, areas: readonly string[], floor: Severity = "info") {
  return {
    type: "committee-requested",
    ...{ id: idOf(name), name, areas: areas.map(at), languages: ["en"], floor },
  } satisfies CommitteeEvent;
}

function after(...events: readonly CommitteeEvent[]) {
  return events.reduce(evolveCommittees, NO_COMMITTEES);
}

const TOWN = after(
  requested("Rio", ["north/river", "south"]),
  requested("Hill", ["north/hill"], "urgent"),
  requested("All north", ["north"], "watch"),
);

function route(place: string, severity: Severity): readonly string[] {
  return routeOf(TOWN, at(place), severity).map(({ name }) => name);
}

describe("the route of an alert", () => {
  it("names whoever covers the place, what lies in it, or what it lies in", () => {
    expect(route("north/river", "urgent")).toEqual(["Rio", "All north"]);
    expect(route("north/river/bank", "urgent")).toEqual(["Rio", "All north"]);
    expect(route("north", "urgent")).toEqual(["Rio", "Hill", "All north"]);
    expect(route("south", "urgent")).toEqual(["Rio"]);
    expect(route("northern", "urgent")).toEqual([]);
  });

  it("leaves out those whose floor is above it", () => {
    expect(route("north", "watch")).toEqual(["Rio", "All north"]);
    expect(route("north", "info")).toEqual(["Rio"]);
  });

  it("names committees that wait for their room, too", () => {
    expect(routeOf(TOWN, at("south"), "info")[0]?.roomId).toBeNull();
  });

  it("names nobody less when the alert is louder or the place larger", () => {
    const place = fc.constantFrom("north/river", "north/hill", "north/other", "south", "east");
    fc.assert(
      fc.property(place, fc.constantFrom(...SEVERITIES), (where, severity) => {
        const fewer = route(where, severity);
        expect(route(where, "urgent")).toEqual(expect.arrayContaining([...fewer]));
        const parent = where.split("/")[0] ?? where;
        expect(route(parent, severity)).toEqual(expect.arrayContaining([...fewer]));
      }),
    );
  });
});

describe("a committee", () => {
  it("has its room once it is there, and is gone when closed", () => {
    const roomId = "!room" as RoomId;
    const open = evolveCommittees(TOWN, { type: "committee-opened", id: idOf("Rio"), roomId });
    expect(open.committees.get(idOf("Rio"))?.roomId).toBe(roomId);
    const closed = evolveCommittees(open, { type: "committee-closed", id: idOf("Rio") });
    expect(routeOf(closed, at("south"), "urgent")).toEqual([]);
  });

  it("is not made by the opening of an unknown room", () => {
    const opened = { type: "committee-opened", id: idOf("X"), roomId: "!room" as RoomId } as const;
    expect(evolveCommittees(TOWN, opened)).toBe(TOWN);
  });

  it("is found by its name, whatever the case, the spaces and the form of letters", () => {
    const named = after(requested("Vecinos del Río", ["north"]));
    for (const written of ["vecinos del río", " VECINOS  DEL RÍO ", "Vecinos del Ri\u0301o"]) {
      expect(committeeByName(named, written)?.name).toBe("Vecinos del Río");
    }
    expect(committeeByName(named, "Vecinos")).toBeUndefined();
  });
});

describe("the areas", () => {
  const known = after({ type: "area-added", area: at("north/river") });

  it("are those that were added, and what lies above them", () => {
    expect(isKnownArea(known, at("north/river"))).toBe(true);
    expect(isKnownArea(known, at("north"))).toBe(true);
    expect(isKnownArea(known, at("north/river/bank"))).toBe(false);
    expect(isKnownArea(known, at("nor"))).toBe(false);
  });

  it("are unknown again once removed", () => {
    const removed = evolveCommittees(known, { type: "area-removed", area: at("north/river") });
    expect(isKnownArea(removed, at("north"))).toBe(false);
    expect(evolveCommittees(removed, { type: "area-removed", area: at("east") })).toEqual(removed);
  });
});
