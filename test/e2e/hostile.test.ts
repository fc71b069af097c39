/**
 * A server that lies and members who mean harm, a few acts of each class. `npm run aviso --
 * bench hostile` does the same ten thousand times.
 */
import { describe, expect, it } from "vitest";
import { isSound, tableOf } from "../../scripts/bench/figures.ts";
import { benchHostile } from "../../scripts/bench/hostile/run.ts";
import { temporaryFolder } from "../harness/homeserver.ts";
import { figure } from "../harness/kill-run.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

const ACTS = 300;
const MINUTES = 15;

describe.runIf(IS_THOROUGH)("a server that lies, and members who mean harm", () => {
  it(
    "get nothing, whatever they do, while the same done honestly has its effect",
    {
      timeout: MINUTES * 60_000,
    },
    async () => {
      const folder = await temporaryFolder();
      try {
        const findings = await benchHostile({ acts: ACTS, seed: 8, dir: folder.path });
        const story = tableOf(findings);
        expect(figure(findings, "classes of a server"), story).toBeGreaterThanOrEqual(20);
        expect(figure(findings, "classes of members"), story).toBeGreaterThanOrEqual(10);
        expect(figure(findings, "acts"), story).toBeGreaterThanOrEqual(ACTS);
        expect(figure(findings, "controls without effect"), story).toBe(0);
        expect(figure(findings, "accepted"), story).toBe(0);
        expect(isSound(findings), story).toBe(true);
      } finally {
        await folder.remove();
      }
    },
  );
});
