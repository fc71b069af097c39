/** How often each kind of trouble came, in memory and on disk. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { FaultBook, FAULTS_FILE, readFaults, Repeats } from "../../../shared/ops/fault-book.ts";
import { createLogger } from "../../../shared/ops/log.ts";

const folder = await mkdtemp(join(tmpdir(), "aviso-faults-"));
const file = join(folder, FAULTS_FILE);
let nowMs: number;
const clock = (): number => nowMs;

beforeEach(async () => {
  nowMs = 1_000;
  await rm(file, { force: true });
});

afterAll(() => rm(folder, { recursive: true }));

describe("a repeat", () => {
  it("is news again after an hour of quiet, and counted on", () => {
    const repeats = new Repeats(clock);
    const told = [1, 2, 3].map(() => repeats.count("a send failed"));
    nowMs += HOUR_MS + 1;
    expect([...told, repeats.count("a send failed")]).toEqual([1, undefined, undefined, 1]);
    expect(repeats.all()).toMatchObject([{ times: 4, firstMs: 1_000, lastMs: nowMs }]);
  });

  it("is forgotten after a day without it", () => {
    const repeats = new Repeats(clock);
    repeats.count("a send failed");
    nowMs += DAY_MS + 1;
    expect(repeats.all()).toEqual([]);
  });

  it("takes no more memory than a few hundred kinds", () => {
    const repeats = new Repeats(clock);
    for (let kind = 0; kind < 10_000; kind += 1) repeats.count(`kind ${kind}`);
    expect(repeats.all().length).toBeLessThan(500);
  });
});

describe("the book of faults", () => {
  it("is on disk with the first, and each minute afterwards", () => {
    const book = new FaultBook(file, clock);
    for (let round = 0; round < 5; round += 1) book.count("a send failed");
    expect(readFaults(file)).toMatchObject([{ times: 1 }]);
    nowMs += MINUTE_MS;
    book.count("a send failed");
    expect(readFaults(file)).toMatchObject([{ times: 6 }]);
  });

  it("goes on counting in the next process, which tells it once more", () => {
    new FaultBook(file, clock).count("a bot has died");
    const next = new FaultBook(file, clock);
    expect(next.count("a bot has died")).toBe(1);
    expect(readFaults(file)).toMatchObject([{ kind: "a bot has died", times: 2 }]);
  });

  it("holds neither ids nor content, whatever a line is given", async () => {
    const destination = { write: (): void => undefined };
    const log = createLogger({ level: "info", destination, faultsFile: file });
    const smuggled = { why: "@ana:example.org", code: "!room:example.org", body: "river" };
    log.event("warn", "foreign-entry", smuggled);
    log.event("error", "to @ana:example.org");
    log.event("error", "a bug", { reason: new TypeError("van at the river") });
    const text = await readFile(file, "utf8");
    expect(readFaults(file)).toHaveLength(3);
    expect(text).not.toMatch(/ana|room:|river|van/u);
  });

  it("shows nothing of what somebody else wrote into the file", async () => {
    const fault = { kind: "<b>@ana:example.org</b>", times: 3, firstMs: 0, lastMs: 0 };
    await writeFile(file, JSON.stringify({ version: 1, faults: [fault] }));
    expect(readFaults(file)).toEqual([]);
  });
});
