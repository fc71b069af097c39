/**
 * How the bots speak, in every language: what stands on a locked phone says all by itself, nobody
 * is made a man by a phrase, and one thing has one word.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGE_LIST, languageCalled } from "../../../shared/language/languages/list.ts";
import { say } from "../../../shared/language/text.ts";

const LOCK_SCREEN = 60;
const SHORT = "north/river";
const AREAS = [SHORT, "south/mission", "east/lake-street", "south/bernal-heights"] as const;
const ACTIVITIES = ["raid", "detention", "stop", "checkpoint", "presence", "unknown"] as const;
const HEADS = [
  ...["new", "updated", "lowered", "doubted", "affirmed", "allclear", "retracted", "refuted"],
] as const;
const STATES = ["confirmed", "refuted", "expired", "withdrawn", "ended", "unconfirmed"] as const;

const codes = LANGUAGE_LIST.map(({ code }) => code);

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The headlines of an alert, whatever it is about and whatever became of it. */
function alertHeads(language: string, area: string, status: string): readonly string[] {
  return HEADS.flatMap((head) =>
    ACTIVITIES.flatMap((activity) =>
      ["urgent", "watch", "info"].map((severity) =>
        say(language, `alert-title-${head}`, { activity, area, status, severity }),
      ),
    ),
  );
}

/** What somebody is told who reported, looked or asked: without the code, which comes last. */
function caseHeads(language: string, area: string): readonly string[] {
  return STATES.flatMap((state) =>
    ACTIVITIES.map((activity) =>
      say(language, "verify-change-title", { state, activity, area, code: "K7Q4" }).replace(
        /\. \p{L}+ K7Q4\.$/u,
        "",
      ),
    ),
  );
}

describe.each(codes)("what a locked phone shows first in %s", (language) => {
  it("is all of a headline where the name of the place is a usual one", () => {
    for (const head of alertHeads(language, SHORT, "Actual")) {
      expect([head, lengthOf(head) <= LOCK_SCREEN]).toEqual([head, true]);
    }
  });

  it.each(AREAS)(
    "is the state and the place, however long its name and in a drill (%s)",
    (area) => {
      const heads = [
        ...alertHeads(language, area, "Actual"),
        ...alertHeads(language, area, "Exercise"),
        ...caseHeads(language, area),
      ];
      for (const head of heads) {
        expect(head).toMatch(/^\p{Lu}{2,}/u);
        expect([head, lengthOf(head.slice(0, head.indexOf(area) + area.length)) <= 60]).toEqual([
          head,
          true,
        ]);
      }
    },
  );

  it("never repeats in an ending what is over, or was not so", () => {
    for (const activity of ACTIVITIES.filter((one) => one !== "unknown")) {
      const alarms = [
        say(language, "alert-what", { activity }),
        say(language, "verify-what", { activity }),
      ];
      const endings = [
        ...(["allclear", "retracted", "refuted"] as const).map((head) =>
          say(language, `alert-title-${head}`, { ...at, activity }),
        ),
        ...(["refuted", "withdrawn", "ended", "expired"] as const).map((state) =>
          say(language, "verify-change-title", { ...at, state, activity, code: "K7Q4" }),
        ),
      ];
      for (const ending of endings) {
        for (const alarm of alarms) expect(ending).not.toContain(alarm);
      }
    }
  });

  it("is the news itself where organizers write some", () => {
    const state = say(language, "alert-state", { ...at, state: "updated", activity: "words" });
    const before = say(language, "alert-news-in-all", { state, area: SHORT });
    expect(lengthOf(before)).toBeLessThanOrEqual(30);
  });
});

const at = { area: SHORT, status: "Actual", severity: "urgent" } as const;

