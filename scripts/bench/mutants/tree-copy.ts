/** Copies of the project in which mutants live: whatever happens there, the tree stays as it is. */
import { cp, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../../entry/cache.ts";
import { mutated, type Mutant } from "./mutant.ts";

const LIBRARIES = "node_modules";

/** Makes `folder` a copy of the project as it lies on the disk; the libraries are shared. */
export async function copyTree(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(PROJECT_ROOT)) {
    if (name.startsWith(".") || name === LIBRARIES) continue;
    await cp(join(PROJECT_ROOT, name), join(folder, name), { recursive: true });
  }
  await symlink(join(PROJECT_ROOT, LIBRARIES), join(folder, LIBRARIES), "dir");
}

/** Does `work` while the mutant is in the copy; undefined, and nothing done, when it is stale. */
export async function withMutant<Result>(
  folder: string,
  mutant: Mutant,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const file = join(folder, mutant.file);
  const sound = await readFile(file, "utf8");
  const text = mutated(sound, mutant);
  if (text === undefined) return undefined;
  await writeFile(file, text);
  try {
    return await work();
  } finally {
    await writeFile(file, sound);
  }
}
