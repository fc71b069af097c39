/** Schedules in zones whose clocks are set twice a year, or were. */
import { describe, expect, it } from "vitest";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { onScheduleTick } from "../../../../bots/rooms/rotation/trigger/schedule.ts";
import { DAY_MS, HOUR_MS } from "../../../../shared/core/values/time.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkContext,
} from "../../../../shared/domain/network-state.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { SAMPLE_SETTINGS } from "../../../harness/sample-settings.ts";
import { World } from "../../../harness/world.ts";

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
