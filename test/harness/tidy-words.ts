/** The rule that a language is a folder: nothing that people type is written anywhere else. */
import ts from "typescript";
import type { Language } from "../../shared/language/languages/language.ts";
import { foldText } from "../../shared/language/words/fold.ts";
import { isTypeScript, lineOf, walk, type Source } from "./tidy-source.ts";

/** Where what people type is read. */
const READERS = /^(?:bots\/(?!process\/)|shared\/(?:conversation|privacy|telling|core|domain)\/)/u;
/** Shorter words of one language are pieces of another's, or codes. */
const LETTERS_MIN = 4;
/**
 * What programs write: `/start` the apps of other messengers, the time zone HTTP, and addresses the
 * apps in which a person is picked from a list.
 */
const BY_PROGRAMS: ReadonlySet<string> = new Set(["start", "GMT", "https", "matrix"]);
/** Names of groups, escapes and classes of a regular expression: no words. */
const NO_WORDS = /\(\?<\w+>|\\[pPu]\{[^}]*\}|\\.|\[[^\]]*\]/gu;

/**
 * Words of a language in the code: a literal with a word of any but the first language, whose words
 * are also those of our codes; and a regular expression with a word of whatever language in it.
 */
export function typedElsewhere(
  sources: readonly Source[],
  languages: readonly Language[],
): readonly string[] {
  const words = foreignWords(languages);
  return sources
    .filter((source) => isTypeScript(source) && READERS.test(source.path))
    .flatMap((source) => {
      const found: string[] = [];
      walk(source, (node) => {
        const word = ts.isRegularExpressionLiteral(node)
          ? /\p{L}{2,}/u.exec(patternOf(node.text))?.[0]
          : foreignWord(node, words);
        if (word !== undefined && !BY_PROGRAMS.has(word))
          found.push(`${source.path}:${lineOf(source, node)} “${word}”`);
      });
      return found;
    });
}

function patternOf(literal: string): string {
  return literal.slice(1, literal.lastIndexOf("/")).replaceAll(NO_WORDS, " ");
}

function foreignWord(node: ts.Node, words: Words): string | undefined {
  if (!ts.isStringLiteralLike(node) || ts.isImportDeclaration(node.parent)) return undefined;
  const said = foldText(node.text).split(" ");
  const runs = said.flatMap((_, from) =>
    said.slice(from, from + words.longest).map((_end, at, run) => run.slice(0, at + 1).join(" ")),
  );
  return runs.find((run) => words.all.has(run));
}

/** `longest`: so many words has the longest phrase among them. */
type Words = Readonly<{ all: ReadonlySet<string>; longest: number }>;

function foreignWords([first, ...others]: readonly Language[]): Words {
  const own = new Set(first === undefined ? [] : typedWords(first));
  const foreign = others
    .flatMap(typedWords)
    .filter((word) => word.length >= LETTERS_MIN && !own.has(word));
  const lengths = foreign.map((word) => word.split(" ").length);
  return { all: new Set(foreign), longest: lengths.reduce((one, two) => Math.max(one, two), 0) };
}

/** Every word and phrase that the tables of a language hold, whatever tables there are. */
export function typedWords(language: Language): readonly string[] {
  const { code, direction, folder, ...tables } = language;
  const settings = new Set<string>([code, direction, folder]);
  const wordsIn = (table: unknown): readonly string[] => {
    if (typeof table === "string") return [table];
    return typeof table === "object" && table !== null ? Object.values(table).flatMap(wordsIn) : [];
  };
  const words = [...wordsIn(tables), ...Object.keys(language.numbers)];
  return words.filter((word) => !settings.has(word)).map(foldText);
}
