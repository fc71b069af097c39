/** One bot by itself, without a supervisor, so that its start and its last words can be seen. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import type { BotName } from "../../shared/core/entry.ts";
import { VAULT_KEY_FD } from "../../shared/ops/supervisor.ts";
import { encodeVaultKey } from "../../shared/vault/vault-key.ts";
import { botCommand } from "../network/bot-process.ts";
import type { BenchNetwork } from "./bench-network.ts";

export type SingleBot = Readonly<{
  /** Milliseconds from the start until it served; undefined when it ended before. */
  ready: Promise<number | undefined>;
  /** Exit code and everything it wrote to standard error. */
  ended: Promise<Readonly<{ code: number | null; words: string }>>;
  /** Asks it to end, and waits for that. */
  stop(): Promise<void>;
}>;

/** Starts it on the network's data. Seams of `withPreload` that are in force reach it. */
export function startBot(
  { initialised, key }: Pick<BenchNetwork, "initialised" | "key">,
  bot: BotName,
): SingleBot {
  const { file, args } = botCommand(bot, { data: initialised.data, config: undefined });
  const startedMs = performance.now();
  const child = spawn(file, args, { stdio: ["pipe", "pipe", "pipe", "pipe"] });
  const keyPipe = child.stdio[VAULT_KEY_FD] as Writable;
  for (const pipe of [keyPipe, child.stdin]) pipe.on("error", () => undefined);
  keyPipe.end(encodeVaultKey(key));
  const gone = once(child, "exit") as Promise<[number | null]>;
  const words = text(child.stderr);
  const ready = new Promise<number | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "ready") resolve(performance.now() - startedMs);
    });
    void gone.then(() => {
      resolve(undefined);
    });
  });
  return {
    ready,
    ended: gone.then(async ([code]) => ({ code, words: await words })),
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
