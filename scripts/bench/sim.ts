/**
 * `bench sim`: nights of the whole simulated town, each kind of fate in its turn. A night that
 * breaks a promise is named by its seed, with what it broke.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { never, type Findings } from "./figures.ts";

const PLAYER = fileURLToPath(
  new URL("../../test/sim/town/programs/many-nights.ts", import.meta.url),
);
const TOLD_EVERY = 100;

const nightSchema = z.object({
  seed: z.number(),
  fate: z.string(),
  broken: z.array(z.string()),
  said: z.number(),
});
type Night = z.infer<typeof nightSchema>;

type SimOptions = Readonly<{
  nights: number;
  seed: number;
  /** So many processes play side by side. */
  atOnce: number;
  onProgress(line: string): void;
}>;

/** Fails `setup` when a player ends before its nights do. */
export async function benchSim({
  nights,
  seed,
  atOnce,
  onProgress,
}: SimOptions): Promise<Findings> {
  const begunMs = Date.now();
  const played: Night[] = [];
  const take = (night: Night): void => {
    played.push(night);
    for (const line of night.broken) onProgress(`seed ${night.seed} (${night.fate}): ${line}`);
    if (played.length % TOLD_EVERY === 0) onProgress(`${played.length} of ${nights} nights`);
  };
  const players = Array.from({ length: Math.min(atOnce, nights) }, (_, at) => ({
    first: seed + at,
    nights: Math.ceil((nights - at) / atOnce),
  }));
  await Promise.all(players.map((player) => play({ ...player, step: atOnce, take })));
  const kinds = new Set(played.map(({ fate }) => fate));
  const said = played.reduce((sum, night) => sum + night.said, 0);
  return {
    title: `bench sim --nights ${nights} --seed ${seed}`,
    figures: [
      { name: "nights played", value: played.length, least: nights },
      { name: "kinds of fate", value: kinds.size },
      { name: "messages of people", value: said },
      never("nights that broke a promise", played.filter(({ broken }) => broken.length > 0).length),
      { name: "time", value: (Date.now() - begunMs) / 1_000, unit: "s" },
    ],
  };
}

type Player = Readonly<{ first: number; nights: number; step: number; take(night: Night): void }>;

async function play({ first, nights, step, take }: Player): Promise<void> {
  const args = [PLAYER, String(first), String(nights), String(step)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number>((resolve) => {
    child.once("close", (code) => {
      resolve(code ?? 1);
    });
  });
  for await (const line of createInterface({ input: child.stdout })) {
    take(nightSchema.parse(JSON.parse(line)));
  }
  if ((await ended) !== 0) {
    throw new Fault("setup", "play nights", { hint: "a player ended before its nights did" });
  }
}
