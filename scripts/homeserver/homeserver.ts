/**
 * A real Synapse on loopback, with its data in one folder. It lives no longer than the program
 * that started it, however that one ends.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Fault } from "../../shared/core/fault.ts";
import { homeserverConfig, logConfig, type Files } from "./configuration.ts";
import { filesIn, prepareFolder, writeDocument } from "./folder.ts";
import { claimPort } from "./port.ts";

const LAUNCHER = fileURLToPath(new URL("launcher.py", import.meta.url));
const SERVER_NAME = "aviso.localhost";
const START_MS_MAX = 90_000;
const STOP_MS_MAX = 10_000;
const POLL_MS = 50;
/** A free port may be taken by somebody else between the look and the use. */
const PORT_TRIES_MAX = 3;

export type HomeserverOptions = Readonly<{
  /** The Python of `prepareSynapse`. */
  python: string;
  /** Holds everything; the same folder again is the same homeserver, with its data. */
  dir: string;
  /** 0 or nothing: any free port. */
  port?: number;
  /** Part of every user id; cannot change once the folder has been used. */
  serverName?: string;
  /** No rate limits, cheap password hashes, quick purges: for the demo and for tests. */
  lifted?: boolean;
  /** False leaves encryption to whoever makes a room: for tests of what bots then refuse. */
  encryptsRooms?: boolean;
  /** Used when it is there, else made. Default: in `dir`. */
  registrationSecretFile?: string;
}>;

export type Homeserver = Readonly<{
  url: string;
  port: number;
  serverName: string;
  pid: number;
  registrationSecretFile: string;
  databaseFile: string;
  mediaDir: string;
  logFile: string;
  /** Ends it in order, by force after ten seconds; resolves when the process is gone. */
  stop(): Promise<void>;
  /** Ends it as a crash would (SIGKILL); resolves when the process is gone. */
  kill(): Promise<void>;
  /** Resolves when the process is gone, asked or not. */
  ended: Promise<void>;
}>;

/**
 * Resolves when clients can speak to it. Fails `setup` when a person has to act (a busy port, an
 * unwritable folder) and `server-failed` when Synapse ended or did not answer in time.
 */
export async function startHomeserver(options: HomeserverOptions): Promise<Homeserver> {
  const files = filesIn(options.dir, options.registrationSecretFile);
  await prepareFolder(options.dir, files);
  const tries = options.port ? 1 : PORT_TRIES_MAX;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptStart(options, files);
    } catch (error) {
      const isPortTaken = error instanceof Fault && error.code === "setup";
      if (!isPortTaken || attempt >= tries) throw error;
    }
  }
}

async function attemptStart(options: HomeserverOptions, files: Files): Promise<Homeserver> {
  const port = await claimPort(options.port ?? 0);
  const serverName = options.serverName ?? SERVER_NAME;
  const isLifted = options.lifted ?? false;
  const encryptsRooms = options.encryptsRooms ?? true;
  const choices = { files, port, serverName, isLifted, encryptsRooms };
  await writeDocument(files.logConfig, logConfig(files));
  await writeDocument(files.config, homeserverConfig(choices));
  const child = await launch(options.python, files);
  const url = `http://127.0.0.1:${port}`;
  const ended = hasEnded(child) ? Promise.resolve() : once(child, "close").then(() => undefined);
  await waitUntilReady(url, child, files);
  return {
    url,
    port,
    serverName,
    pid: child.pid ?? 0,
    registrationSecretFile: files.registrationSecret,
    databaseFile: files.database,
    mediaDir: files.media,
    logFile: files.log,
    stop: () => end(child, "SIGTERM"),
    kill: () => end(child, "SIGKILL"),
    ended,
  };
}

async function launch(python: string, files: Files): Promise<ChildProcess> {
  const output = await open(files.startLog, "w", 0o600);
  try {
    // Descriptor 3 is the pipe by which the launcher sees us end (see launcher.py).
    const child = spawn(python, ["-B", LAUNCHER, "-c", files.config], {
      stdio: ["ignore", output.fd, output.fd, "pipe"],
    });
    await once(child, "spawn");
    // Ended children and closed pipes are told by `close`; nothing is ever written to the pipe.
    child.on("error", () => undefined);
    child.stdio[3]?.on("error", () => undefined);
    return child;
  } catch (cause) {
    const hint = "the Python of Synapse cannot be run: delete the cache folder, then try again";
    throw new Fault("setup", "start the homeserver", { cause, hint });
  } finally {
    await output.close();
  }
}

async function waitUntilReady(url: string, child: ChildProcess, files: Files): Promise<void> {
  const deadline = AbortSignal.timeout(START_MS_MAX);
  while (!deadline.aborted) {
    if (hasEnded(child)) throw await startFault(files);
    if (await answers(url, deadline)) return;
    await wait(POLL_MS);
  }
  await end(child, "SIGKILL");
  const hint = "Synapse did not answer within 90 seconds: the machine may be too busy, try again";
  throw new Fault("server-failed", "start the homeserver", { hint });
}

async function answers(url: string, deadline: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_matrix/client/versions`, { signal: deadline });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Tells the kind of failure by its class name alone: log lines may hold ids. */
async function startFault(files: Files): Promise<Fault> {
  const texts = [files.startLog, files.log].map((file) => readFile(file, "utf8").catch(() => ""));
  const text = (await Promise.all(texts)).join("\n");
  if (/CannotListenError|Address already in use/u.test(text.slice(-20_000))) {
    const hint = "the port was taken meanwhile: stop what uses it, or choose another port";
    return new Fault("setup", "start the homeserver", { hint });
  }
  const kinds = text.match(/^[\w.]*(?:Error|Exception)(?=:|$)/gmu) ?? ["no error named"];
  const hint = `Synapse ended while it started (${kinds.at(-1) ?? ""}): read ${files.startLog}`;
  return new Fault("server-failed", "start the homeserver", { hint });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, "close").then(() => true);
  child.kill(signal);
  const calm = new AbortController();
  const late = wait(STOP_MS_MAX, false, { signal: calm.signal }).catch(() => false);
  if (!(await Promise.race([gone, late]))) child.kill("SIGKILL");
  await gone;
  calm.abort();
}
