/**
 * Bots die at random instants while people report, vote and command: nothing is lost, doubled or
 * unreadable. `npm run aviso -- bench kill` does the same for any number of deaths.
 */
import { describe, expect, it } from "vitest";
import { isSound } from "../../scripts/bench/figures.ts";
import { figure, killRun } from "../harness/kill-run.ts";

describe("bots that are killed again and again", () => {
  it("lose, repeat and garble nothing in 40 deaths", { timeout: 420_000 }, async () => {
    const { findings, story } = await killRun({ kills: 40, seed: 40 });
    expect(figure(findings, "bots killed (SIGKILL)")).toBeGreaterThanOrEqual(40);
    expect(figure(findings, "stories told to their end")).toBeGreaterThan(3);
    expect(isSound(findings), story).toBe(true);
  });
});
