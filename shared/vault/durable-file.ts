/**
 * A file that is always the old one or the new one, whatever is killed when: written beside,
 * flushed, renamed over, and the folder flushed.
 */
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

const OWNER_ONLY = 0o600;

/** The steps in their order, apart, so that a test can end the world between any two. */
export type FileSteps = Readonly<{
  /** Writes a new file that only its owner may read, and flushes it. */
  writeBeside(file: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  flushFolder(folder: string): Promise<void>;
}>;

const REAL_STEPS: FileSteps = {
  async writeBeside(file, bytes) {
    await rm(file, { force: true });
    const handle = await open(file, "wx", OWNER_ONLY);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  flushFolder,
};

/** Makes durable which files and folders are in it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Where the new content of a file is written first; a killed writer leaves it behind. */
export function besideOf(file: string): string {
  return `${file}.new`;
}

/** Resolves when the new content is durable. One writer at a time. */
export async function writeDurably(
  file: string,
  bytes: Uint8Array,
  steps: FileSteps = REAL_STEPS,
): Promise<void> {
  const beside = besideOf(file);
  await steps.writeBeside(beside, bytes);
  await steps.rename(beside, file);
  await steps.flushFolder(dirname(file));
}
