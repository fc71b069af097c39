/** The emoji that two devices compare: each has its sign, and a name in each language. */
import { describe, expect, it } from "vitest";
import { LANGUAGES, say } from "../../../shared/language/text.ts";
import { emojiNumber } from "../../../shared/matrix/identity/verification/emoji.ts";

const NUMBERS = Array.from({ length: 64 }, (_, number) => number);
const namesIn = (language: string): readonly string[] =>
  NUMBERS.map((number) => say(language, "emoji-name", { number }));

describe.each(LANGUAGES)("the emoji in %s", (language) => {
  it("stand under the numbers that the engine's signs have", () => {
    const signs = namesIn(language).map((name) => name.split(" ")[0] ?? "");
    expect(signs.map(emojiNumber)).toEqual(NUMBERS);
  });

  it("have names, each its own", () => {
    expect(new Set(namesIn(language)).size).toBe(NUMBERS.length);
    for (const name of namesIn(language)) expect(name).toMatch(/^\S+ \p{L}+/u);
  });
});

it("control: another sign has no number", () => {
  expect(emojiNumber("🚨")).toBeUndefined();
});
