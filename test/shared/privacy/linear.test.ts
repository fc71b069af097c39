/**
 * The guard reads what anybody sends, so its time may grow with the length of a text and with
 * nothing else. Told by what it does, since a clock depends on the machine.
 */
import { describe, expect, it } from "vitest";
import { FINDERS } from "../../../shared/privacy/finders.ts";
import { readingOf, type Reading } from "../../../shared/privacy/reading/reading.ts";

const UNITS = [
  ...["1 ", "1-", "12 34 ", "A 1 ", "A0 8 7 ", "555-0147 ", "five ", "K X W ", "7ABC 1", "plate "],
  ...[
    "calle 1 ",
    "1234 ab ",
    "apt ",
    "x.",
    "a@",
    "ana arroba ",
    "geo:",
    "Juan ",
    "se llama ",
    "mr ",
  ],
  ...[
    "my cousin ",
    "lives at the ",
    "texas abc ",
    "37.1234,",
    "insta ",
    "passport is ",
    "1:",
    "(1",
  ],
];

/** How often the finders look at a token of this text. */
function looksAt(
  text: string,
  finders: readonly (readonly [string, (reading: Reading) => unknown])[] = FINDERS,
): number {
  let looks = 0;
  const reading = readingOf(text);
  const tokens = new Proxy(reading.tokens, {
    get: (target, key, receiver) => {
      looks += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  const watched: Reading = { ...reading, tokens };
  for (const [, find] of finders) find(watched);
  return looks;
}

describe("the guard", () => {
  it.each(UNITS)("looks twice as often at twice as much of: %j", (unit) => {
    const once = looksAt(unit.repeat(400));
    const twice = looksAt(unit.repeat(800));
    expect(twice).toBeLessThan(2.1 * once + 400);
  });

  it("would be noticed if each word were compared with every other", () => {
    const compare = ({ tokens }: Reading): void => {
      for (const index of tokens.keys()) tokens.forEach((token) => token === tokens[index]);
    };
    const twice = looksAt("1 ".repeat(800), [["name", compare]]);
    expect(twice).toBeGreaterThan(2.1 * looksAt("1 ".repeat(400), [["name", compare]]) + 400);
  });
});
