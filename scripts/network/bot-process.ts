/** How a bot's process is called, wherever it is started from. */
import { fileURLToPath } from "node:url";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { BotCommand } from "../../shared/ops/supervisor.ts";

/** The built-in SQLite still calls itself experimental; nobody who runs a bot needs to hear it. */
export const NODE_OPTIONS = ["--disable-warning=ExperimentalWarning"];

/** The command that runs one bot on this data folder. */
export function botCommand(bot: BotName, data: string): BotCommand {
  const main = fileURLToPath(new URL(`../../bots/${bot}/main.ts`, import.meta.url));
  return { file: process.execPath, args: [...NODE_OPTIONS, main, "--data", data] };
}
