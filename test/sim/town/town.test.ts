/** Seeded nights of the whole network: the invariants of the design hold, whatever fails. */
import { describe, expect, it } from "vitest";
import { brokenInvariants } from "./checkers.ts";
import { HOSTILE, played, ROUGH, RUTHLESS, SWALLOWING } from "./fates.ts";

/** `AVISO_SIM_SEEDS=1000` plays more nights; `AVISO_SIM_FIRST_SEED` starts elsewhere. */
const SEEDS = Number(process.env.AVISO_SIM_SEEDS ?? 16);
const FIRST_SEED = Number(process.env.AVISO_SIM_FIRST_SEED ?? 1);
const WITHIN_MS = 30_000 + SEEDS * 2_000;

describe("a night of the whole network", () => {
  it.each([
    { name: "crashes and a bad network", fate: ROUGH, seeds: Math.ceil(SEEDS * 0.75) },
    { name: "entries that come late or are forged", fate: HOSTILE, seeds: Math.ceil(SEEDS / 2) },
    { name: "sends that are swallowed", fate: SWALLOWING, seeds: Math.ceil(SEEDS / 2) },
    { name: "everything that a homeserver can do", fate: RUTHLESS, seeds: Math.ceil(SEEDS / 4) },
  ])(
    "keeps every invariant under $name",
    async ({ fate, seeds }) => {
      const lived = { harms: 0, alerts: 0, changes: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed += 1) {
        const night = await played(seed, fate);
        expect(brokenInvariants(night), `seed ${seed}`).toEqual([]);
        const { alerts } = night.stateOf("alert").alerts;
        lived.harms += night.crashes + night.server.lost.length;
        lived.alerts += alerts.size;
        lived.changes += [...alerts.values()].filter(({ change }) => change !== null).length;
      }
      // Nights in which nothing happened would prove nothing.
      for (const count of Object.values(lived)) expect(count).toBeGreaterThan(0);
    },
    WITHIN_MS,
  );
});
