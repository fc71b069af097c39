/** Rules about the text of single files: sizes, banned calls, forms that are not used here. */
import ts from "typescript";
import { importsOf, isCode, isTypeScript, lineOf, syntaxOf, walk } from "./tidy-source.ts";
import type { Source } from "./tidy-source.ts";

const FILE_LINES_MAX = 400;
const FUNCTION_LINES_MAX = 60;
const LINE_COLUMNS_MAX = 100;

/** Where time, chance, the environment and the console are met. */
const EDGES = /^(?:shared\/ops\/|scripts\/|test\/|bots\/(?:[^/]+\/main|process\/.+)\.ts$|[^/]+$)/u;
/** Where waiting is the job. IndexedDB promises its answers in later turns of the loop. */
const WAITERS = /^shared\/(?:matrix|homeserver|runtime|crypto-store)\//u;
const BANNED_MEMBERS = ["Date.now", "Math.random", "process.env"];
const BANNED_CALLS = ["setTimeout", "setInterval", "setImmediate"];

export function longFiles(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => isCode(source) && source.text.split("\n").length - 1 > FILE_LINES_MAX)
    .map((source) => source.path);
}

export function longLines(sources: readonly Source[]): readonly string[] {
  return sources.filter(isCode).flatMap((source) =>
    source.text.split("\n").flatMap((line, index) =>
      // Columns are characters as people count them; of UTF-16 units there are no fewer.
      line.length > LINE_COLUMNS_MAX && Array.from(line).length > LINE_COLUMNS_MAX
        ? [`${source.path}:${index + 1}`]
        : [],
    ),
  );
}

/** Functions that are too long to be read at once. Blocks of tests are long by nature. */
export function longFunctions(sources: readonly Source[]): readonly string[] {
  return offences(
    sources.filter(({ path }) => !path.startsWith("test/")),
    (node, source) => {
      if (!ts.isFunctionLike(node) || !("body" in node) || node.body === undefined) return false;
      const tree = syntaxOf(source);
      const last = tree.getLineAndCharacterOfPosition(node.end).line + 1;
      return last - lineOf(source, node) + 1 > FUNCTION_LINES_MAX;
    },
  );
}

/** Time, chance, the environment or the console away from the edges. */
export function bannedCalls(sources: readonly Source[]): readonly string[] {
  const inside = sources.filter(({ path }) => !EDGES.test(path));
  const timers = inside.filter(
    (source) =>
      isTypeScript(source) &&
      !WAITERS.test(source.path) &&
      importsOf(source).some((name) => /^(?:node:)?timers(?:\/promises)?$/u.test(name)),
  );
  return [...offences(inside, isBanned), ...timers.map(({ path }) => `${path} imports timers`)];
}

function isBanned(node: ts.Node, source: Source): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText(syntaxOf(source));
    return BANNED_MEMBERS.includes(name) || name.startsWith("console.");
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  // Where waiting is the job, the name is an import from `node:timers/promises`.
  return BANNED_CALLS.includes(node.expression.text) && !WAITERS.test(source.path);
}

/** The one word that must not be found by a plain search in bots and shared. */
export function consoleLogs(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path, text }) => /^(?:bots|shared)\//u.test(path) && text.includes("console.log"))
    .map(({ path }) => path);
}

/** Work that was left for later without an issue. */
export function leftovers(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => isCode(source) && /\b(?:TO(?:)DO|FIX(?:)ME|X{3})\b/u.test(source.text))
    .map(({ path }) => path);
}

export function defaultExports(sources: readonly Source[]): readonly string[] {
  return offences(
    sources.filter(({ path }) => !path.endsWith(".config.ts")),
    (node) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
  );
}

export function casts(sources: readonly Source[]): readonly string[] {
  return offences(
    sources,
    (node) => ts.isAsExpression(node) && node.type.kind === ts.SyntaxKind.AnyKeyword,
  );
}

/** Files that only pass on what others define. */
export function barrels(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => {
      const { statements } = isTypeScript(source) ? syntaxOf(source) : { statements: [] };
      return statements.length > 0 && statements.every(isReexport);
    })
    .map(({ path }) => path);
}

function isReexport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return false;
  // A door to a library is no barrel.
  return ts.isStringLiteral(statement.moduleSpecifier) && statement.moduleSpecifier.text[0] === ".";
}

/** Each file says what it is for before it says anything else. */
export function missingPurpose(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(
      (source) =>
        isTypeScript(source) &&
        !/^(?:test\/.*\.test\.ts|[^/]+)$/u.test(source.path) &&
        !/^(?:\/\*\*|\/\/ )/u.test(source.text),
    )
    .map(({ path }) => path);
}

/** Places in TypeScript files where `isOffence` holds. */
function offences(
  sources: readonly Source[],
  isOffence: (node: ts.Node, source: Source) => boolean,
): readonly string[] {
  return sources.filter(isTypeScript).flatMap((source) => {
    const found: string[] = [];
    walk(source, (node) => {
      if (isOffence(node, source)) found.push(`${source.path}:${lineOf(source, node)}`);
    });
    return found;
  });
}
