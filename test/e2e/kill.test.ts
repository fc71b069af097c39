/**
 * Bots die at random instants while people report, vote and command: nothing is lost, doubled or
 * unreadable. `npm run aviso -- bench kill` does the same for any number of deaths.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isSound, tableOf, type Findings } from "../../scripts/bench/figures.ts";
import { benchKill } from "../../scripts/bench/kill.ts";
import { temporaryFolder } from "../harness/homeserver.ts";

/** Why a figure is not what it has to be. */
const told: string[] = [];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => folder.remove());

describe("bots that are killed again and again", () => {
  it("lose, repeat and garble nothing in 40 deaths", { timeout: 420_000 }, async () => {
    const findings = await kill({ kills: 40, seed: 40 });
    expect(figure(findings, "bots killed (SIGKILL)")).toBeGreaterThanOrEqual(40);
    expect(figure(findings, "stories told to their end")).toBeGreaterThan(3);
    expect(isSound(findings), [tableOf(findings), ...told].join("\n")).toBe(true);
  });

  it("control: are caught when an old store is put back", { timeout: 420_000 }, async () => {
    const findings = await kill({ kills: 12, seed: 12, control: "snapshot" });
    const table = tableOf(findings);
    expect(isSound(findings), table).toBe(false);
    expect(figure(findings, "answers and questions lost"), table).toBeGreaterThan(0);
    expect(figure(findings, "undecryptable for a person"), table).toBeGreaterThan(0);
  });
});

function kill(options: Pick<Parameters<typeof benchKill>[0], "kills" | "seed" | "control">) {
  told.length = 0;
  const onProgress = (line: string): void => {
    told.push(line);
  };
  const bounds = { pauseMsMax: 900, killingMsMax: 240_000 };
  return benchKill({ ...options, ...bounds, dir: folder.path, onProgress });
}

function figure({ figures }: Findings, name: string): number {
  return figures.find((one) => one.name === name)?.value ?? Number.NaN;
}
