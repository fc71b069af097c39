/** The data folder: readable by its owner only, and in use by one process tree at a time. */
import { createHash } from "node:crypto";
import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { Fault } from "../core/fault.ts";

const OWNER_ONLY = 0o700;
const STEAL_TRIES_MAX = 3;

export type FolderLock = Readonly<{ release(): Promise<void> }>;

/** Makes the folder when it is not there, and closes it to everybody else. */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
    await chmod(folder, OWNER_ONLY);
  } catch (cause) {
    const hint = "the data folder cannot be made, or belongs to somebody else";
    throw new Fault("setup", "prepare data folder", { cause, hint });
  }
}

/**
 * Holds the folder until it is released or the process dies, however it dies. Fails `setup` when
 * another process holds it. The lock is a listening socket, so the kernel lets go of it. On Linux
 * it has no file at all; elsewhere its file is in the folder for temporary files.
 */
export async function lockDataFolder(
  folder: string,
  hasNamelessSockets: boolean = process.platform === "linux",
): Promise<FolderLock> {
  const found = await stat(folder);
  const name = createHash("sha256").update(`aviso ${found.dev} ${found.ino}`).digest("hex");
  const short = `aviso-${name.slice(0, 32)}`;
  const server = hasNamelessSockets
    ? await listen(`\0${short}`)
    : await listenOrSteal(join(tmpdir(), `${short}.lock`));
  if (server === undefined) {
    const hint = "another aviso is running on this data folder: stop it first";
    throw new Fault("setup", "lock data folder", { hint });
  }
  server.unref();
  return {
    async release() {
      server.close();
      await once(server, "close");
    },
  };
}

/** Undefined when the address is in use. */
async function listen(path: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  try {
    server.listen({ path, exclusive: true });
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
}

/** A dead process leaves its file: it is set aside, and put back if it was alive after all. */
async function listenOrSteal(path: string): Promise<Server | undefined> {
  for (let attempt = 0; attempt < STEAL_TRIES_MAX; attempt += 1) {
    const server = await listen(path);
    if (server !== undefined) return server;
    if (await isAlive(path)) return undefined;
    const aside = `${path}.${process.pid}`;
    await rename(path, aside).catch(() => undefined);
    if (await isAlive(aside)) {
      await rename(aside, path);
      return undefined;
    }
    await rm(aside, { force: true });
  }
  return undefined;
}

async function isAlive(path: string): Promise<boolean> {
  const socket = connect({ path });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
