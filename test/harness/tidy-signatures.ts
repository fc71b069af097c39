/** Rules about what functions take, and about what is declared more often than once. */
import ts from "typescript";
import { isTypeScript, lineOf, syntaxOf, walk, type Source } from "./tidy-source.ts";

const PARAMETERS_MAX = 3;
const FILES_MAX = 2;
const TIMES_FILE = "shared/core/values/time.ts";
/** Names that say a length of time and nothing else, such as `MINUTE_MS`. */
const LENGTH_OF_TIME = /^(?:(?:SECOND|MINUTE|HOUR|DAY|WEEK)S?_(?:MS|MINUTES|SECONDS)|MS_PER_\w+)$/u;

/** The version of each wire format is its own, though all are 1, and so is the state of a bot. */
const STILL_REPEATED: ReadonlySet<string> = new Set(["State", "WIRE_VERSION"]);

/**
 * Functions with more parameters than can be told apart by their place; the others go into one
 * object. Tests are not looked at: rows of a table have as many as the table has columns.
 */
export function crowdedSignatures(sources: readonly Source[]): readonly string[] {
  return code(sources).flatMap((source) => {
    const found: string[] = [];
    walk(source, (node) => {
      if (!ts.isFunctionLike(node) || node.parameters.length <= PARAMETERS_MAX) return;
      const name = node.name?.getText(syntaxOf(source)) ?? `:${lineOf(source, node)}`;
      found.push(`${source.path} ${name}`);
    });
    return found;
  });
}

/** Lengths of time that are declared anywhere but in the one file for them. */
export function ownTimes(sources: readonly Source[]): readonly string[] {
  return code(sources)
    .filter(({ path }) => path !== TIMES_FILE)
    .flatMap((source) =>
      declarations(source)
        .filter(({ name }) => LENGTH_OF_TIME.test(name))
        .map(({ name }) => `${source.path} ${name}`),
    );
}

/** The same type, constant or function, word for word, in more than two files. */
export function repeatedDeclarations(
  sources: readonly Source[],
  allowed: ReadonlySet<string> = STILL_REPEATED,
): readonly string[] {
  const places = new Map<string, string[]>();
  const names = new Map<string, string>();
  for (const source of code(sources).filter(({ path }) => !path.startsWith("scripts/"))) {
    for (const { name, text } of declarations(source)) {
      places.set(text, [...(places.get(text) ?? []), source.path]);
      names.set(text, name);
    }
  }
  return [...places]
    .filter(([text, files]) => files.length > FILES_MAX && !allowed.has(names.get(text) ?? ""))
    .map(([text, files]) => `${names.get(text) ?? ""}: ${files.join(", ")}`);
}

type Declared = Readonly<{ name: string; text: string }>;

/** What stands at the top of a file, without `export` and however it is laid out. */
function declarations(source: Source): readonly Declared[] {
  const tree = syntaxOf(source);
  return tree.statements.flatMap((statement) => {
    const text = statement
      .getText(tree)
      .replace(/^export /u, "")
      .replaceAll(/\s+/gu, " ");
    if (ts.isTypeAliasDeclaration(statement)) return [{ name: statement.name.text, text }];
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "", text }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => ({
      name: name.getText(tree),
      text,
    }));
  });
}

function code(sources: readonly Source[]): readonly Source[] {
  return sources.filter((source) => isTypeScript(source) && !source.path.startsWith("test/"));
}
