/** What makes a room that stands give way by itself: the clock, and people who are gone. */
import { describe, expect, it } from "vitest";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import type { RotationSettings } from "../../../../shared/core/settings.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkContext,
} from "../../../../shared/domain/network-state.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { onScheduleTick } from "../../../../bots/rooms/rotation/trigger/schedule.ts";
import { SAMPLE_SETTINGS } from "../../../harness/sample-settings.ts";
import { World } from "../../../harness/world.ts";
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

/** The clock of a bot over ten thousand days: it ticks, stands still, and is set. */
describe("ten thousand days of a schedule", () => {
  const zones = [
    "America/Los_Angeles",
    "Europe/Madrid",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
  ];
  const JUMPS = [HOUR_MS, -HOUR_MS, 30 * DAY_MS, -30 * DAY_MS, 2 * DAY_MS, -3 * DAY_MS];

  it.each(zones)("have no time missed and none twice (%s)", { timeout: 120_000 }, (zone) => {
    const world = new World([roomsBot]);
    const cron = "30 2 * * *";
    const rotation = { leaving: "off", graceMs: DAY_MS, schedule: cron, committees: {} } as const;
    const settings = { ...SAMPLE_SETTINGS, timeZone: zone, rotation };
    let state = EMPTY_NETWORK;
    let nowMs = Date.UTC(2026, 0, 1, 12);
    const begun: Readonly<{ slot: string; trueMs: number }>[] = [];
    let jumps = 0;
    let trueMs = 0;
    let slot = "";
    for (let step = 0; step < 10_000 * 4; step += 1) {
      // A clock that is set, about every eighty days; else six hours pass.
      const isSet = step % 331 === 330;
      const jumpMs = isSet ? (JUMPS[jumps % JUMPS.length] ?? 0) : 0;
      if (isSet) jumps += 1;
      nowMs += 6 * HOUR_MS + jumpMs;
      trueMs += 6 * HOUR_MS;
      const context: NetworkContext = { ...world.contextOf("rooms"), state, settings, nowMs };
      for (const fact of onScheduleTick(context).facts) {
        state = foldNetwork(state, { ...fact, seq: 1, prev: "", atMs: nowMs, cause: null });
        if (fact.type === "rotation-timed") slot = fact.data["slot"] as string;
        if (fact.type !== "rotation-requested") continue;
        begun.push({ slot, trueMs });
        const ref = fact.data["ref"] as string;
        const ended = factOf("room", { type: "rotation-ended", ...{ ref, removed: 0 } });
        state = foldNetwork(state, { ...ended, seq: 1, prev: "", atMs: nowMs, cause: null });
      }
    }
    // However the clock is set, hardly two days pass without one, and no time has two at once.
    const gaps = begun.slice(1).map(({ trueMs: at }, before) => at - (begun[before]?.trueMs ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * DAY_MS + 6 * HOUR_MS);
    const twice = begun.filter(({ slot: one, trueMs: at }, index) =>
      begun
        .slice(Math.max(0, index - 40), index)
        .some((other) => other.slot === one && at - other.trueMs < DAY_MS),
    );
    expect(twice).toEqual([]);
    expect(begun.length).toBeGreaterThan(9_800);
  });
});
