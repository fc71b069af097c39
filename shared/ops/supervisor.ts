/**
 * One child process a bot: started with the vault key on a pipe, started again when it dies, and
 * gone when the supervisor is gone.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { BotName } from "../core/protocol/entry.ts";
import { Fault } from "../core/fault.ts";
import type { Logger } from "./log.ts";

/** The descriptor on which a child finds the vault key. */
export const VAULT_KEY_FD = 3;
/** A child ends with one of these codes when only a person can help; it is not started again. */
export const EXIT_SETUP = 78;
/** Its token is dead: only the recovery key brings it back. */
export const EXIT_LOGGED_OUT = 77;
/** Its network is burnt, and it has erased itself. */
export const EXIT_BURNT = 76;
const FINAL_CODES: ReadonlySet<number> = new Set([EXIT_SETUP, EXIT_LOGGED_OUT]);

const STDIN = 0;
const STDOUT = 1;

export type BotCommand = Readonly<{
  file: string;
  args: readonly string[];
  /** Added to the environment of this process. */
  env?: Readonly<Record<string, string>>;
}>;

export type RestartPlan = Readonly<{
  /** Wait before the first new start; doubles with each death until `longestMs`. */
  firstMs: number;
  longestMs: number;
  /** Longest wait after the death of a bot that had served: an alert may be waiting for it. */
  longestServedMs: number;
  /** A bot that lived this long starts again with the first wait. */
  stableMs: number;
}>;

export type SupervisorOptions = Readonly<{
  bots: readonly BotName[];
  command(bot: BotName): BotCommand;
  /** The text of `encodeVaultKey`. */
  vaultKey: Uint8Array;
  /** Each line that a bot writes to its standard output, such as `ready`. */
  onLine(bot: BotName, line: string): void;
  /** A bot has died, and will be started again after this time. */
  onRestart?: (bot: BotName, delayMs: number) => void;
  /** A bot has ended for good: a person has to set something right. The others go on. */
  onEnded?: (bot: BotName) => void;
  log: Logger;
  restart?: RestartPlan;
  /** Between SIGTERM and SIGKILL. */
  endMaxMs?: number;
}>;

export type Supervisor = Readonly<{
  /**
   * Resolves after `stop`, when every child is gone; also when all bots have ended for good. Fails
   * `setup` instead when one of them cannot run before a person has set something right.
   */
  ended: Promise<void>;
  pidOf(bot: BotName): number | undefined;
  /** Asks every child to end, and kills those that do not in time. */
  stop(): Promise<void>;
}>;

/** The line by which a bot says that it serves. */
export const READY_LINE = "ready";
const RESTART: RestartPlan = {
  firstMs: 1_000,
  longestMs: 60_000,
  longestServedMs: 5_000,
  stableMs: 60_000,
};
const END_MAX_MS = 15_000;

/** Starts all bots and keeps each of them running until `stop`, or until only a person can help. */
export function superviseBots(options: SupervisorOptions): Supervisor {
  const stopping = new AbortController();
  const children = new Map<BotName, ChildProcess>();
  const endings = options.bots.map(async (bot) => {
    try {
      return await keepRunning(bot, children, { ...options, stopping: stopping.signal });
    } catch (reason) {
      // A fault of ours: then nothing is left behind.
      stopping.abort();
      throw reason;
    }
  });
  const ended = Promise.allSettled(endings)
    .then(() => Promise.all(endings))
    .then(requireNoneNeedsHelp);
  // Who only calls `stop` must not be ended by a rejection that nobody looked at.
  ended.catch(() => undefined);
  stopping.signal.addEventListener("abort", () => {
    for (const child of children.values()) void endChild(child, options.endMaxMs ?? END_MAX_MS);
  });
  return {
    ended,
    pidOf: (bot) => children.get(bot)?.pid,
    async stop() {
      stopping.abort();
      await Promise.allSettled([ended]);
      await Promise.all([...children.values()].map(gone));
    },
  };
}

/** Called once by a supervised bot: when the supervisor is gone, the bot ends, too. */
export function endWithParent(graceMs: number = END_MAX_MS): void {
  const end = (): void => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), graceMs).unref();
  };
  process.stdin.once("end", end).once("error", end);
  process.stdin.resume();
  if ("unref" in process.stdin) process.stdin.unref();
}

type Ending = "stopped" | "needs-help";

/** One bot that needs a person is told when the others have ended, too: they went on without it. */
function requireNoneNeedsHelp(endings: readonly Ending[]): void {
  if (!endings.includes("needs-help")) return;
  const hint = "a bot has ended until a person acts: its own message says why, and what to do";
  throw new Fault("setup", "run bot", { hint });
}

async function keepRunning(
  bot: BotName,
  children: Map<BotName, ChildProcess>,
  options: SupervisorOptions & Readonly<{ stopping: AbortSignal }>,
): Promise<Ending> {
  const { log, stopping, restart = RESTART } = options;
  const isStopping = (): boolean => stopping.aborted;
  let delayMs = restart.firstMs;
  while (!isStopping()) {
    const startedMs = performance.now();
    const life: { hasServed: boolean } = { hasServed: false };
    const onServing = (): void => {
      life.hasServed = true;
    };
    const child = startChild(bot, { ...options, onServing });
    children.set(bot, child);
    await gone(child);
    if (isStopping()) break;
    const exitCode = child.exitCode ?? undefined;
    if (exitCode === EXIT_BURNT) return "stopped";
    log.warn("a bot has died", { bot, ...(exitCode !== undefined && { exitCode }) });
    if (exitCode !== undefined && FINAL_CODES.has(exitCode)) {
      options.onEnded?.(bot);
      return "needs-help";
    }
    if (performance.now() - startedMs >= restart.stableMs) delayMs = restart.firstMs;
    const nextMs = life.hasServed ? Math.min(delayMs, restart.longestServedMs) : delayMs;
    options.onRestart?.(bot, nextMs);
    await wait(nextMs, undefined, { signal: stopping }).catch(() => undefined);
    delayMs = Math.min(delayMs * 2, restart.longestMs);
  }
  return "stopped";
}

function startChild(
  bot: BotName,
  options: SupervisorOptions & Readonly<{ onServing(): void }>,
): ChildProcess {
  const { file, args, env } = options.command(bot);
  // The child never reads from standard input: its end is the news that we are gone.
  const child = spawn(file, args, {
    stdio: ["pipe", "pipe", "inherit", "pipe"],
    env: { ...process.env, ...env },
  });
  child.on("error", (reason) => {
    options.log.fault("a bot could not be started", reason, { bot });
  });
  const keyPipe = child.stdio[VAULT_KEY_FD] as Writable;
  for (const pipe of [keyPipe, child.stdio[STDIN] as Writable]) {
    // A child that died before it read its key is told by its end, not by the pipe.
    pipe.on("error", () => undefined);
  }
  keyPipe.end(options.vaultKey);
  createInterface({ input: child.stdio[STDOUT] as Readable }).on("line", (line) => {
    if (line === READY_LINE) options.onServing();
    options.onLine(bot, line);
  });
  return child;
}

async function endChild(child: ChildProcess, endMaxMs: number): Promise<void> {
  if (!isRunning(child)) return;
  child.kill("SIGTERM");
  const bound = new AbortController();
  const overdue = wait(endMaxMs, true, { signal: bound.signal }).catch(() => false);
  const isOverdue = await Promise.race([gone(child).then(() => false), overdue]);
  bound.abort();
  if (isOverdue) child.kill("SIGKILL");
}

async function gone(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, "exit").catch(() => undefined);
}

/** False also for a child that never came to be. */
function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}
