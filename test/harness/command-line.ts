/** The command line as a person runs it: a process of its own, its words and its exit code. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, vi } from "vitest";
import { runCommandLine } from "../../scripts/entry/command-line.ts";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";

const CLI = [
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=DEP0060",
  join(PROJECT_ROOT, "scripts", "cli.ts"),
];

/** Verbs that put a key into the home, or look for one there. */
const KEY_VERBS = ["init", "start", "doctor", "backup", "rekey", "restore", "kit", "account"];

/** In the place of this account's configuration folder: tests leave the real one alone. */
export const OWN_HOME = await mkdtemp(join(tmpdir(), "aviso-test-home-"));
afterAll(() => rm(OWN_HOME, { recursive: true, force: true }));

export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Runs a verb to its end, without a terminal. */
export async function aviso(...args: readonly string[]): Promise<Ended> {
  return await runAviso(args).ended;
}

/**
 * The same within this process, which is loaded already: for what ends by itself and holds nothing
 * open. One at a time: what this process writes meanwhile is taken for the verb's.
 */
export async function avisoHere(...args: readonly string[]): Promise<Ended> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    }),
  );
  const code = await runCommandLine(args).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, ...written };
}

export type Running = Readonly<{
  ended: Promise<Ended>;
  /** Resolves when this line was written to standard output or error; fails if it never was. */
  line(wanted: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
}>;

/** The same, while it runs. */
export function runAviso(args: readonly string[], where: Readonly<{ cwd?: string }> = {}): Running {
  const home = KEY_VERBS.includes(args[0] ?? "") ? { XDG_CONFIG_HOME: OWN_HOME } : {};
  const env = { ...process.env, ...home };
  const stdio = ["ignore", "pipe", "pipe"] as const;
  const child = spawn(process.execPath, [...CLI, ...args], { stdio: [...stdio], env, ...where });
  const seen: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      seen.push(line);
      for (const look of waiting) look();
    });
  }
  const gone = once(child, "close");
  const ended = Promise.all([text(child.stdout), text(child.stderr), gone]).then(
    ([stdout, stderr]) => ({ code: child.exitCode, stdout, stderr }),
  );
  const line = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = seen.find((one) => wanted.test(one));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void gone.then(() => {
        reject(new Error(`it ended without the line ${String(wanted)}: ${seen.join(" / ")}`));
      });
    });
  return { ended, line, kill: (signal) => void child.kill(signal) };
}

/** Process ids of what runs on this data folder, whose command line has `word`. */
export async function processesOf(data: string, word = ""): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-ww", "-A", "-o", "pid=,args="]);
  const lines = stdout.split("\n").filter((one) => one.includes(data) && one.includes(word));
  return lines.map((one) => Number.parseInt(one, 10)).filter((pid) => pid !== process.pid);
}
