/** The controls of `kill.test.ts`: the same run sees what goes wrong when something does. */
import { describe, expect, it } from "vitest";
import { isSound } from "../../scripts/bench/figures.ts";
import { figure, killRun } from "../harness/kill-run.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

const MS_MAX = 420_000;

describe.runIf(IS_THOROUGH)("bots that are killed while somebody tampers with their stores", () => {
  it.each([
    ["an old store is put back", "snapshot"],
    ["what was told to be written is written later", "delayed-write"],
    ["a token is kept without what it acknowledges", "lost-token"],
  ] as const)("control: are caught when %s", { timeout: MS_MAX }, async (_what, control) => {
    const { findings, story } = await killRun({ kills: 12, seed: 12, control });
    expect(isSound(findings), story).toBe(false);
    expect(figure(findings, "answers and questions lost"), story).toBeGreaterThan(0);
  });
});
