/** Words of every language as a part of a regular expression. */
import type { PrivacyWords, Words } from "../../language/languages/language.ts";
import { LANGUAGE_LIST } from "../../language/languages/list.ts";

type Table = keyof PrivacyWords;

/** Fits nothing: where no language has a word, none is found. */
const NEVER = "(?!)";

/** The words of every language in this table, each once. */
export function wordsFor(table: Table): Words {
  return [...new Set(LANGUAGE_LIST.flatMap(({ privacy }) => privacy[table]))];
}

/** One of the words, with or without its accents and its full stop; to be put in a group. */
export function anyWord(table: Table): string {
  const words = wordsFor(table);
  return words.length === 0 ? NEVER : words.map(patternOf).join("|");
}

function patternOf(word: string): string {
  return Array.from(word.normalize("NFC"), (character) => {
    if (character === ".") return String.raw`\.?`;
    const [base = character] = character.normalize("NFD");
    if (base !== character) return `[${base}${character}]`;
    return /[\p{L}\p{N} ]/u.test(character) ? character : `\\${character}`;
  }).join("");
}
