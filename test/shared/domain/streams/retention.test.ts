/** The retention table: complete, without contradictions, and honest about what stays. */
import { describe, expect, it } from "vitest";
import { LIVES } from "../../../../shared/core/lives.ts";
import {
  INCIDENT_GRACE_MS,
  RETENTION,
  ROOM_LIFE_MAX_MS,
  ROOM_LIFE_MIN_MS,
} from "../../../../shared/domain/streams/retention.ts";

const up = (one: number, other: number): number => one - other;

describe("the retention table", () => {
  it("has one rule for each thing", () => {
    const names = RETENTION.map(({ what }) => what);
    expect(new Set(names).size).toBe(names.length);
  });

  it("keeps no personal data anywhere", () => {
    const [rule] = RETENTION.filter(({ what }) => what === "personal-data");
    expect(rule).toMatchObject({ where: "nowhere", until: "never-kept", canErase: true });
    for (const { where, until } of RETENTION) {
      expect(where === "nowhere").toBe(until === "never-kept");
    }
  });

  it("claims to erase only what lies on the bots' own disk", () => {
    const erasable = RETENTION.filter(({ canErase, where }) => canErase && where !== "nowhere");
    expect(new Set(erasable.map(({ where }) => where))).toEqual(new Set(["disk"]));
  });

  it("has a life for whatever ends by its own time, within its bounds, and none beside", () => {
    const chosen = RETENTION.filter(({ until }) => until === "time").map(({ life }) => life);
    expect(chosen.toSorted()).toEqual(Object.keys(LIVES).toSorted());
    expect(RETENTION.filter(({ until, life }) => until !== "time" && life)).toEqual([]);
    for (const { floorDays, days, ceilingDays } of Object.values(LIVES)) {
      expect([floorDays, days, ceilingDays]).toEqual([floorDays, days, ceilingDays].toSorted(up));
      expect(floorDays).toBeGreaterThan(0);
    }
  });

  it("has a receipt for whatever is taken from where people could read it", () => {
    const taken = RETENTION.filter(({ by }) => by === "redaction" || by === "closing");
    const silent = taken.filter(({ receipt }) => receipt === null).map(({ what }) => what);
    expect(silent).toEqual(["backed-up-keys"]);
  });

  it("says that phones, the homeserver and backup files are outside its power", () => {
    const outside = RETENTION.filter(({ until }) => until === "outside");
    expect(outside.map(({ what }) => what)).toEqual([
      "backup-file",
      "handed-files",
      "homeserver",
      "phones",
    ]);
  });
});

describe("the life of a room", () => {
  it("has bounds that leave room for the grace after an alert", () => {
    expect(ROOM_LIFE_MIN_MS).toBeLessThan(ROOM_LIFE_MAX_MS);
    expect(INCIDENT_GRACE_MS).toBeGreaterThan(ROOM_LIFE_MIN_MS);
    expect(INCIDENT_GRACE_MS).toBeLessThan(ROOM_LIFE_MAX_MS);
  });
});
