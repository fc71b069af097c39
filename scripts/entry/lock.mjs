/**
 * One process at a time, by a file that names its holder. Plain JavaScript for Node 18: this runs
 * before anything has been installed.
 */
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 200;
const WAIT_MS_MAX = 15 * 60_000;
/** Taking over the lock of a dead holder takes an instant; older than this, that one died too. */
const TAKEOVER_MS_MAX = 10_000;

/**
 * Runs `work` while holding the lock; waits for a living holder, takes over from a dead one.
 * @param {string} file
 * @param {() => Promise<void>} work
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  const giveUpAt = Date.now() + WAIT_MS_MAX;
  while (!grab(file)) {
    if (Date.now() > giveUpAt) {
      throw new Error(`somebody else has been installing for long: if not, delete ${file}`);
    }
    if (!isAlive(file)) takeOver(file);
    else await wait(POLL_MS);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A hard link appears with its content, so nobody ever reads a lock without its holder. */
function grab(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** True while the holder lives, and also when there is no holder: then grabbing decides. */
function isAlive(file) {
  const holder = readHolder(file);
  if (holder === undefined) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readHolder(file) {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** A second lock makes sure that the file deleted here is the dead one's, not a newcomer's. */
function takeOver(file) {
  const guard = `${file}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    if (ageMs(guard) > TAKEOVER_MS_MAX) rmSync(guard, { recursive: true, force: true });
    return;
  }
  if (!isAlive(file)) rmSync(file, { force: true });
  rmSync(guard, { recursive: true, force: true });
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
