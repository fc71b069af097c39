/** How a bot's process is called, wherever it is started from. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { BotCommand } from "../../shared/ops/supervisor.ts";

/**
 * By itself V8 lets what is young grow to three times 16 MB before it looks at it, and takes room
 * for speed, in each process. Bots wait most of the time, and three of them share a small machine.
 */
export const SMALL_MEMORY = ["--max-semi-space-size=2", "--optimize-for-size"];

/**
 * Each thread of Node takes memory in stretches of its own, which the C library keeps when they are
 * empty again: two of them are enough for threads that mostly wait. What V8 took to compile, and
 * other large pieces, goes back to the machine as soon as it is free (glibc, mallopt(3)); else each
 * bot keeps some 20 MiB of it for good.
 */
export const SMALL_MEMORY_ENV = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "65536",
  MALLOC_TRIM_THRESHOLD_: "65536",
};

/** The built-in SQLite still calls itself experimental; nobody who runs a bot needs to hear it. */
export const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning", ...SMALL_MEMORY];

/** The command that runs one bot on this data folder. */
export function botCommand(bot: BotName, data: string): BotCommand {
  return {
    file: process.execPath,
    args: [...NODE_OPTIONS, mainOf(bot), "--data", data],
    env: SMALL_MEMORY_ENV,
  };
}

/**
 * Loads the code of these bots once, in processes that end at once, so that it lies in Node's cache
 * of compiled code (`NODE_COMPILE_CACHE`), where there is one. The process that turns TypeScript
 * into JavaScript keeps 25 MiB for it until its end, and a bot's end is weeks away. Never fails:
 * whatever keeps a bot from loading is told when it is started.
 */
export async function compileOnce(bots: readonly BotName[]): Promise<void> {
  if (process.env["NODE_COMPILE_CACHE"] === undefined) return;
  const loads = bots.map(async (bot) => {
    const args = [...NODE_OPTIONS, mainOf(bot), "--check"];
    await once(spawn(process.execPath, args, { stdio: "ignore" }), "exit");
  });
  await Promise.allSettled(loads);
}

function mainOf(bot: BotName): string {
  return fileURLToPath(new URL(`../../bots/${bot}/main.ts`, import.meta.url));
}
