/** `start`: the bots of a data folder in the foreground, until they are told to end. */
import type { Command } from "commander";
import { z } from "zod";
import { decidedAlone, quorumWords, type Choices } from "../../bots/process/choices.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { stopSignal } from "../entry/stop-signal.ts";
import { addKeyOptions, keyOptionsShape, vaultKeyOf } from "../interactive/key-options.ts";
import { compileOnce } from "../network/bot-process.ts";
import { requireNetwork, startNetwork } from "../network/start-network.ts";

const HOMESERVER_GONE = "the homeserver does not answer; the bots wait for it, and lose nothing";

const optionsShape = keyOptionsShape.extend({
  data: z.string(),
});

export function configure(command: Command): void {
  command
    .argument("[bots...]", `which bots: ${BOT_NAMES.join(", ")} (default: all)`)
    .requiredOption("--data <folder>", "what init made; choices are in its aviso.yaml");
  addKeyOptions(command);
}

/**
 * Ends with 0 when it was told to end, and no bot had ended before because only a person could
 * help it; prints `ready BOT` whenever a bot serves.
 */
export async function run(command: Command): Promise<number> {
  const options = optionsShape.parse(command.opts());
  const bots = botsOf(command);
  const stopped = stopSignal();
  requireNetwork(options.data);
  await compileOnce(bots);
  const network = await startNetwork({
    data: options.data,
    key: await vaultKeyOf(options.data, options),
    bots,
    onReady: (bot) => {
      process.stdout.write(`ready ${bot}\n`);
    },
    onRestart: (bot, delayMs) => {
      tell(`${bot} has died and is started again in ${String(Math.round(delayMs / 1000))} s`);
    },
    onEnded: (bot) => {
      tell(`${bot} has ended, and is not started again until somebody helps it; the others go on`);
    },
    onHomeserver: (isThere) => {
      tell(isThere ? "the homeserver answers again" : HOMESERVER_GONE);
    },
  });
  tellChoices(network.choices);
  await Promise.race([stopped, network.ended]);
  await network.stop();
  await network.ended;
  return 0;
}

function botsOf(command: Command): readonly BotName[] {
  const named = command.args;
  const unknown = named.filter((name) => !BOT_NAMES.some((bot) => bot === name));
  if (unknown.length > 0) {
    const known = BOT_NAMES.join(", ");
    command.error(`error: there is no bot called ${unknown.join(", ")}: they are ${known}`);
  }
  return named.length === 0 ? BOT_NAMES : BOT_NAMES.filter((bot) => named.includes(bot));
}

function tellChoices({ settings, file }: Choices): void {
  const from = file === undefined ? "no choices file: defaults" : `choices: ${file}`;
  tell(`${quorumWords(settings)}; ${from}`);
  const alone = decidedAlone(settings);
  if (alone.length > 0) tell(`one person alone makes a case confirmed (${alone.join(", ")})`);
}

function tell(line: string): void {
  process.stderr.write(`aviso: ${line}\n`);
}