/** The phrases of a language without comments, variables, keys of variants and things to type. */
function phrasesOf(code: string): readonly string[] {
  const { folder } = languageCalled(code);
  return ["common", "verify", "alert", "rooms"].flatMap((file) =>
    readFileSync(new URL(`${file}.ftl`, folder), "utf8")
      .split("\n")
      .filter((row) => !row.startsWith("#"))
      .map((row) =>
        row
          .replace(/^[a-z][\w-]* =/u, "")
          .replace(/^\s*\*?\[[\w-]+\]/u, "")
          .replaceAll(/`[^`]*`/gu, "`…`")
          .replaceAll(/\{[^{}]*\}?/gu, "…")
          .trim(),
      ),
  );
}

/** What makes a man of whoever is spoken of, says “tú”, or calls one thing by another word. */
const NOT_IN_SPANISH: Readonly<Record<string, RegExp>> = {
  "only of men": word(
    "a todos|todos (?!los|modos)|los demás|miembros|nosotros|usted mismo|vecinos?|voluntarios?",
    "(?:queda|quedan|fue|fueron|está|están) (?:admitidos?|invitados?|seguros?)",
    "organizador(?:es)?|confirmador(?:es)?|respondedor(?:es)?",
  ),
  tú: word("tú|ti|contigo|tus?|te|puedes|tienes|quieres|debes"),
  "tú that is told":
    /(?:^|[.;:!?] |por favor, )(?:escribe|envía|borra|mira|dime|llama|avisa)(?!\p{L})/iu,
  "another word": word(
    "áreas?|órdenes|(?:una|la) orden|gravedad|refuta\\p{L}*|camionetas?|camiones|despejado",
    "gestión|roles|vigilar|vigilancia",
  ),
  stiff: word("cálculo|adivinar|etiquetas? con clave"),
  "other quotation marks": /[«»"]/u,
};

/** What is stiff or British to those who answer hotlines in the United States. */
const NOT_IN_ENGLISH: Readonly<Record<string, RegExp>> = {
  British: word(
    "number plates?|fire brigade|whilst|a crossing|neighbour\\p{L}*|near by|on the spot",
  ),
  stiff: word(
    "admit whom|revoke whom|your voice|belongs to no question|lives at least|nothing with them",
  ),
  "only of women, or of men": word("she|her|hers|herself|he|him|his|himself"),
  jargon: word("encryption identity|quorum|tombstone|megolm"),
};

/** Any of these words, whole, whatever its case. */
function word(...words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu");
}

describe("what is said to people", () => {
  it.each([
    ["es", NOT_IN_SPANISH],
    ["en", NOT_IN_ENGLISH],
  ])("is in the words of the hotlines (%s)", (code, kinds) => {
    const found = phrasesOf(code).flatMap((row) =>
      Object.entries(kinds).flatMap(([kind, words]) => {
        const word = words.exec(row)?.[0];
        return word === undefined ? [] : [`${kind}: “${word}” in ${row}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it("has no word of another language among what is to be typed", () => {
    for (const { code, folder } of LANGUAGE_LIST) {
      const own = argumentWords(code);
      const foreign = codes.filter((one) => one !== code).flatMap(argumentWords);
      const typed = ["common", "verify", "alert", "rooms"].flatMap((file) =>
        [...readFileSync(new URL(`${file}.ftl`, folder), "utf8").matchAll(/`([^`]*)`/gu)].flatMap(
          ([, inside = ""]) => inside.split(/[^\p{L}]+/u),
        ),
      );
      const wrong = typed.filter((word) => foreign.includes(word) && !own.includes(word));
      expect([code, ...wrong]).toEqual([code]);
    }
  });

  it.each([
    ["es", "Se avisó a todos los miembros."],
    ["es", "Escribe otra vez."],
    ["es", "No conozco esa área."],
    ["es", "Es una «sala»."],
    ["en", "Admit whom?"],
    ["en", "She was asked."],
  ])("would be found here if it were not (%s: %s)", (code, text) => {
    const kinds = Object.values(code === "es" ? NOT_IN_SPANISH : NOT_IN_ENGLISH);
    expect(kinds.some((words) => words.test(text))).toBe(true);
  });
});

/** What may stand behind a command: severities and roles. */
function argumentWords(code: string): readonly string[] {
  const { severities, roles } = languageCalled(code);
  return [...Object.values(severities), ...Object.values(roles)].flat();
}
