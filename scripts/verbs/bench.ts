/** `bench NAME`: measures, or breaks things on purpose and counts what came of it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { MINUTE_MS } from "../../shared/core/values/time.ts";
import { CONTROLS } from "../bench/controls.ts";
import { benchDiskFull } from "../bench/disk-full.ts";
import { benchFanout, benchWorld } from "../bench/fanout/rounds.ts";
import { isSound, tableOf, type Findings } from "../bench/figures.ts";
import { benchFuzz } from "../bench/fuzz/run.ts";
import { benchHostile } from "../bench/hostile/run.ts";
import { benchHomeserverRestarts } from "../bench/homeserver-restarts.ts";
import { benchKill } from "../bench/kill.ts";
import { benchMutants } from "../bench/mutants/bench-mutants.ts";
import { benchNight } from "../bench/night.ts";
import { benchRestart } from "../bench/restart.ts";
import { benchRoster, benchRoutes } from "../bench/scale/crowded.ts";
import { benchReplay } from "../bench/scale/replay.ts";
import { benchSim } from "../bench/sim.ts";
import { benchSoak } from "../bench/soak.ts";
import { benchStoreOpen } from "../bench/store-open.ts";
import { benchUnderstand, understoodLines } from "../bench/understand.ts";
import { benchPrivacy, launderedLines } from "../bench/privacy.ts";

/** A few seconds are usual; a bot that does not come back at all must not make a bench endless. */
const KILL_MS_MAX = 90_000;
const OPEN_MS_MAX = 100;
const OPEN_MB_MAX = 200;
const OPEN_RUNS = 3;

const count = z.coerce.number().int().positive();

const optionsSchema = z.object({
  kills: count.default(40),
  seed: z.coerce.number().int().nonnegative().default(1),
  pause: count.default(2_500),
  minutes: count.optional(),
  control: z.enum(CONTROLS).optional(),
  times: count.optional(),
  sessions: count.default(100_000),
  rooms: count.optional(),
  only: z.string().optional(),
  atOnce: count.default(2),
  acts: count.default(10_000),
  nights: count.default(20_000),
  inputs: count.default(1_000_000),
  entries: count.default(100_000),
  people: count.optional(),
  committees: count.optional(),
  hours: count.default(24),
  world: z.string().optional(),
  json: z.union([z.string(), z.boolean()]).default(false),
});

type Options = z.infer<typeof optionsSchema>;
type Bench = (options: Options, dir: string) => Promise<Findings>;

/** Benches of a table in a file: its figures, or a line of JSON for each of its cases. */
type TableBench = Readonly<{ measure(file: string): Findings; lines(file: string): string }>;
const TABLE_BENCHES: Readonly<Record<string, TableBench>> = {
  understand: { measure: benchUnderstand, lines: understoodLines },
  privacy: { measure: benchPrivacy, lines: launderedLines },
};

const BENCHES: Readonly<Record<string, Bench>> = {
  kill: ({ kills, seed, pause, minutes, control }, dir) =>
    benchKill({
      ...{ kills, seed, dir, pauseMsMax: pause, onProgress: tell },
      killingMsMax: minutes === undefined ? kills * KILL_MS_MAX : minutes * MINUTE_MS,
      ...(control !== undefined && { control }),
    }),
  "homeserver-restarts": ({ times = 20, seed }, dir) =>
    benchHomeserverRestarts({ times, seed, dir, onProgress: tell }),
  "disk-full": ({ times = 8 }, dir) => benchDiskFull({ times, dir, onProgress: tell }),
  "store-open": ({ sessions }, dir) => storeOpen(sessions, dir),
  restart: ({ rooms = 200 }, dir) => benchRestart({ rooms, dir }),
  hostile: ({ acts, seed, only }, dir) =>
    benchHostile({ acts, seed, dir, onProgress: tell, ...(only !== undefined && { only }) }),
  fanout: ({ rooms = 50, world }, dir) =>
    world === undefined ? benchFanout(rooms, dir) : benchWorld(world, rooms, dir),
  night: ({ committees = 50, people = 0 }, dir) =>
    benchNight({ committees, people, dir, onProgress: tell }),
  soak: ({ hours, committees = 10 }, dir) =>
    benchSoak({ hours, committees, dir, onProgress: tell }),
  replay: ({ entries }, dir) => benchReplay({ entries, dir }),
  roster: ({ people = 1_000 }) => Promise.resolve(benchRoster({ people })),
  routes: ({ committees = 2_000 }) => Promise.resolve(benchRoutes({ committees })),
  fuzz: ({ inputs, seed }) => Promise.resolve(benchFuzz({ inputs, seed, onProgress: tell })),
  sim: ({ nights, seed, atOnce }) => benchSim({ nights, seed, atOnce, onProgress: tell }),
  mutants: ({ only, atOnce }, dir) =>
    benchMutants({ ...(only !== undefined && { only }), atOnce, dir, onProgress: tell }),
};

