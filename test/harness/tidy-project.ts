/** Rules about the project as a whole: its top level, its packages, its documents. */
import { posix } from "node:path";
import ts from "typescript";
import { isIgnored, isTypeScript, walk, type Source } from "./tidy-source.ts";

/** Design section 9: these, and files whose names begin with a dot. */
const TOP_LEVEL = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "bots",
  "shared",
  "config",
  "scripts",
  "test",
  "docker-compose.yml",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "SECURITY.md",
  "vitest.config.ts",
  "knip.json",
];

/** What `.gitignore` leaves out may lie there: a network that somebody tries out, for one. */
export function strangersAtTop(names: readonly string[], gitignore: string): readonly string[] {
  const known = (name: string): boolean => name.startsWith(".") || TOP_LEVEL.includes(name);
  return names.filter((name) => !known(name) && !isIgnored(gitignore, name));
}

/** Places of one machine, and hosts that only some machines reach. */
const MACHINE_PATH = /(?<![\w.~-])\/(?:work|home|root|Users)\/[\w.-]/u;
const PACKAGE_HOST = /https?:\/\/[\w.-]*(?:registry|pypi|artifactory|nexus|mirror)[\w.-]*/iu;

export function machineTraces(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const isTrace = MACHINE_PATH.test(line) || PACKAGE_HOST.test(line);
      return isTrace ? [`${path}:${index + 1}`] : [];
    }),
  );
}

type Packages = Readonly<Record<string, string>>;
type Manifest = Readonly<{
  dependencies?: Packages;
  devDependencies?: Packages;
  optionalDependencies?: Packages;
  overrides?: Packages;
}>;

/** Dependencies whose version is not one exact version. */
export function loosePins(manifest: Manifest): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  return Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...overrides,
  })
    .filter(([, version]) => !/^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+$/u.test(version))
    .map(([name, version]) => `${name}: ${version}`);
}

type LockEntry = Readonly<{
  resolved?: string;
  dependencies?: Packages;
  optionalDependencies?: Packages;
}>;
type Lock = Readonly<{ packages: Readonly<Record<string, LockEntry>> }>;

/** Locked packages that are tied to one host. */
export function lockedHosts(lock: Lock): readonly string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([name]) => name);
}

/**
 * Packages that a locked package needs and the lock does not hold: `npm ci` refuses such a lock.
 * Those of other systems count, too, though nothing of them is ever installed here.
 */
export function missingFromLock(lock: Lock): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isLocked(lock, path, name))
      .map((name) => `${path} needs ${name}`),
  );
}

/** A package is looked for in its user's folder, and then in every folder above. */
function isLocked(lock: Lock, user: string, name: string): boolean {
  const path = user === "" ? `node_modules/${name}` : `${user}/node_modules/${name}`;
  if (Object.hasOwn(lock.packages, path)) return true;
  return (
    user !== "" &&
    isLocked(lock, user.replace(/(?:^|\/)node_modules\/(?!.*node_modules).*$/u, ""), name)
  );
}

const README_ITEM = /^\s*(?:[-*]|\|)\s*`(?<name>[\w./-]+(?:\.\w+|\/))`/u;

/** Files and folders that a README lists and nobody finds, from its folder or from the top. */
export function deadListings(
  sources: readonly Source[],
  exists: (path: string) => boolean,
): readonly string[] {
  return sources
    .filter(({ path }) => posix.basename(path) === "README.md")
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line) => {
        const name = README_ITEM.exec(line)?.groups?.["name"];
        if (name === undefined) return [];
        const isThere = exists(posix.join(posix.dirname(path), name)) || exists(name);
        return isThere ? [] : [`${path}: ${name}`];
      }),
    );
}

/** `- [x] what goes wrong (`file`: title of the test)`. */
const HIT = /^- \[x\] .+ \(`(?<file>[^`]+)`: (?<title>.+)\)$/u;

/** Ticked failure modes whose test is not there, or that name none. */
export function untestedHits(hitlist: string, tests: readonly Source[]): readonly string[] {
  return hitlist
    .split("\n")
    .filter((line) => /^\s*- \[x\]/iu.test(line))
    .filter((line) => {
      const { file, title } = HIT.exec(line)?.groups ?? {};
      const source = tests.find(({ path }) => path === `test/${file ?? ""}`);
      return source === undefined || !titlesOf(source).includes(title ?? "");
    });
}

/** The titles of a file's tests, as written. */
function titlesOf(source: Source): readonly string[] {
  const titles: string[] = [];
  if (!isTypeScript(source)) return titles;
  walk(source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    const isTest = /^(?:it|test)\b/u.test(node.expression.getText());
    if (isTest && first !== undefined && ts.isStringLiteralLike(first)) titles.push(first.text);
  });
  return titles;
}
