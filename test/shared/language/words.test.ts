/** The tables of command words: complete, without conflicts, and compared as people type. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMMANDS, KNOWN_WORDS, WORDS } from "../../../shared/conversation/command/commands.ts";
import { foldWord, foldWords, visible } from "../../../shared/language/words/fold.ts";
import { LANGUAGES } from "../../../shared/language/text.ts";

describe("the tables of words", () => {
  it("are there for every language, with a word for every command", () => {
    expect(Object.keys(WORDS)).toEqual(LANGUAGES);
    for (const table of Object.values(WORDS)) {
      expect(Object.keys(table)).toEqual(COMMANDS.map((command) => command.word));
    }
  });

  it("never give one word to two commands", () => {
    const taken = Object.entries(WORDS).flatMap(([language, table]) =>
      Object.entries(table).flatMap(([command, words]) =>
        words
          .filter((word) => KNOWN_WORDS.get(foldWords(word))?.command.word !== command)
          .map((word) => `${language}: ${word}`),
      ),
    );
    expect(taken).toEqual([]);
  });

  it("hold every canonical word", () => {
    for (const { word } of COMMANDS) expect(KNOWN_WORDS.get(word)?.command.word).toBe(word);
  });
});

describe("words", () => {
  it("are compared without case, accents and typography", () => {
    expect(["¡Confirmó!", "CAN’T", "all—clear", "Ａyuda", "「área」:", "??"].map(foldWord)).toEqual(
      ["confirmo", "can't", "all-clear", "ayuda", "area", "?"],
    );
    expect(foldWords("  Todo \n DESPEJADO. ")).toBe("todo despejado");
  });

  it("fold to the same when folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldWords(foldWords(text))).toBe(foldWords(text));
      }),
    );
  });

  it("lose what cannot be seen", () => {
    expect(visible("\u202Ea\u200Bb\u0000c\r\nd\uFEFF ")).toBe("abc\nd");
  });
});