const NAMES = [...Object.keys(BENCHES), ...Object.keys(TABLE_BENCHES)];

export function configure(command: Command): void {
  command
    .argument("<name>", `one of: ${NAMES.join(", ")}`)
    .argument("[file]", "understand, privacy: a table of what people write")
    .option("--kills <number>", "kill: how many processes die")
    .option(
      "--seed <number>",
      "kill, homeserver-restarts, hostile, fuzz, sim: which instants, which texts",
    )
    .option("--pause <ms>", "kill: longest time a bot serves before it dies")
    .option("--minutes <number>", "kill: ends the killing early")
    .addOption(new Option("--control <name>", "kill: take a promise away").choices(CONTROLS))
    .option("--times <number>", "homeserver-restarts, disk-full: how often")
    .option("--sessions <number>", "store-open: how many keys are in the store")
    .option("--rooms <number>", "restart, fanout: how many")
    .option("--only <words>", "mutants, hostile: only those whose name holds these words")
    .option("--at-once <number>", "mutants, sim: how many side by side")
    .option("--nights <number>", "sim: how many")
    .option("--acts <number>", "hostile: how many acts in all")
    .option("--inputs <number>", "fuzz: how many texts")
    .option("--entries <number>", "replay: how long the past is")
    .option("--people <number>", "roster, night: how many in one committee")
    .option("--committees <number>", "routes, night, soak: how many")
    .option("--hours <number>", "soak: how many, one after the other as fast as they go")
    .option("--world <file>", "fanout: an account and rooms that are there already")
    .option("--json [file]", "write the figures; without a file, print them last or a line a case");
}

/** 0 when every figure that has a bound keeps it, else 1. */
export async function run(command: Command): Promise<number> {
  const [name = "", file] = command.args;
  const table = Object.hasOwn(TABLE_BENCHES, name) ? TABLE_BENCHES[name] : undefined;
  if (table !== undefined) return runTable(table, { file, json: command.opts()["json"] });
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) {
    const hint = `there is no bench called ${name}: known are ${NAMES.join(", ")}`;
    throw new Fault("setup", "run bench", { hint });
  }
  const options = optionsSchema.parse(command.opts());
  const load = loadavg()[0] ?? 0;
  const dir = await mkdtemp(join(tmpdir(), "aviso-bench-"));
  try {
    const findings = await bench(options, dir);
    process.stdout.write(`${tableOf(findings)}  load of the machine before: ${load.toFixed(1)}\n`);
    const { json, ...found } = findings;
    const written = json ?? { ok: isSound(findings), load, ...found };
    if (options.json === true) process.stdout.write(`${JSON.stringify(written)}\n`);
    if (typeof options.json === "string") {
      await writeFile(options.json, `${JSON.stringify(written, undefined, 2)}\n`);
    }
    return isSound(findings) ? 0 : 1;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Nothing but the table and the reader: no folder, no homeserver. */
function runTable(
  table: TableBench,
  { file, json }: Readonly<{ file: string | undefined; json: unknown }>,
): number {
  const path = file ?? (typeof json === "string" ? json : undefined);
  if (path === undefined) throw new Fault("setup", "run bench", { hint: "name a table" });
  if (json !== undefined) {
    process.stdout.write(table.lines(path));
    return 0;
  }
  const findings = table.measure(path);
  process.stdout.write(tableOf(findings));
  return isSound(findings) ? 0 : 1;
}

async function storeOpen(sessions: number, dir: string): Promise<Findings> {
  let best = await benchStoreOpen({ sessions, dir });
  for (let again = 1; again < OPEN_RUNS; again += 1) {
    const found = await benchStoreOpen({ sessions, dir });
    if (found.openMs < best.openMs) best = found;
  }
  return {
    title: `bench store-open --sessions ${sessions}`,
    figures: [
      {
        name: "open to first record read, best of 3",
        value: best.openMs,
        unit: "ms",
        max: OPEN_MS_MAX,
      },
      { name: "memory of that process", value: best.rssMb, unit: "MiB", max: OPEN_MB_MAX },
      { name: "size of the file", value: best.fileMb, unit: "MiB" },
    ],
  };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
