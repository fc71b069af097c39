/** What the doctor says of faults that come again and again. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineFaults } from "../../../scripts/doctor/faults.ts";
import { DAY_MS } from "../../../shared/core/values/time.ts";
import { createLogger } from "../../../shared/ops/log.ts";
import { FAULTS_FILE } from "../../../shared/ops/fault-book.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aviso-doctor-"));
  await mkdir(join(data, "verify"));
});
afterEach(() => rm(data, { recursive: true }));

function fails(times: number): void {
  const destination = { write: (): void => undefined };
  const faultsFile = join(data, "verify", FAULTS_FILE);
  // The clock goes on by more than the pause between two writings.
  let nowMs = Date.now() - times * 61_000;
  const clock = (): number => (nowMs += 20_000);
  const log = createLogger({ level: "info", bot: "verify", destination, faultsFile, nowMs: clock });
  for (let round = 0; round < times; round += 1) log.event("error", "clear-text-stopped");
}

describe("the doctor, of faults", () => {
  it("shows which one repeats, of which bot, and how often", () => {
    fails(12);
    const [finding] = examineFaults(data, Date.now());
    expect(finding).toMatchObject({ level: "warn", check: "faults", values: { times: 12 } });
    expect(finding?.says).toContain("verify: “clear-text-stopped”, 12 times");
    expect(finding?.fix).toBeDefined();
  });

  it("control: is content with one that came once, and with none", () => {
    expect(examineFaults(data, Date.now())).toMatchObject([{ level: "ok", check: "faults" }]);
    fails(1);
    expect(examineFaults(data, Date.now())).toMatchObject([{ level: "ok", values: { times: 1 } }]);
  });

  it("is silent about what was over a day ago", () => {
    fails(12);
    expect(examineFaults(data, Date.now() + 2 * DAY_MS)).toMatchObject([{ level: "ok" }]);
  });
});
