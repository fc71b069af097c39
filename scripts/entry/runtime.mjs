/**
 * The Node that runs the project's TypeScript as it is. Plain JavaScript for Node 18.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Oldest Node for anything at all, and oldest Node that runs TypeScript without a warning. */
const OLDEST_MAJOR = 18;
const OWN_MIN = [24, 12];

/**
 * Refuses a Node that is too old even to install the libraries.
 * @param {string} version
 */
export function checkNode(version) {
  if (Number(version.split(".")[0]) < OLDEST_MAJOR) {
    throw new Error(`Node ${version} is too old: install Node ${OLDEST_MAJOR} or newer`);
  }
}

/**
 * The project's own Node, else the running one when it is new enough.
 * @param {string} root
 * @param {{platform: string, arch: string, version: string, execPath: string}} running
 */
export function nodeFor(root, running) {
  // The package for one system has a name of its own: the plain name was not to be had.
  for (const prefix of ["node", "node-bin"]) {
    const name = `${prefix}-${running.platform}-${running.arch}`;
    const own = join(root, "node_modules", name, "bin", "node");
    if (existsSync(own)) return own;
  }
  const [major, minor] = running.version.split(".").map(Number);
  if (major > OWN_MIN[0] || (major === OWN_MIN[0] && minor >= OWN_MIN[1])) return running.execPath;
  throw new Error(
    `no Node 24 comes along for ${running.platform} ${running.arch}: ` +
      `install Node ${OWN_MIN.join(".")} or newer, then run this again`,
  );
}
