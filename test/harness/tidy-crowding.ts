/** How much a file leans on others, and how many names a folder shows to whoever opens it. */
import { importsOf, isTypeScript, localTarget, type Source } from "./tidy-source.ts";

const LOCAL_IMPORTS_MAX = 8;
const ENTRIES_MAX = 12;

/** Composition roots: what they do is to bring many things together. */
const ROOTS: readonly RegExp[] = [
  /^(?:scripts|test|bots\/process)\//u,
  /^bots\/[^/]+\/(?:main|bot)\.ts$/u,
  // Nothing but the list of its handlers: each stands in the file of its own job.
  /^bots\/verify\/people\/feature\.ts$/u,
  // Makes every part of a runtime and hands it the others; it judges nothing.
  /^shared\/runtime\/assembly\.ts$/u,
  /^shared\/(?:conversation\/bot-of|matrix\/session|crypto-store\/index)\.ts$/u,
];

/**
 * A ratchet: files that leaned on more than eight others when the rule came, with how many. None
 * may lean on more, and whoever gets below takes the number down with it.
 */
const STILL_LEANING = listed({
  "shared/matrix/person": {
    person: 13,
  },
});

/** Folders that show more names than can be taken in at a glance; the same kind of list. */
const STILL_WIDE: ReadonlyMap<string, number> = new Map(Object.entries({}));

/** Files that lean on more of the project's files than they may. */
export function crowdedImports(
  sources: readonly Source[],
  allowed: ReadonlyMap<string, number> = STILL_LEANING,
): readonly string[] {
  return over(leaningOf(sources), allowed, LOCAL_IMPORTS_MAX);
}

/** Folders of bots and shared that hold more than they may. */
export function wideFolders(
  sources: readonly Source[],
  allowed: ReadonlyMap<string, number> = STILL_WIDE,
): readonly string[] {
  return over(widthsOf(sources), allowed, ENTRIES_MAX);
}

/** Numbers in the two lists that are larger than what they allow for. */
export function slackRatchets(sources: readonly Source[]): readonly string[] {
  const slack = (counts: ReadonlyMap<string, number>, allowed: ReadonlyMap<string, number>) =>
    [...allowed].filter(([path, count]) => (counts.get(path) ?? 0) < count).map(([path]) => path);
  return [...slack(leaningOf(sources), STILL_LEANING), ...slack(widthsOf(sources), STILL_WIDE)];
}

function over(
  counts: ReadonlyMap<string, number>,
  allowed: ReadonlyMap<string, number>,
  max: number,
): readonly string[] {
  return [...counts]
    .filter(([path, count]) => count > (allowed.get(path) ?? max))
    .map(([path, count]) => `${path}: ${count}`);
}

function leaningOf(sources: readonly Source[]): ReadonlyMap<string, number> {
  return new Map(
    sources
      .filter((source) => isTypeScript(source) && !ROOTS.some((root) => root.test(source.path)))
      .map((source) => {
        const targets = importsOf(source).flatMap((one) => localTarget(source, one) ?? []);
        return [source.path, new Set(targets).size];
      }),
  );
}

function widthsOf(sources: readonly Source[]): ReadonlyMap<string, number> {
  const folders = new Map<string, Set<string>>();
  for (const { path } of sources) {
    if (!/^(?:bots|shared)\//u.test(path)) continue;
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join("/");
      const names = folders.get(folder) ?? new Set<string>();
      // The README is the sign at the door, not one of the rooms.
      if (parts[depth] !== "README.md") folders.set(folder, names.add(parts[depth] ?? ""));
    }
  }
  return new Map([...folders].map(([folder, names]) => [folder, names.size]));
}

function listed(
  folders: Readonly<Record<string, Readonly<Record<string, number>>>>,
): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(folders).flatMap(([folder, files]) =>
      Object.entries(files).map(([name, count]) => [`${folder}/${name}.ts`, count] as const),
    ),
  );
}
