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
  // Nothing but the six streams, each with its own file, brought together.
  /^shared\/domain\/(?:network-state|streams\/stream)\.ts$/u,
  // Makes every part of a runtime and hands it the others; it judges nothing.
  /^shared\/runtime\/assembly\.ts$/u,
  // A whole client of a person, made of its parts for tests and benches.
  /^shared\/matrix\/person\/person\.ts$/u,
  /^shared\/(?:conversation\/bot-of|matrix\/session|crypto-store\/index)\.ts$/u,
];

/** Files that lean on more of the project's files than they may. */
export function crowdedImports(sources: readonly Source[]): readonly string[] {
  return over(leaningOf(sources), LOCAL_IMPORTS_MAX);
}

/** Folders of bots and shared that hold more than they may. */
export function wideFolders(sources: readonly Source[]): readonly string[] {
  return over(widthsOf(sources), ENTRIES_MAX);
}

function over(counts: ReadonlyMap<string, number>, max: number): readonly string[] {
  return [...counts].filter(([, count]) => count > max).map(([path, count]) => `${path}: ${count}`);
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
