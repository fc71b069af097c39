/** Which part of the tree may import which: downwards only, and one door for each library. */
import { importsOf, isTypeScript, localTarget, packageOf, type Source } from "./tidy-source.ts";

/** What every speaking part stands on. */
const WORDS = [
  "shared/core",
  "shared/domain",
  "shared/language",
  "shared/privacy",
  "shared/telling",
];

/** What each part may import besides itself; parts that are not named here may import anything. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  "shared/core": [],
  "shared/crypto-store": [],
  "shared/domain": ["shared/core"],
  "shared/language": ["shared/core", "shared/domain"],
  "shared/privacy": ["shared/core", "shared/language"],
  "shared/telling": ["shared/core", "shared/domain", "shared/language"],
  "shared/conversation": WORDS,
  "shared/runtime/eventlog": [...WORDS, "shared/conversation"],
  "shared/runtime": [...WORDS, "shared/conversation", "shared/runtime/eventlog"],
  "shared/matrix": ["shared/core"],
  "shared/admin": ["shared/core"],
  "shared/vault": ["shared/core"],
  "shared/ops": ["shared/core"],
};

/** A bot: its judgement, without its `main.ts`. */
const BOT_BELOW = [...WORDS, "shared/conversation"];
/** What brings the adapters together: `main.ts`, and the process that every bot is. */
const ROOT = /^bots\/(?:[^/]+\/main|process\/.+)\.ts$/u;

/** The one folder that may import each library; zod is welcome at every edge. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  "matrix-js-sdk": ["shared/matrix"],
  "@matrix-org/matrix-sdk-crypto-wasm": ["shared/matrix"],
  "matrix-bot-sdk": ["shared/admin"],
  "libsodium-wrappers": ["shared/vault"],
  pino: ["shared/ops"],
  "node-cron": ["shared/ops"],
  yaml: ["shared/ops"],
  "libphonenumber-js": ["shared/privacy"],
  "@fluent/bundle": ["shared/language"],
  "chrono-node": ["shared/language"],
  sharp: ["shared/privacy"],
  "node:sqlite": ["shared/crypto-store"],
  commander: ["scripts"],
  qr: ["scripts"],
  "@clack/prompts": ["scripts"],
};

/** `bots/alert`, `shared/core`, `scripts` … : the part of the tree that a path lies in. */
function partOf(path: string): string {
  if (path.startsWith("shared/runtime/eventlog/")) return "shared/runtime/eventlog";
  const [top = "", second, third] = path.split("/");
  const hasParts = (top === "bots" || top === "shared") && third !== undefined;
  return hasParts && second !== undefined ? `${top}/${second}` : top;
}

/** Imports that point upwards or sideways. */
export function layerViolations(sources: readonly Source[]): readonly string[] {
  return sources.filter(isTypeScript).flatMap((source) =>
    importsOf(source).flatMap((specifier) => {
      const target = localTarget(source, specifier);
      if (target === undefined || mayImport(source.path, target)) return [];
      return [`${source.path} imports ${target}`];
    }),
  );
}

function mayImport(from: string, to: string): boolean {
  const [here, there] = [partOf(from), partOf(to)];
  if (here === there || here === "test") return true;
  if (there === "test") return false;
  if (!from.startsWith("bots/")) return BELOW[here]?.includes(there) ?? true;
  if (there === "scripts") return false;
  if (!ROOT.test(from)) return BOT_BELOW.includes(there);
  // One bot's `main.ts` never reaches into another bot.
  return ROOT.test(to) || here === "bots/process" || !to.startsWith("bots/");
}

/** Libraries that come in by another door than theirs. Tests may look at anything. */
export function doorViolations(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => isTypeScript(source) && partOf(source.path) !== "test")
    .flatMap((source) =>
      importsOf(source).flatMap((specifier) => {
        const doors = DOORS[packageOf(specifier) ?? ""];
        if (doors === undefined || doors.includes(partOf(source.path))) return [];
        return [`${source.path} imports ${specifier}`];
      }),
    );
}

/** Every knot of files that import one another, type-only imports included. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const graph = new Map(
    sources
      .filter(isTypeScript)
      .map((source) => [
        source.path,
        importsOf(source).flatMap((specifier) => localTarget(source, specifier) ?? []),
      ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) found.push([...trail.slice(at), path].join(" → "));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
