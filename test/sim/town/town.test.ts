/** Seeded nights of the whole network: the invariants of the design hold, whatever fails. */
import { describe, expect, it } from "vitest";
import { brokenInvariants } from "./checkers.ts";
import {
  ABLAZE,
  HOSTILE,
  played,
  MOVED,
  MOVED_ABLAZE,
  RETOLD,
  ROUGH,
  RUTHLESS,
  SWALLOWING,
  TOLD_ANEW,
} from "./fates.ts";

/** `AVISO_SIM_SEEDS=1000` plays more nights; `AVISO_SIM_FIRST_SEED` starts elsewhere. */
const SEEDS = Number(process.env.AVISO_SIM_SEEDS ?? 16);
const FIRST_SEED = Number(process.env.AVISO_SIM_FIRST_SEED ?? 1);
const WITHIN_MS = 30_000 + SEEDS * 2_000;

/** What has to have happened in some of these nights: others would prove nothing. */
const BUSY = ["harms", "cases", "alerts", "changes"] as const;
/** Where a network is held for half the night, few cases come as far as an alert. */
const HELD = ["harms", "cases", "burns"] as const;

const MOVING = ["harms", "cases", "alerts", "moves"] as const;

const FATES = [
  { name: "crashes and a bad network", fate: ROUGH, part: 0.75, lived: BUSY },
  { name: "entries that come late or are forged", fate: HOSTILE, part: 0.5, lived: BUSY },
  { name: "sends that are swallowed", fate: SWALLOWING, part: 0.5, lived: BUSY },
  { name: "everything that a homeserver can do", fate: RUTHLESS, part: 0.25, lived: HELD },
  { name: "disks that burn again and again", fate: ABLAZE, part: 0.25, lived: HELD },
  { name: "all of that where the past was told anew", fate: TOLD_ANEW, part: 0.25, lived: HELD },
  { name: "all of that while streams are told anew", fate: RETOLD, part: 0.25, lived: HELD },
  { name: "crashes while the state room gives way", fate: MOVED, part: 0.25, lived: MOVING },
  { name: "burning disks while it gives way", fate: MOVED_ABLAZE, part: 0.25, lived: HELD },
];

describe("a night of the whole network", () => {
  it.each(FATES)(
    "keeps every invariant under $name",
    async ({ fate, part, lived }) => {
      const counts = { harms: 0, cases: 0, alerts: 0, changes: 0, burns: 0, moves: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + Math.ceil(SEEDS * part); seed += 1) {
        const night = await played(seed, fate);
        expect(brokenInvariants(night), `seed ${seed}`).toEqual([]);
        const { alerts } = night.stateOf("alert").alerts;
        counts.harms += night.crashes + night.server.lost.length;
        counts.moves += night.stateOf("alert").compactions.now?.count ?? 0;
        counts.burns += night.burns.length;
        counts.cases += night.stateOf("verify").cases.size;
        counts.alerts += alerts.size;
        counts.changes += [...alerts.values()].filter(({ change }) => change !== null).length;
      }
      for (const what of lived) expect(counts[what], what).toBeGreaterThan(0);
    },
    WITHIN_MS,
  );

  it("lets a network go on for good, though its record is told anew", async () => {
    expect(brokenInvariants(await played(120_008, MOVED_ABLAZE))).toEqual([]);
  });
});
