/** Positions become named areas, and are kept nowhere. */
import { describe, expect, it } from "vitest";
import { nearestArea } from "../../../../bots/verify/media/position/nearest-area.ts";
import { parseArea } from "../../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { onlyCase, town } from "../network.ts";

const areas = new Set(["north/river", "south"].map((path) => parseArea(path) as AreaPath));
const areaCentres = {
  "north/river": { latitude: 37.79, longitude: -122.4 },
  south: { latitude: 37.7, longitude: -122.45 },
  "long/gone": { latitude: 37.78, longitude: -122.41 },
};

describe("the nearest area", () => {
  it.each([
    ["one that is there", 37.77, -122.41, "north/river"],
    ["the other one", 37.72, -122.44, "south"],
    ["none that is far away", 37.79, -121.9, undefined],
    ["none on the other side of the earth", -37.79, 57.6, undefined],
  ])("is %s", (_what, latitude, longitude, area) => {
    expect(nearestArea({ latitude, longitude }, { areaCentres }, areas)).toBe(area);
  });

  it("is found across the line where days begin", () => {
    const centres = { south: { latitude: 0, longitude: 179.95 } };
    const position = { latitude: 0, longitude: -179.95 };
    expect(nearestArea(position, { areaCentres: centres }, areas)).toBe("south");
  });

  it("is none where no area has a centre", () => {
    expect(nearestArea({ latitude: 0, longitude: 0 }, {}, areas)).toBeUndefined();
  });
});

describe("a position that somebody shares", () => {
  const position = { latitude: 37.78123, longitude: -122.40987 };
  const body = { kind: "unsupported", what: "position", position } as const;

  it("is the place of her report, and is in nothing that is kept or said", () => {
    const place = town();
    Object.assign(place.world, { settings: { ...place.world.settings, areaCentres } });
    const [said] = place.world.receives(place.ana, place.anaChat, body, {});
    expect(said?.body).toMatch(/near north\/river[^]*keep no positions/u);
    place.world.says(place.ana, place.anaChat, "4 agents, they stop cars");
    place.world.says(place.ana, place.anaChat, "yes");
    expect(onlyCase(place).area).toBe("north/river");
    const kept = [place.world.entries, place.world.sent, ...place.world.notedBy("verify")];
    expect(JSON.stringify(kept)).not.toMatch(/37\.78|122\.40/u);
  });

  it("asks where, when no area is near", () => {
    const place = town();
    const [said] = place.world.receives(place.ana, place.anaChat, body, {});
    expect(said?.card).toMatchObject({ kind: "question", question: "what" });
    expect(said?.body).toContain("cannot tell from a position");
  });
});
