/** What makes a room that stands give way by itself: the clock, and people who are gone. */
import { describe, expect, it } from "vitest";
import type { RotationSettings } from "../../../../shared/core/settings.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { ana, ben, olga, orders, otto, type Town } from "../../alert/town.ts";
import { movingTown } from "./moving-town.ts";

function place(rotation?: RotationSettings): Town {
  const made = movingTown();
  Object.assign(made.world.settings, { rotation });
  return made;
}

const LEAVING = { leaving: "all", graceMs: HOUR_MS, schedule: null, committees: {} } as const;

const whys = ({ world }: Town) =>
  [...world.state.standings.rotations.values()].map(({ of, why }) => `${of.kind} ${why}`);

describe("a revocation", () => {
  it("rotates the rooms that she was in, and no other", () => {
    const made = place(LEAVING);
    orders(made, `!revoke ${ben.userId}`);
    expect(whys(made)).toEqual(["committee revoked"]);
    const [rotation] = made.world.state.standings.rotations.values();
    const inside = made.world.membersOf(rotation?.roomId ?? made.river);
    expect(inside.map(({ userId }) => userId)).toContain(ana.userId);
    expect(inside.map(({ userId }) => userId)).not.toContain(ben.userId);
  });

  it("of an organizer rotates the management room for those who are left", () => {
    const made = place(LEAVING);
    orders(made, `!revoke ${otto.userId}`);
    expect(whys(made)).toContain("management revoked");
    const [rotation] = made.world.state.standings.rotations.values();
    expect(rotation?.creators.has(otto.tag)).toBe(false);
  });
});

describe("a network that keeps its rooms", () => {
  it("rotates none when somebody is revoked and it chose so", () => {
    const made = place({ ...LEAVING, leaving: "off" });
    orders(made, `!revoke ${ben.userId}`);
    expect(whys(made)).toEqual([]);
  });

  it("leaves the management room as it is where it chose nothing", () => {
    const made = place({ ...LEAVING, leaving: "rooms" });
    orders(made, `!revoke ${otto.userId}`);
    orders(made, `!revoke ${ben.userId}`);
    expect(whys(made)).toEqual(["committee revoked"]);
  });
});

describe("an organizer who made a room", () => {
  it("has it rotated when she leaves for good, and not when she is away for a moment", () => {
    const made = place(LEAVING);
    orders(made, "!room rotate Rio now", otto);
    const [rotation] = made.world.state.standings.rotations.values();
    for (const who of [ana, ben]) made.world.join(rotation?.roomId ?? made.river, who);
    made.world.passes(SECOND_MS);
    made.world.passes(MINUTE_MS);
    expect(whys(made)).toEqual([]);
    made.world.leave(made.management, otto);
    made.world.passes(SECOND_MS);
    made.world.passes(9 * MINUTE_MS);
    expect(whys(made)).toEqual([]);
    made.world.passes(MINUTE_MS);
    expect(whys(made)).toEqual(["committee creator"]);
    const [next] = made.world.state.standings.rotations.values();
    expect([...(next?.creators ?? [])]).toEqual([olga.tag]);
  });
});

describe("a schedule", () => {
  const daily = {
    leaving: "off",
    graceMs: HOUR_MS,
    schedule: null,
    committees: { Rio: "0 4 * * *" },
  } as const;

  it("begins with the next time, and catches up once on what was missed", () => {
    const made = place(daily);
    made.world.passes(SECOND_MS);
    expect(whys(made)).toEqual([]);
    made.world.passes(30 * DAY_MS);
    expect(whys(made)).toEqual(["committee schedule"]);
    made.world.passes(SECOND_MS);
    expect(made.world.facts("rotation-requested")).toHaveLength(1);
  });

  it("concerns the rooms that it names, and all where it names none", () => {
    const made = place({
      leaving: "off",
      graceMs: HOUR_MS,
      schedule: "0 4 * * *",
      committees: { Rio: null },
    });
    made.world.passes(SECOND_MS);
    made.world.passes(DAY_MS);
    expect(whys(made)).toEqual([
      ...["management schedule", "committee schedule", "committee schedule"],
    ]);
  });
});
