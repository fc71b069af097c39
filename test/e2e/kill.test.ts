/**
 * Bots die at random instants while people report, vote and command: nothing is lost, doubled or
 * unreadable. `npm run aviso -- bench kill` does the same for any number of deaths.
 */
import { describe, expect, it } from "vitest";
import { isSound } from "../../scripts/bench/figures.ts";
import { figure, killRun } from "../harness/kill-run.ts";
import { IS_CI, IS_THOROUGH } from "../harness/thorough.ts";

const KILLS = IS_THOROUGH ? 40 : 12;

describe.runIf(IS_CI)("bots that are killed again and again", () => {
  it("lose, repeat and garble nothing", { timeout: 420_000 }, async () => {
    const { findings, story } = await killRun({ kills: KILLS, seed: 40 });
    expect(figure(findings, "bots killed (SIGKILL)")).toBeGreaterThanOrEqual(KILLS);
    expect(figure(findings, "stories told to their end")).toBeGreaterThan(0);
    expect(isSound(findings), story).toBe(true);
  });
});
