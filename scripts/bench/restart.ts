/**
 * `bench restart`: how long a bot in many rooms takes from its start until it serves, and what it
 * downloads for that, against what this machine needs to start Node and to load the bot's code.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { creationBody } from "../../shared/core/room/blueprint.ts";
import { botCommand } from "../network/bot-process.ts";
import { openBenchNetwork, ORGANIZER, type BenchNetwork } from "./bench-network.ts";
import { command } from "./crowd.ts";
import { never, type Findings } from "./figures.ts";
import type { Answered } from "./relay.ts";
import { startBot, type Readiness } from "./single-bot.ts";

const RUNS = 5;
const ROOMS_AT_ONCE = 4;
const SETTLE_MS = 4_000;
const TARGET_MS = 1_000;

export type RestartOptions = Readonly<{ rooms: number; dir: string }>;

export async function benchRestart({ rooms, dir }: RestartOptions): Promise<Findings> {
  const answers: Answered[] = [];
  const network = await openBenchNetwork({ dir, onAnswered: (one) => answers.push(one) });
  try {
    await openRooms(network, rooms);
    answers.length = 0;
    const runs: Readiness[] = [];
    let initialSyncs = 0;
    let syncBytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const bot = startBot(network, "rooms");
      runs.push((await bot.ready) ?? { wallMs: Infinity, cpuMs: undefined });
      const syncs = answers.filter(({ path }) => path.includes("/v3/sync"));
      initialSyncs += syncs.filter(({ path }) => !path.includes("since=")).length;
      syncBytes = Math.max(syncBytes, syncs[0]?.bytes ?? 0);
      await bot.stop();
      answers.length = 0;
    }
    const nodeMs = await bestOf(() => timeOf(["-e", "0"]));
    const { args } = botCommand("rooms", network.initialised.data);
    const codeMs = await bestOf(() => timeOf([...args, "--check"]));
    const bestMs = Math.min(...runs.map(({ wallMs }) => wallMs));
    const cpuMs = Math.min(...runs.map((one) => one.cpuMs ?? Infinity));
    return {
      title: `bench restart --rooms ${rooms}`,
      figures: [
        { name: "from start to ready, best of 5", value: bestMs, unit: "ms", max: TARGET_MS },
        {
          name: "from start to ready, median",
          value: medianOf(runs.map(({ wallMs }) => wallMs)),
          unit: "ms",
        },
        { name: "processor time until ready, best", value: cpuMs, unit: "ms" },
        { name: "  of that: an empty Node process", value: nodeMs, unit: "ms" },
        { name: "  of that: the bot's code is loaded, too", value: codeMs, unit: "ms" },
        { name: "ready against code loaded", value: bestMs / codeMs, unit: "times" },
        never("initial syncs", initialSyncs),
        { name: "bytes of the largest first sync", value: syncBytes },
      ],
    };
  } finally {
    await network.stop();
  }
}

/** Encrypted rooms with the organizer invited, while the bot runs and takes note of them. */
async function openRooms(network: BenchNetwork, count: number): Promise<void> {
  const running = await network.start();
  const organizer = await network.person(ORGANIZER);
  const { managementRoom: management } = network.initialised;
  await command({ organizer, management }, "!area add k", { kind: "answer" });
  await organizer.stop();
  const lane = async (from: number): Promise<void> => {
    for (let n = from; n < count; n += ROOMS_AT_ONCE) await openRoom(network);
  };
  await Promise.all(Array.from({ length: ROOMS_AT_ONCE }, (_, from) => lane(from)));
  await wait(SETTLE_MS);
  await running.stop();
}

async function openRoom({ homeserverUrl, vault, initialised }: BenchNetwork): Promise<void> {
  const { accessToken } = vault.bots.rooms;
  const answer = await fetch(new URL("/_matrix/client/v3/createRoom", homeserverUrl), {
    method: "POST",
    headers: { authorization: `Bearer ${accessToken}` },
    body: JSON.stringify(
      creationBody({ additionalCreators: [], isDirect: false, invite: [initialised.organizer] }),
    ),
  });
  if (!answer.ok) throw new Error(`the homeserver made no room: ${answer.status}`);
}

async function timeOf(args: readonly string[]): Promise<number> {
  const startedMs = performance.now();
  await once(spawn(process.execPath, args, { stdio: "ignore" }), "exit");
  return performance.now() - startedMs;
}

async function bestOf(measure: () => Promise<number>): Promise<number> {
  let bestMs = Infinity;
  for (let run = 0; run < RUNS; run += 1) bestMs = Math.min(bestMs, await measure());
  return bestMs;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
