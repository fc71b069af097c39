/** `bench NAME`: measures, or breaks things on purpose and counts what came of it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { CONTROLS } from "../bench/controls.ts";
import { isSound, tableOf, type Findings } from "../bench/figures.ts";
import { benchKill } from "../bench/kill.ts";

const optionsSchema = z.object({
  kills: z.coerce.number().int().positive().default(40),
  seed: z.coerce.number().int().nonnegative().default(1),
  pause: z.coerce.number().int().positive().default(2_500),
  control: z.enum(CONTROLS).optional(),
  json: z.string().optional(),
});

type Options = z.infer<typeof optionsSchema>;
type Bench = (options: Options, dir: string) => Promise<Findings>;

const BENCHES: Readonly<Record<string, Bench>> = {
  kill: ({ kills, seed, pause, control }, dir) =>
    benchKill({
      ...{ kills, seed, dir, pauseMsMax: pause },
      ...(control !== undefined && { control }),
      onProgress: tell,
    }),
};

export function configure(command: Command): void {
  command
    .argument("<name>", `one of: ${Object.keys(BENCHES).join(", ")}`)
    .option("--kills <number>", "kill: how many processes die")
    .option("--seed <number>", "kill: which instants")
    .option("--pause <ms>", "kill: longest time a bot serves before it dies")
    .addOption(new Option("--control <name>", "kill: take a promise away").choices(CONTROLS))
    .option("--json <file>", "write the figures");
}

/** 0 when every figure that has a bound keeps it, else 1. */
export async function run(command: Command): Promise<number> {
  const [name = ""] = command.args;
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined) {
    const hint = `there is no bench called ${name}: known are ${Object.keys(BENCHES).join(", ")}`;
    throw new Fault("setup", "run bench", { hint });
  }
  const options = optionsSchema.parse(command.opts());
  const load = loadavg()[0] ?? 0;
  const dir = await mkdtemp(join(tmpdir(), "aviso-bench-"));
  try {
    const findings = await bench(options, dir);
    process.stdout.write(`${tableOf(findings)}  load of the machine before: ${load.toFixed(1)}\n`);
    if (options.json !== undefined) {
      const ok = isSound(findings);
      await writeFile(options.json, `${JSON.stringify({ ok, load, ...findings }, undefined, 2)}\n`);
    }
    return isSound(findings) ? 0 : 1;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
