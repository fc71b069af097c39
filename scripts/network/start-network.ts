/** Runs the bots of a data folder under one supervisor, until it is told to stop. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readChoices, type Choices } from "../../bots/process/choices.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { lockDataFolder } from "../../shared/ops/data-folder.ts";
import { FAULTS_FILE } from "../../shared/ops/fault-book.ts";
import { createLogger } from "../../shared/ops/log.ts";
import { READY_LINE, superviseBots, type RestartPlan } from "../../shared/ops/supervisor.ts";
import { encodeVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { closeVault, openVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { botCommand } from "./bot-process.ts";
import { watchHomeserver } from "./homeserver-watch.ts";

export type StartOptions = Readonly<{
  data: string;
  key: VaultKey;
  bots?: readonly BotName[];
  /** A bot serves. Told again when it was started anew. */
  onReady(bot: BotName): void;
  onRestart?(bot: BotName, delayMs: number): void;
  /** A bot has ended until a person acts; the others go on. */
  onEnded?(bot: BotName): void;
  /** The homeserver is gone, or back; the bots wait for it by themselves. */
  onHomeserver?(isThere: boolean): void;
  restart?: RestartPlan;
}>;

export type RunningNetwork = Readonly<{
  /** What is in force; each bot finds the same. */
  choices: Choices;
  /**
   * Resolves after `stop`. Fails `setup` when all have ended, or after `stop`, when a bot could not
   * run on before a person has acted.
   */
  ended: Promise<void>;
  pidOf(bot: BotName): number | undefined;
  stop(): Promise<void>;
}>;

/**
 * Checks what can be checked before anything is started: that the folder holds a network, that the
 * key opens it, that the configuration is right, and that nobody else runs it.
 */
export async function startNetwork(options: StartOptions): Promise<RunningNetwork> {
  const data = resolve(options.data);
  requireNetwork(data);
  const file = join(data, VAULT_FILE);
  const choices = await readChoices(data);
  const vault = await openVault({ file, key: options.key });
  const { homeserverUrl } = vault;
  closeVault(vault);
  const lock = await lockDataFolder(data);
  const supervisor = superviseBots({
    bots: options.bots ?? BOT_NAMES,
    command: (bot) => botCommand(bot, data),
    vaultKey: encodeVaultKey(options.key),
    onLine: (bot, line) => {
      if (line === READY_LINE) options.onReady(bot);
    },
    // Who is told of each death in words needs no second line about it.
    log: createLogger({
      level: options.onRestart === undefined ? choices.logLevel : "error",
      faultsFile: join(data, FAULTS_FILE),
    }),
    ...(options.onRestart && { onRestart: options.onRestart }),
    ...(options.onEnded && { onEnded: options.onEnded }),
    ...(options.restart && { restart: options.restart }),
  });
  const watch = options.onHomeserver && watchHomeserver(homeserverUrl, options.onHomeserver);
  const untilEnded = async (): Promise<void> => {
    try {
      await supervisor.ended;
    } finally {
      watch?.stop();
      await lock.release();
    }
  };
  const ended = untilEnded();
  ended.catch(() => undefined);
  return { choices, ended, pidOf: supervisor.pidOf, stop: () => supervisor.stop() };
}

/** Fails `setup` when the folder holds no network. */
export function requireNetwork(data: string): void {
  if (existsSync(join(data, VAULT_FILE))) return;
  const hint = "there is no network in this folder: run `npm run aviso -- init` first";
  throw new Fault("setup", "find network", { hint });
}
