/** Which browser takes the pictures: one that is named, one of the system, one that was fetched. */
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Browser } from "./devtools.ts";
import { fetchedBrowser } from "./fetched.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"] as const;

/**
 * By `AVISO_CHROMIUM`, by its usual names, or in the cache; `AVISO_CHROMIUM=` (empty) means none.
 */
export async function findBrowser(
  environment: NodeJS.ProcessEnv,
  cacheDir: string,
): Promise<Browser | undefined> {
  const named = environment["AVISO_CHROMIUM"];
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((one) => one !== "");
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = named === undefined ? usual : [named].filter((one) => one !== "");
  // Root has no sandbox to go into.
  const args = ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  for (const program of candidates) {
    if (await isProgram(program)) return { program, args, environment };
  }
  const fetched = fetchedBrowser(cacheDir, environment);
  return named === undefined && (await isProgram(fetched.program)) ? fetched : undefined;
}

async function isProgram(file: string): Promise<boolean> {
  return await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
