/**
 * `bench fanout`: an alert to many rooms, beside what the homeserver itself can take and what the
 * SDK's own sending does, one after the other in each round, since machines are noisy.
 */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Person } from "../../../shared/matrix/person/person.ts";
import { median, type Figure, type Findings } from "../figures.ts";
import { limitMs } from "./limit.ts";
import { openOwnWorld } from "./own-world.ts";
import { wavesTo } from "./wave.ts";
import { readWorld } from "./world.ts";

const ROUNDS = 5;
const AT_ONCE = [1, 8, 16, 32] as const;
/** Of the same size, and no phone is told of them. */
const UNHEARD = "events that notify nobody";
const SDK_BODY = "x".repeat(180);
const FACTORS_MAX = { cold: 1.2, warm: 1.1 } as const;

const run = promisify(execFile);
const childShape = z.object({
  cold_ms: z.number(),
  warm_ms: z.number(),
  rss_mb: z.number(),
  bytes: z.number(),
});

/** One run against a world that is there already. */
export async function benchWorld(file: string, rooms: number, dir: string): Promise<Findings> {
  const { coldMs, warmMs, rssMb, bytes, ...sent } = await wavesTo(
    await readWorld(file),
    rooms,
    dir,
  );
  return {
    title: `bench fanout --world FILE --rooms ${sent.rooms}`,
    figures: [
      { name: "cold: no key shared before", value: coldMs, unit: "ms" },
      { name: "warm: a second later", value: warmMs, unit: "ms" },
      { name: "memory of the process", value: rssMb, unit: "MiB" },
    ],
    json: { cold_ms: coldMs, warm_ms: warmMs, rss_mb: rssMb, rooms: sent.rooms, bytes },
  };
}

/** Rounds in a world of its own; medians, and their factors of the best limit. */
export async function benchFanout(rooms: number, dir: string): Promise<Findings> {
  const { world, other, stop } = await openOwnWorld(dir, rooms);
  try {
    const file = join(dir, "world.json");
    await writeFile(file, JSON.stringify(world), { mode: 0o600 });
    const ids = world.rooms.map(({ room }) => room);
    const taken: Record<string, number[]> = {};
    const note = (name: string, value: number): void => void (taken[name] ??= []).push(value);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { cold_ms, warm_ms, rss_mb, bytes } = await ownRun(file, rooms);
      note("cold", cold_ms);
      note("warm", warm_ms);
      note("memory", rss_mb);
      for (const atOnce of AT_ONCE) {
        const token = { homeserverUrl: world.hs, accessToken: other.credentials.accessToken };
        const ready = { bytes, atOnce };
        note(`limit, ${atOnce} at once`, await limitMs(token, ids, { ...ready, notifies: true }));
        note(`${UNHEARD}, ${atOnce} at once`, await limitMs(token, ids, ready));
      }
      const sdk = await sdkMs(other, ids);
      note("the SDK's own sending, cold", sdk.coldMs);
      note("the SDK's own sending, warm", sdk.warmMs);
    }
    return findingsOf(rooms, taken);
  } finally {
    await stop();
  }
}

function findingsOf(rooms: number, taken: Readonly<Record<string, readonly number[]>>): Findings {
  const medians = Object.entries(taken).map(([name, values]) => [name, median(values)] as const);
  const best = (name: string): number => {
    const limits = medians.filter(([taken]) => taken.startsWith(`${name},`));
    return Math.min(...limits.map(([, value]) => value));
  };
  const unitOf = (name: string): string => (name === "memory" ? "MiB" : "ms");
  const factors = (["cold", "warm"] as const).flatMap((name): Figure[] => {
    const ms = median(taken[name] ?? []);
    const unit = "times";
    return [
      {
        name: `${name}, times the best limit`,
        value: ms / best("limit"),
        unit,
        max: FACTORS_MAX[name],
      },
      { name: `${name}, times the best of ${UNHEARD}`, value: ms / best(UNHEARD), unit },
    ];
  });
  const plain = medians.map(([name, value]): Figure => ({ name, value, unit: unitOf(name) }));
  return {
    title: `bench fanout --rooms ${rooms}, medians of ${ROUNDS}`,
    figures: [...plain, ...factors],
  };
}

/** A process has one store, so each run has a process. */
async function ownRun(file: string, rooms: number): Promise<z.infer<typeof childShape>> {
  const args = ["scripts/aviso.mjs", "bench", "fanout", "--world", file, "--json"];
  const { stdout } = await run(process.execPath, [...args, "--rooms", String(rooms)]);
  return childShape.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}

async function sdkMs(sender: Person, rooms: readonly RoomId[]) {
  for (const roomId of rooms) await sender.renewKeys(roomId);
  const wave = async (): Promise<number> => {
    const startedMs = performance.now();
    await Promise.all(rooms.map((roomId) => sender.sayQueued(roomId, SDK_BODY)));
    return performance.now() - startedMs;
  };
  return { coldMs: await wave(), warmMs: await wave() };
}
