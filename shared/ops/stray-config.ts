/**
 * Files that look like the configuration and would not be read. Whoever wrote one believes that
 * it holds, so it is told instead of passed over.
 */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseDocument } from "yaml";

/** What an editor keeps beside a file, and a write that was cut off, has another ending. */
const CONFIG_NAME = /^\.?aviso(?:[-._ ]?(?:conf|config|choices|settings))?\.ya?ml(?:\.txt)?$/iu;
const OTHER_FORMATS = /^aviso\.(?:json|toml|ini|cfg|conf)$/iu;
const ANY_YAML = /\.ya?ml(?:\.txt)?$/iu;
const EXAMPLE_NAME = /^aviso\.example\.ya?ml$/iu;

export type Place = Readonly<{
  folder: string;
  /** Where that is, for people, such as "in the current folder". */
  words: string;
  /** True where nothing but our configuration is kept: each YAML file counts. */
  isOurs: boolean;
}>;

/**
 * Says for each stray file what and where it is; `own` is the one that is read, there or not.
 * A folder that cannot be looked into holds none.
 */
export async function strayConfigs(
  own: string,
  places: readonly Place[],
): Promise<readonly string[]> {
  const ownId = await fileId(own);
  const seen = new Set<string>();
  const found: string[] = [];
  for (const place of places) {
    const folder = await realpath(place.folder).catch(() => undefined);
    if (folder === undefined || seen.has(folder)) continue;
    seen.add(folder);
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const file = join(folder, name);
      if (!looksLikeConfig(name, place) || !(await isStray(file, ownId))) continue;
      found.push(`${shownName(name)} ${place.words}`);
    }
  }
  return found;
}

function looksLikeConfig(name: string, { isOurs }: Place): boolean {
  if (CONFIG_NAME.test(name) || EXAMPLE_NAME.test(name)) return true;
  return isOurs && (ANY_YAML.test(name) || OTHER_FORMATS.test(name));
}

/** A name that people chose may say more than an error should. */
function shownName(name: string): string {
  const isKnown = CONFIG_NAME.test(name) || OTHER_FORMATS.test(name) || EXAMPLE_NAME.test(name);
  return isKnown ? name : "another YAML file";
}

/** An example in which nothing is chosen is one; a link to the file that is read is that file. */
async function isStray(file: string, ownId: string | undefined): Promise<boolean> {
  const id = await fileId(file);
  if (id === undefined || id === ownId) return false;
  if (!EXAMPLE_NAME.test(basename(file))) return true;
  const text = await readFile(file, "utf8").catch(() => "");
  return parseDocument(text, { prettyErrors: false }).contents !== null;
}

async function fileId(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? `${found.dev} ${found.ino}` : undefined;
}
