/** Case codes: what is misheard or mistyped is noticed, so that no vote meets another case. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CODES_COUNT,
  codeFromNumber,
  freshCode,
  isFit,
  looksLikeCode,
  parseCode,
  readCode,
} from "../../../../shared/core/values/case-code.ts";
import { plainDigits } from "../../../../shared/core/values/digits.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";

const ALPHABET = Array.from("23456789ACDEFGHJKMNPQRTUVWXYZ");
const anyCode = fc.nat({ max: CODES_COUNT - 1 }).map(codeFromNumber);

describe("a case code", () => {
  it("is read as it was made, in capitals or not", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(parseCode(code)).toBe(code);
        expect(parseCode(code.toLowerCase())).toBe(code);
      }),
    );
  });

  it("is read in the digits of every script", () => {
    const readings = ["K7Q4", "k٧q٤", "K۷Q۴", "K७Q४", "Ｋ7Q4", "K7Q४५"].map(parseCode);
    expect(readings).toEqual(["K7Q4", "K7Q4", "K7Q4", "K7Q4", undefined, undefined]);
    expect(["٧٤٢x", "٧٤٢٢", "abcd"].map(looksLikeCode)).toEqual([true, true, false]);
    for (const digit of ["٩", "𝟗", "𝟿", "９", "९"]) expect(plainDigits(digit)).toBe("9");
  });

  it("is another one for each number up to the count", () => {
    const codes = new Set<string>();
    for (let number = 0; number < CODES_COUNT; number += 1) codes.add(codeFromNumber(number));
    expect(codes.size).toBe(CODES_COUNT);
    expect(codeFromNumber(CODES_COUNT)).toBe(codeFromNumber(0));
  });

  it("is the example of the documents", () => {
    expect(parseCode("K7Q4")).toBe("K7Q4");
  });

  it("is not what a slip of one character makes of it", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const slip of slipsOf(code))
          expect(parseCode(slip), `${code} ${slip}`).toBe(undefined);
      }),
      { numRuns: 300 },
    );
  });

  it("is not what a swap of neighbors makes of it", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const swap of swapsOf(code))
          expect(parseCode(swap), `${code} ${swap}`).toBe(undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  it("has no character that is taken for another one", () => {
    for (const lookAlike of "01IOLSB") {
      expect(ALPHABET).not.toContain(lookAlike);
      expect(parseCode(`${lookAlike}222`)).toBeUndefined();
    }
  });

  it.each(["", "K7Q", "K7Q44", " K7Q4", "K7Q4 ", "K7Qß", "K7Q-", "ａ7Q4"])("is not %j", (text) => {
    expect(parseCode(text)).toBeUndefined();
  });
});

describe("a code with a character that is in none", () => {
  it.each(["K7O4", "K704", "k7o4"])("is read as what was meant: %s", (text) => {
    expect(readCode(text)).toBe("K7Q4");
  });

  it("is never another code than the right one", () => {
    const alike: Readonly<Record<string, string>> = { Q: "O0", D: "O0", 7: "1IL", 5: "S", 8: "B" };
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 3 }), (code, place) => {
        for (const wrong of alike[code.charAt(place)] ?? "") {
          const written = code.slice(0, place) + wrong + code.slice(place + 1);
          expect([code, undefined]).toContain(readCode(written));
        }
      }),
    );
  });

  it.each(["this", "solo", "bois", "OOQ4", "K7Q"])("is none in a word, or with two: %s", (text) => {
    expect(readCode(text)).toBeUndefined();
  });
});

describe("a text that looks like a code", () => {
  it("has four characters and a digit among them, right or wrong", () => {
    expect(looksLikeCode("K7Q4")).toBe(true);
    expect(looksLikeCode("k7q5")).toBe(true);
    expect(looksLikeCode("home")).toBe(false);
    expect(looksLikeCode("K7Q45")).toBe(false);
  });
});

describe("a fresh code", () => {
  const bytes = (): Uint8Array => Uint8Array.of(0, 0, 1, 2);

  it("is the one that the random bytes say", () => {
    expect(freshCode(bytes, () => false)).toBe(codeFromNumber(258));
  });

  it("is another one when that is taken", () => {
    const taken = new Set<CaseCode>([258, 259, 260].map(codeFromNumber));
    const code = freshCode(bytes, (one) => taken.has(one));
    expect(code).toBeDefined();
    expect(code !== undefined && taken.has(code)).toBe(false);
  });

  it.each([0, 1, 28, 29, 30, 841, 65_535])("is the last one that is free, by lot %i", (lot) => {
    const drawn = (count: number): Uint8Array =>
      count === 2 ? Uint8Array.of(lot >> 8, lot & 255) : Uint8Array.of(0, 0, 1, 2);
    const free = codeFromNumber(17);
    expect(freshCode(drawn, (code) => code !== free)).toBe(free);
  });

  it("never spells a word: it has a digit, and no letters that nobody wants to read aloud", () => {
    for (let number = 0; number < CODES_COUNT; number += 7) {
      const drawn = (): Uint8Array => Uint8Array.of(0, 0, number >> 8, number & 255);
      const code = freshCode(drawn, () => false) ?? "";
      expect(code).toMatch(/[0-9]/u);
      expect(code).not.toMatch(/KKK|FAG|CUM/u);
    }
    for (const word of ["RAPE", "NADA", "FREE", "CARA"])
      expect(isFit(word as CaseCode)).toBe(false);
    expect(isFit("K7Q4" as CaseCode)).toBe(true);
  });

  it("is none when every code is taken", () => {
    expect(freshCode(bytes, () => true)).toBeUndefined();
  });

  it("is found at once, however many were drawn before", () => {
    const taken = new Set<CaseCode>();
    let looks = 0;
    let state = 1;
    const random = (count: number): Uint8Array =>
      Uint8Array.from({ length: count }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
        return state >>> 24;
      });
    const half = Math.floor(CODES_COUNT / 2);
    while (taken.size < half) {
      const code = freshCode(random, (one) => {
        looks += 1;
        return taken.has(one);
      });
      if (code !== undefined) taken.add(code);
    }
    expect(looks / half).toBeLessThan(2);
  });
});

function slipsOf(code: string): readonly string[] {
  return Array.from(code).flatMap((right, place) =>
    ALPHABET.filter((wrong) => wrong !== right).map(
      (wrong) => code.slice(0, place) + wrong + code.slice(place + 1),
    ),
  );
}

function swapsOf(code: string): readonly string[] {
  return [0, 1, 2].flatMap((place) => {
    const [first = "", second = ""] = code.slice(place, place + 2);
    const swapped = code.slice(0, place) + second + first + code.slice(place + 2);
    return first === second ? [] : [swapped];
  });
}
