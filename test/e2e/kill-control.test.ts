/** The control of `kill.test.ts`: the same run sees what goes wrong when something does. */
import { describe, expect, it } from "vitest";
import { isSound } from "../../scripts/bench/figures.ts";
import { figure, killRun } from "../harness/kill-run.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

describe.runIf(IS_THOROUGH)("bots that are killed while somebody tampers with their stores", () => {
  it("control: are caught when an old store is put back", { timeout: 420_000 }, async () => {
    const { findings, story } = await killRun({ kills: 12, seed: 12, control: "snapshot" });
    expect(isSound(findings), story).toBe(false);
    expect(figure(findings, "answers and questions lost"), story).toBeGreaterThan(0);
  });
});
