/** A language is a folder: its type asks for every table, and nothing else knows its words. */
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../../scripts/entry/cache.ts";
import type { Language } from "../../../shared/language/languages/language.ts";
import { LANGUAGE_LIST, languageCalled } from "../../../shared/language/languages/list.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { numberIn, timeIn } from "../../../shared/language/words/typed.ts";
import { readTree, type Source } from "../../harness/tidy-source.ts";
import { typedElsewhere, typedWords } from "../../harness/tidy-words.ts";

const spanish = languageCalled("es");

function bot(text: string): readonly Source[] {
  return [{ path: "bots/verify/case/soon.ts", text }];
}

describe("what people type", () => {
  it("is written in the folders of the languages, and nowhere else", () => {
    expect(typedElsewhere(readTree(PROJECT_ROOT), LANGUAGE_LIST)).toEqual([]);
  });

  it.each([
    'const WORDS = ["again", "otra vez"];',
    'const WORDS = { organizador: "organizer", x: "organizadora" };',
    "const isLoud = text === `urgente`;",
    "const place = /^(?:in|at|en) /u.exec(text);",
    String.raw`const isMany = /\bmore than\b/u.test(text);`,
  ])("is found where it does not belong: %s", (text) => {
    expect(typedElsewhere(bot(text), LANGUAGE_LIST)).toHaveLength(1);
  });

  it.each([
    'const reason = "urgent";',
    'import { a } from "./otra-vez/nuevamente.ts";',
    String.raw`const code = /^(?<code>[A-Z\d]{4})\p{L}\s+$/u;`,
    "// otra vez",
  ])("is not seen where it is none: %s", (text) => {
    expect(typedElsewhere(bot(text), LANGUAGE_LIST)).toEqual([]);
  });

  it("is gathered from every table, whichever there are", () => {
    const words = typedWords(spanish);
    for (const word of ["otra vez", "redada", "confirmar", "si", "urgente", "once", "horas"]) {
      expect(words).toContain(word);
    }
  });
});

describe("a language", () => {
  it("that lacks a table or a word for a code does not compile", () => {
    // @ts-expect-error without words for votes it is none
    const lame: Language = { ...spanish, votes: undefined };
    const { info, watch } = spanish.severities;
    const severities = { info, watch };
    // @ts-expect-error without a word for this severity it is none
    const calm: Language = { ...spanish, severities };
    expect([lame.code, calm.code]).toEqual(["es", "es"]);
  });

  it.each(LANGUAGE_LIST)("has a code, a name and words in each of its tables ($code)", (one) => {
    expect(one.code).toMatch(/^[a-z]{2,3}$/u);
    expect(one.names.map(foldText)).toContain(foldText(one.name));
    const empty = (table: unknown, path: string): readonly string[] => {
      if (Array.isArray(table)) return table.length === 0 ? [path] : [];
      if (typeof table !== "object" || table === null) return [];
      return Object.entries(table).flatMap(([key, inner]) => empty(inner, `${path}.${key}`));
    };
    const tables = { ...one, privacy: undefined };
    expect(empty(tables, one.code)).toEqual([]);
  });

  it("gives no word of a table to two codes", () => {
    const tables = LANGUAGE_LIST.flatMap(({ severities, roles, units }) => [
      ...Object.entries({ ...severities, ...roles }),
      ...Object.entries(units),
    ]);
    const codes = new Map<string, string>();
    for (const [code, words] of tables) {
      for (const word of words.map(foldText)) {
        expect([word, codes.get(word) ?? code]).toEqual([word, code]);
        codes.set(word, code);
      }
    }
  });
});

describe("a number", () => {
  it("is read in the language of the person first, also that a word is none", () => {
    expect(["once", "ten", "diez"].map((word) => numberIn(word, "es"))).toEqual([
      11,
      undefined,
      10,
    ]);
    expect(["once", "ten", "diez"].map((word) => numberIn(word, "en"))).toEqual([
      undefined,
      10,
      10,
    ]);
    expect(numberIn("constructor", "en")).toBeUndefined();
  });

  it("may be written in the digits of any script", () => {
    expect(["12", "١٢", "۱۲", "१२", "１２"].map((word) => numberIn(foldText(word), "en"))).toEqual(
      Array.from({ length: 5 }, () => 12),
    );
    expect(timeIn("٩٠m")).toEqual({ count: 90, unit: "minute" });
    expect(timeIn("12 días")).toEqual({ count: 12, unit: "day" });
    expect(["-1h", "h", "1x", "1.5h", "1e9h"].map((text) => timeIn(text))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
