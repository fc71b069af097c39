/** Short answers: yes and no, a number, a time, a language, "I don't know". */
import { describe, expect, it } from "vitest";
import { readCount } from "../../../../bots/verify/reading/count.ts";
import { isNotKnown, readYesNo } from "../../../../shared/language/reading/assent.ts";
import { languageNamed, languageOf } from "../../../../shared/language/reading/languages-read.ts";
import { readMinutes } from "../../../../shared/language/reading/minutes.ts";
import { namesOf, readPlaces } from "../../../../shared/language/reading/places.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";

describe("yes and no", () => {
  it.each([
    ...[
      "yes please",
      "okay",
      "sure",
      "yep",
      "👍",
      "👍🏽",
      "✅",
      "send please",
      "si por favor",
      "sí, envíalo",
    ],
    ...[
      "envíalo",
      "mándalo",
      "claro",
      "está bien",
      "órale",
      "listo",
      "done",
      "confirmo",
      "no problem",
    ],
  ])("is yes: %s", (text) => {
    expect(readYesNo(text)).toBe("yes");
  });

  it.each([
    "no",
    "nope",
    "no gracias",
    "todavía no",
    "not yet",
    "don't send it",
    "👎",
    "claro que no",
  ])("is no: %s", (text) => {
    expect(readYesNo(text)).toBe("no");
  });

  it.each(["no, Lake Street", "5 agents", "no sé", "I don't know", "", "😀", "yes 5 agents"])(
    "is neither: %s",
    (text) => {
      expect(readYesNo(text)).toBeUndefined();
    },
  );

  it.each(["idk", "no sé", "not sure", "quién sabe", "?", "I don't know the place", "no sé dónde"])(
    "is not known: %s",
    (text) => {
      expect(isNotKnown(text)).toBe(true);
    },
  );
});

describe("a number or a time alone", () => {
  it.each([
    ["5", { least: 5, most: 5 }],
    ["dos", { least: 2, most: 2 }],
    ["like 6", { least: 6, most: 6 }],
    ["20 minutes", undefined],
    ["two vans", undefined],
    ["10+", { least: 10, most: null }],
    ["a couple", { least: 2, most: 2 }],
  ])("is a count: %s", (text, count) => {
    expect(readCount(text)).toEqual(count);
  });

  it.each([
    ["15", 15],
    ["media hora", 30],
    ["an hour ago", 60],
    ["ahorita mismo", 0],
    ["veinte minutos", 20],
    ["5:30", 150],
    ["1.5 hours", 90],
    ["idk", undefined],
  ])("is a time: %s", (text, minutes) => {
    const around = { nowMs: Date.UTC(2026, 0, 15, 20), language: languageOf(text) };
    expect(readMinutes(text, around)?.minutes).toBe(minutes);
  });
});

describe("a language", () => {
  it.each([
    ["hola", "es"],
    ["la migra esta aqui", "es"],
    ["ICE is at the bridge", "en"],
    ["👍", undefined],
  ])("is known by its words: %s", (text, code) => {
    expect(languageOf(text)).toBe(code);
  });

  it.each([
    ["español", "es"],
    ["en español por favor", "es"],
    ["english", "en"],
    ["spanish please", "es"],
    ["spanish people were taken there", undefined],
  ])("is asked for by its name: %s", (text, code) => {
    expect(languageNamed(text)).toBe(code);
  });
});

it("finds two areas of one name, and asks for neither by itself", () => {
  const places = namesOf(["north/park", "south/park"] as AreaPath[]);
  expect(readPlaces("at the park", places).areas).toEqual(["north/park", "south/park"]);
});
