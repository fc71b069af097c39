/** One-time codes are drawn at once, and are fit to be read aloud. */
import { expect, it } from "vitest";
import { ALPHABET } from "../../../shared/core/values/case-code.ts";
import { drawOneTimeCode, oneTimeCodesIn } from "../../../shared/domain/one-time-code.ts";

/** What has to be drawn so that the code begins with these eleven characters. */
function drawing(characters: string): Uint8Array {
  const number = Array.from(characters).reduceRight(
    (rest, character) => rest * BigInt(ALPHABET.length) + BigInt(ALPHABET.indexOf(character)),
    0n,
  );
  return Buffer.from(number.toString(16).padStart(32, "0"), "hex");
}

/** Draws these, one after the other. */
function drawn(...draws: readonly string[]): string {
  const left = [...draws];
  return drawOneTimeCode(() => drawing(left.shift() ?? ""));
}

it.each(["GUN23456789", "2345GUN6789", "23456789GUN", "ACDEFGHJKMN", "22222222222"])(
  "a code is drawn anew where %s spells something, or has no digit or no letter",
  (unfit) => {
    const code = drawn(unfit, "23456789ACD");
    expect(code.slice(0, 13)).toBe("2345-6789-ACD");
    expect(oneTimeCodesIn(code).codes).toEqual([code]);
  },
);

it("control: the first that is fit is taken", () => {
  expect(drawn("23456789ACD", "3456789ACDE").slice(0, 4)).toBe("2345");
});

it("no code comes of a source that gives the same unfit one for ever", () => {
  expect(() => drawOneTimeCode(() => drawing("23456789GUN"))).toThrow("randomness");
});
