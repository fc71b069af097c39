/** This machine: Node, the data folder, the room on its disk. */
import { stat, statfs } from "node:fs/promises";
import { fail, ok, warn, type Finding } from "./finding.ts";

const NODE_MIN = [24, 12] as const;
const OTHERS = 0o077;
const MIB = 1024 * 1024;
const FREE_MIB_MIN = 100;
const FREE_MIB_GOOD = 1024;

export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isNew = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1]);
  if (isNew) return ok("node", `Node ${version}`);
  const fix = `use Node ${NODE_MIN.join(".")} or newer, or delete node_modules and start again`;
  return fail("node", `Node ${version} does not run the bots`, fix);
}

export async function examineFolder(data: string): Promise<Finding> {
  const found = await stat(data);
  if ((found.mode & OTHERS) !== 0) {
    return fail("data-folder", "other accounts of this machine can look into it", "chmod 700 DIR");
  }
  if (process.getuid !== undefined && found.uid !== process.getuid()) {
    const fix = "run this as the account that runs the bots, or chown the folder";
    return warn("data-folder", "it belongs to another account than this one", fix);
  }
  return ok("data-folder", "only its owner can look into it");
}

export async function examineDisk(data: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(data);
  const freeMiB = Math.floor((bavail * bsize) / MIB);
  const says = `${String(freeMiB)} MiB are free`;
  const fix = "make room: the bots stop, and lose nothing, when the disk is full";
  if (freeMiB < FREE_MIB_MIN) return fail("disk", says, fix);
  return freeMiB < FREE_MIB_GOOD ? warn("disk", says, fix) : ok("disk", says);
}
