/** What a phrase asks people to type is a command of its own language, written so that it works. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGE_LIST } from "../../../shared/language/languages/list.ts";
import { asTyped } from "../../../shared/language/markup.ts";
import { compose, line } from "../../../shared/language/text.ts";
import { foldWords } from "../../../shared/language/words/fold.ts";

const FILES = ["common", "verify", "alert", "rooms"] as const;
/** A variable that stands for a command word as a whole. */
const WORD_VARIABLE = /^\{ \$(?:word|help|status|report) \}/u;

const wordsOf = new Map(
  LANGUAGE_LIST.map(({ code, commands }) => [code, Object.values(commands).flat().map(foldWords)]),
);
const allWords = [...wordsOf.values()].flat();

function beginsWith(text: string, words: readonly string[]): boolean {
  const folded = foldWords(text.replaceAll(/\{[^}]*\}|…/gu, ""));
  return words.some((word) => folded === word || folded.startsWith(`${word} `));
}

/** What is wrong with the things to type in these rows of phrases. */
function faultsIn(rows: readonly string[], language: string): readonly string[] {
  return rows
    .filter((row) => !row.startsWith("#"))
    .flatMap((row) => {
      const spans = [...row.matchAll(/`([^`]*)`/gu)].map(([, inside = ""]) => inside);
      const loose = row.replaceAll(/`[^`]*`/gu, "").match(/(?<![\p{L}\p{N}])[!¡]-?[a-z]+/gu) ?? [];
      return [
        ...loose.filter((word) => allWords.includes(foldWords(word))),
        ...spans.filter((inside) => {
          if (!inside.startsWith("!")) return beginsWith(inside, allWords);
          const command = inside.replace(/^!(?:[!-])?/u, "");
          const own = wordsOf.get(language) ?? [];
          return !WORD_VARIABLE.test(command) && !beginsWith(command, own);
        }),
      ];
    });
}

describe.each(LANGUAGE_LIST)("in $code, what is to be typed", ({ code, folder }) => {
  it.each(FILES)("is marked as a command, and is one of this language (%s)", (file) => {
    const rows = readFileSync(new URL(`${file}.ftl`, folder), "utf8").split("\n");
    expect(faultsIn(rows, code)).toEqual([]);
  });
});

it.each([
  ["a command without its mark", "x = Write `confirmar { $code }`.", "es"],
  ["a word of another language", "x = Escriba `!approve { $code }`.", "es"],
  ["a word that nobody knows", "x = Write `!approbe { $code }`.", "en"],
  ["a command outside backticks", "x = Write !approve in the room.", "en"],
])("%s is found", (_, row, language) => {
  expect(faultsIn([row], language)).toHaveLength(1);
});

describe("a command in a phrase", () => {
  it.each([
    ["`!going 10`", "`!going 10`", "`going 10`"],
    ["`!!help`", "`!help`", "`!help`"],
    ["`!-report`", "`report`", "`report`"],
    ["`K7Q4`", "`K7Q4`", "`K7Q4`"],
    ["`!going  10` and `!home `", "`!going 10` and `!home`", "`going 10` and `home`"],
  ])("%s stands as it has to be typed where it is said", (phrase, room, direct) => {
    expect([asTyped(phrase, "room"), asTyped(phrase, "direct")]).toEqual([room, direct]);
  });

  it("has its mark wherever nobody said that it is a direct chat", () => {
    const lines = [line("common-usage-going")];
    expect(compose("en", lines).body).toContain("“!going");
    expect(compose("en", lines, "direct").body).toContain("“going");
  });
});
