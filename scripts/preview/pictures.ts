/** Pictures of pages, by a browser without a window, where there is one. Nothing here needs it. */
import { spawn } from "node:child_process";
import { access, constants, mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PHONE_WIDTH } from "./look/style.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome"] as const;
/** A picture takes a second; a browser that hangs is ended after this time. */
const PICTURE_MS_MAX = 20_000;

export type Picture = Readonly<{ page: string; picture: string; height: number }>;

/** A file that can be run, by `AVISO_CHROMIUM` or by its usual names; empty there means none. */
export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const named = environment["AVISO_CHROMIUM"];
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((one) => one !== "");
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = named === undefined ? usual : [named].filter((one) => one !== "");
  for (const file of candidates) if (await isProgram(file)) return file;
  return undefined;
}

/** Takes them a few at a time; answers with the pictures that there are now. */
export async function takePictures(
  browser: string,
  pictures: readonly Picture[],
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  const waiting = [...pictures];
  const work = async (): Promise<void> => {
    const profile = await mkdtemp(join(tmpdir(), "aviso-preview-"));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (await takePicture(browser, profile, next)) taken.add(next.picture);
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return taken;
}

async function takePicture(browser: string, profile: string, picture: Picture): Promise<boolean> {
  await rm(picture.picture, { force: true });
  const child = spawn(
    browser,
    [
      ...["--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run"],
      // Root has no sandbox to go into.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${profile}`,
      `--window-size=${PHONE_WIDTH},${picture.height}`,
      `--screenshot=${picture.picture}`,
      pathToFileURL(picture.page).href,
    ],
    { stdio: "ignore" },
  );
  const timer = setTimeout(() => child.kill("SIGKILL"), PICTURE_MS_MAX);
  await new Promise<void>((resolve) => {
    child.once("error", () => {
      resolve();
    });
    child.once("close", () => {
      resolve();
    });
  });
  clearTimeout(timer);
  return await isThere(picture.picture);
}

async function isProgram(file: string): Promise<boolean> {
  return await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}
