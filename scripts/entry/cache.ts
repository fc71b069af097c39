/** Where things that can be fetched again are kept. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT_ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The project's `.cache`, or the folder that AVISO_CACHE names, so that clones can share one. */
export function cacheFolder(): string {
  return resolve(process.env["AVISO_CACHE"] ?? join(PROJECT_ROOT, ".cache"));
}
