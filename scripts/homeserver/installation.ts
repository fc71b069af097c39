/**
 * Synapse in a virtual environment of its own, in a cache folder: made once, reused by everybody.
 * Nothing of the machine's Python is changed.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { Fault } from "../../shared/core/fault.ts";
import { findPython } from "./python.ts";

export const SYNAPSE_VERSION = "1.163.0";
const REQUIREMENT = `matrix-synapse==${SYNAPSE_VERSION}`;
const INSTALLER = fileURLToPath(new URL("install.py", import.meta.url));

export type InstallStep = "environment" | "packages" | "waiting";

export type InstallOptions = Readonly<{
  cacheDir: string;
  /** Told at most once a step; nothing is told when all is there already. */
  onProgress?: (step: InstallStep) => void;
  /** Names or paths of Pythons to try, in order. */
  candidates?: readonly string[];
}>;

/**
 * Makes the environment, or finds it made, and answers with its Python. Two at once are safe, and
 * so is a kill at any moment. Fails `setup` with a hint that says what to do.
 */
export async function prepareSynapse(options: InstallOptions): Promise<{ python: string }> {
  const target = resolve(options.cacheDir, `synapse-${SYNAPSE_VERSION}`);
  const python = join(target, "bin", "python");
  if (await isReady(target, python)) return { python };
  const base = await findPython(options.candidates);
  const { fault, isDone } = await install(base, target, options.onProgress);
  if (isDone) return { python };
  throw new Fault("setup", "install Synapse", { hint: hintFor(fault, target) });
}

/** The quick look; a Python that was upgraded away shows itself as a dangling link. */
async function isReady(target: string, python: string): Promise<boolean> {
  const stamp = await readFile(join(target, "aviso-stamp"), "utf8").catch(() => "");
  return stamp === REQUIREMENT && existsSync(python);
}

type Installed = Readonly<{ isDone: boolean; fault: string | undefined }>;

async function install(
  base: string,
  target: string,
  onProgress: InstallOptions["onProgress"],
): Promise<Installed> {
  // The open pipe to its standard input is how the installer knows that we still live.
  const child = spawn(base, [INSTALLER, target, REQUIREMENT], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise<number | null>((settle) => {
    child.once("error", () => {
      settle(null);
    });
    child.once("close", settle);
  });
  let fault: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, what] = line.split(" ");
    if (word === "fault") fault = what;
    if (word === "progress" && isStep(what)) onProgress?.(what);
  }
  return { isDone: (await ended) === 0, fault };
}

function isStep(word: string | undefined): word is InstallStep {
  return word === "environment" || word === "packages" || word === "waiting";
}

/** What each word of the installer asks a person to do. */
function hintFor(fault: string | undefined, target: string): string {
  const hints: Readonly<Record<string, string>> = {
    "no-venv": `Python cannot make a virtual environment: install its venv module (${target}.log)`,
    "old-python": "Python is too old: install Python 3.10 or newer, then run this again",
    network: "the Python package index is out of reach: check the network, then run this again",
    unwritable: `${target} cannot be written: make it writable, or set AVISO_CACHE`,
  };
  const known = fault === undefined ? undefined : hints[fault];
  return known ?? `pip could not install ${REQUIREMENT}: read ${target}.log, then run this again`;
}
