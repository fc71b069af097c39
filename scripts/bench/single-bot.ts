/** One bot by itself, without a supervisor, so that its start and its last words can be seen. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { READY_LINE, VAULT_KEY_FD } from "../../shared/ops/supervisor.ts";
import { encodeVaultKey } from "../../shared/vault/vault-key.ts";
import { botCommand } from "../network/bot-process.ts";
import type { BenchNetwork } from "./bench-network.ts";

/** Linux counts in hundredths of a second, whatever the machine. */
const TICK_MS = 10;
const USER_FIELD = 11;

export type Readiness = Readonly<{
  /** From the start of the process until the bot served. */
  wallMs: number;
  /** Processor time that it took for that; undefined where the system does not tell (not Linux). */
  cpuMs: number | undefined;
}>;

export type SingleBot = Readonly<{
  /** Undefined when it ended before it served. */
  ready: Promise<Readiness | undefined>;
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
  const { file, args } = botCommand(bot, initialised.data);
  const startedMs = performance.now();
  const child = spawn(file, args, { stdio: ["pipe", "pipe", "pipe", "pipe"] });
  const keyPipe = child.stdio[VAULT_KEY_FD] as Writable;
  for (const pipe of [keyPipe, child.stdin]) pipe.on("error", () => undefined);
  keyPipe.end(encodeVaultKey(key));
  const gone = once(child, "exit") as Promise<[number | null]>;
  const words = text(child.stderr);
  const ready = new Promise<Readiness | undefined>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const wallMs = performance.now() - startedMs;
      if (line === READY_LINE) resolve({ wallMs, cpuMs: cpuMsOf(child.pid) });
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

function cpuMsOf(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, "utf8");
    // The name of the program may hold spaces; the numbers come after its bracket.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[USER_FIELD]) + Number(fields[USER_FIELD + 1])) * TICK_MS;
  } catch {
    return undefined;
  }
}
