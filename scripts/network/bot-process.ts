/** How a bot's process is called, wherever it is started from. */
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
 * empty again. Two of them are enough for threads that mostly wait.
 */
export const SMALL_MEMORY_ENV = { MALLOC_ARENA_MAX: "2" };

/** The built-in SQLite still calls itself experimental; nobody who runs a bot needs to hear it. */
export const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning", ...SMALL_MEMORY];

/** The command that runs one bot on this data folder. */
export function botCommand(bot: BotName, data: string): BotCommand {
  const main = fileURLToPath(new URL(`../../bots/${bot}/main.ts`, import.meta.url));
  return {
    file: process.execPath,
    args: [...NODE_OPTIONS, main, "--data", data],
    env: SMALL_MEMORY_ENV,
  };
}
