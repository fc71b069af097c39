/**
 * The libraries of package-lock.json, fetched when they are missing or others. Plain JavaScript
 * for Node 18: this runs before anything has been installed.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { withLock } from "./lock.mjs";

const NETWORK_SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/u;

/**
 * Installs what package-lock.json names, unless it is there. Two at once are safe. Throws an
 * error whose message is one line that says what to do.
 * @param {string} root
 * @param {(line: string) => void} tell
 */
export async function ensureLibraries(root, tell) {
  if (isInstalled(root)) return;
  await withLock(join(root, ".cache", "libraries.lock"), async () => {
    if (isInstalled(root)) return;
    tell("Fetching the libraries …");
    await runNpm(root);
    stamp(root);
  });
}

/** True when the stamp fits the lock file, or when npm itself noted that it installed all of it. */
function isInstalled(root) {
  if (read(stampFile(root)) === lockHash(root)) return true;
  if (!holdsAll(root)) return false;
  stamp(root);
  return true;
}

function stampFile(root) {
  return join(root, "node_modules", ".aviso-stamp");
}

function stamp(root) {
  mkdirSync(join(root, "node_modules"), { recursive: true });
  writeFileSync(stampFile(root), lockHash(root));
}

function lockHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

/** Compares the wanted versions with npm's own note of what it installed by hand. */
function holdsAll(root) {
  const note = read(join(root, "node_modules", ".package-lock.json"));
  if (note === undefined) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const found = JSON.parse(note).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const installed = found[path];
    return installed === undefined
      ? Boolean(entry.optional)
      : installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** npm empties the folder before it installs, whoever else uses it. */
function isShared(root) {
  const found = lstatSync(join(root, "node_modules"), { throwIfNoEntry: false });
  return found?.isSymbolicLink() === true;
}

async function runNpm(root) {
  if (isShared(root)) {
    throw new Error("node_modules is a link to libraries of another version: install its own");
  }
  const log = join(root, ".cache", "libraries.log");
  mkdirSync(join(root, ".cache"), { recursive: true });
  const output = openSync(log, "w");
  const [command, ...first] = npmCommand();
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const include = ["--include=dev", "--include=optional"];
  const child = spawn(command, [...first, "ci", ...options, ...include], {
    cwd: root,
    stdio: ["ignore", output, output],
  });
  const code = await new Promise((settle) => {
    child.once("error", () => settle("missing"));
    child.once("close", settle);
  });
  closeSync(output);
  if (code === 0) return;
  throw new Error(hintFor(code, log));
}

/** The npm that runs us, if one does; else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  const isNpm = running !== undefined && basename(running) === "npm-cli.js";
  return isNpm ? [process.execPath, running] : ["npm"];
}

function hintFor(code, log) {
  if (code === "missing") return "npm is missing: install it (it comes with Node), then run again";
  const text = read(log) ?? "";
  if (/ENOSPC/u.test(text)) return `the disk is full: free about 1 GB, then run this again`;
  if (/EACCES|EPERM|EROFS/u.test(text)) return "the project folder cannot be written: own it first";
  if (NETWORK_SIGNS.test(text)) {
    return "the package registry cannot be reached: check the network, then run this again";
  }
  return `npm could not install the libraries: read ${log}, then run this again`;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
