/** The retention table: complete, without contradictions, and honest about what stays. */
import { describe, expect, it } from "vitest";
import {
  INCIDENT_GRACE_MS,
  RETENTION,
  ROOM_LIFE_MAX_MS,
  ROOM_LIFE_MIN_MS,
} from "../../../../shared/domain/streams/retention.ts";

describe("the retention table", () => {
  it("has one rule for each thing", () => {
    const names = RETENTION.map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });

  it("keeps no personal data anywhere", () => {
    expect(RETENTION).toContainEqual({
      what: "personal-data",
      where: "nowhere",
      until: "never-kept",
      canErase: true,
    });
    for (const { where, until } of RETENTION) {
      expect(where === "nowhere").toBe(until === "never-kept");
    }
  });

  it("claims to erase only what lies on the bots' own disk", () => {
    const erasable = RETENTION.filter(({ canErase, where }) => canErase && where !== "nowhere");
    expect(new Set(erasable.map(({ where }) => where))).toEqual(new Set(["disk"]));
  });

  it("says that phones, the homeserver and backup files are outside its power", () => {
    const outside = RETENTION.filter(({ until }) => until === "outside");
    expect(outside.map(({ what }) => what)).toEqual(["backup-file", "homeserver", "phones"]);
  });
});

describe("the life of a room", () => {
  it("has bounds that leave room for the grace after an alert", () => {
    expect(ROOM_LIFE_MIN_MS).toBeLessThan(ROOM_LIFE_MAX_MS);
    expect(INCIDENT_GRACE_MS).toBeGreaterThan(ROOM_LIFE_MIN_MS);
    expect(INCIDENT_GRACE_MS).toBeLessThan(ROOM_LIFE_MAX_MS);
  });
});
