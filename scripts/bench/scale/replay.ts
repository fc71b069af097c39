/**
 * `bench replay`: how long a bot with a long past takes from the opening of its sealed store until
 * it is ready, in a fresh process, beside what the machine needs to unseal and parse the same rows.
 */
import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mkdir } from "node:fs/promises";
import { openBotRows } from "../../../bots/process/store.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import { JOURNAL_SPACE, openJournal } from "../../../shared/runtime/eventlog/journal.ts";
import { startRuntime } from "../../../shared/runtime/runtime.ts";
import type { Findings } from "../figures.ts";
import { compacted } from "./compacted.ts";
import { historyOf } from "./history.ts";
import { idlePorts, SETTINGS, STAND_IN } from "./stand-in.ts";

const READY_MS_MAX = 3_000;
/** What a network holds that was told anew, and in what time it has to be ready. */
const TOLD_ANEW = { cases: 1_000, people: 1_000 };
const TOLD_ANEW_MS_MAX = 1_000;
const BATCH = 2_000;
const RUNS = 3;

export type ReplayOptions = Readonly<{ entries: number; dir: string }>;

type Measured = Readonly<{
  readyMs: number;
  /** Of all threads, which a busy machine does not make longer by letting it wait. */
  cpuMs: number;
  rowsMs: number;
  folded: number;
  rssMb: number;
}>;

/** Once with the whole past, and once where it was told anew. */
export async function benchReplay({ entries, dir }: ReplayOptions): Promise<Findings> {
  const best = await bestOf(join(dir, "replay"), historyOf(entries));
  const anew = compacted(TOLD_ANEW);
  const brief = await bestOf(join(dir, "told-anew"), anew);
  const { cases, people } = TOLD_ANEW;
  return {
    title: `bench replay --entries ${entries}`,
    figures: [
      {
        name: "from opening the store to ready, best of 3",
        value: best.readyMs,
        unit: "ms",
        // The bound is for a hundred thousand; it grows with the number, as the time must.
        max: (READY_MS_MAX * Math.max(entries, 10_000)) / 100_000,
      },
      { name: "  processor time of that", value: best.cpuMs, unit: "ms" },
      { name: "  of that: to unseal and parse the rows once", value: best.rowsMs, unit: "ms" },
      { name: "ready against rows read", value: best.readyMs / best.rowsMs, unit: "times" },
      { name: "cases that are not forgotten", value: best.folded },
      { name: "memory of that process", value: best.rssMb, unit: "MiB" },
      {
        name: `the same of ${cases} cases and ${people} people told anew`,
        value: brief.readyMs,
        unit: "ms",
        max: TOLD_ANEW_MS_MAX,
      },
      { name: "  processor time of that", value: brief.cpuMs, unit: "ms" },
      { name: "  entries in that store", value: anew.length },
      { name: "  cases in it", value: brief.folded, least: cases },
    ],
  };
}

/** The best of three, since everything beside it can only make it longer. */
async function bestOf(folder: string, entries: Iterable<Entry>): Promise<Measured> {
  const key = randomBytes(32).toString("hex");
  await mkdir(folder, { recursive: true });
  await fill(folder, key, entries);
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureInChild(folder, key));
  return runs.reduce((one, other) => (other.readyMs < one.readyMs ? other : one));
}

async function fill(folder: string, key: string, entries: Iterable<Entry>): Promise<void> {
  const store = await openBotRows(folder, new Uint8Array(Buffer.from(key, "hex")));
  const journal = openJournal(store.rows);
  const write = async (batch: readonly Entry[]): Promise<void> => {
    await store.rows.write((transaction) => {
      journal.write(transaction, batch);
    });
    journal.extend(batch);
  };
  let batch: Entry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = [];
  }
  await write(batch);
  await store.close();
}

function measureInChild(folder: string, key: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["--measure", folder, key]);
    child.once("message", (message) => {
      resolve(message as Measured);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`the measuring process ended with ${code ?? -1}`));
    });
  });
}

async function measure(folder: string, key: string): Promise<void> {
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  const store = await openBotRows(folder, new Uint8Array(Buffer.from(key, "hex")));
  const runtime = startRuntime({
    ...{ bot: verifyBot, settings: SETTINGS, rows: store.rows },
    ...STAND_IN,
    ...idlePorts(),
    onFatal: (reason) => {
      throw reason;
    },
  });
  await runtime.ready;
  const readyMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(startedCpu);
  const cpuMs = (user + system) / 1_000;
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  const folded = runtime.state().cases.size;
  const rowsAtMs = performance.now();
  for (const [, bytes] of store.rows.list(JOURNAL_SPACE)) JSON.parse(Buffer.from(bytes).toString());
  const rowsMs = performance.now() - rowsAtMs;
  const measured: Measured = { readyMs, cpuMs, rowsMs, folded, rssMb };
  // What it sends is never taken, so the runtime would wait for ever to be ended properly.
  process.send?.(measured, () => process.exit());
}

const [verb, folder = "", key = ""] = process.argv.slice(2);
if (verb === "--measure") await measure(folder, key);
