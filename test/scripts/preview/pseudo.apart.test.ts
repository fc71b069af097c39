/**
 * The whole play in two languages that were made by a rule, one longer by half and one written to
 * the left: whatever a language is like, its people get every message, whole and in order.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { problemsOf } from "../../../scripts/preview/checks.ts";
import type { Sample } from "../../../scripts/preview/sample.ts";
import { speechOf } from "../../../scripts/preview/words.ts";
import { samplesIn } from "../../../scripts/preview/samples.ts";
import { BODY_BYTES_MAX } from "../../../shared/language/layout.ts";
import type * as List from "../../../shared/language/languages/list.ts";
import { faultOfMessage } from "../../../scripts/bench/fuzz/markup.ts";
import { removePseudoLanguages } from "../../harness/pseudo-language.ts";

vi.mock("../../../shared/language/languages/list.ts", async (original) => {
  const list = await original<typeof List>();
  const { pseudoLanguages } = await import("../../harness/pseudo-language.ts");
  const [english] = list.LANGUAGE_LIST;
  const languages = [...list.LANGUAGE_LIST, ...pseudoLanguages(english)];
  const called = (code: string) => languages.find((one) => one.code === code) ?? english;
  return { LANGUAGE_LIST: languages, languageCalled: called };
});

const samples = new Map<string, readonly Sample[]>();
const saidIn = (language: string): readonly Sample[] => samples.get(language) ?? [];

beforeAll(() => {
  for (const code of ["en", "qlo", "qrt"]) samples.set(code, samplesIn(code, [code]));
}, 180_000);
afterAll(removePseudoLanguages);

describe.each(["qlo", "qrt"])("in %s, which was made by a rule", (language) => {
  it("every message of the play is said, none of them in another language", () => {
    const names = (code: string): readonly string[] => saidIn(code).map(({ name }) => name);
    const missing = names("en").filter((name) => !names(language).includes(name));
    expect(missing.length / names("en").length).toBeLessThan(0.03);
    expect(saidIn(language).length).toBeGreaterThan(100);
  });

  it("no message loses a tag, or says in one form what it does not in the other", () => {
    const wrong = problemsOf(saidIn(language)).filter(({ check }) => check !== "lock-screen");
    expect(wrong).toEqual([]);
    for (const { formatted_body: html } of saidIn(language)) {
      expect(html === null ? undefined : faultOfMessage(html)).toBeUndefined();
    }
  });

  it("every message fits an event, and only few have to be cut", () => {
    for (const { body, formatted_body: html } of saidIn(language)) {
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BODY_BYTES_MAX + 200);
      expect(Buffer.byteLength(html ?? "")).toBeLessThanOrEqual(BODY_BYTES_MAX + 200);
    }
  });
});

describe("where one writes to the left", () => {
  /**
   * Lines of people's own words and of other languages run as they are, and so does the name of
   * whoever is answered.
   */
  const { update } = speechOf("qrt").own;
  const ownRows = (body: string): readonly string[] =>
    body
      .replaceAll(update, "")
      .replace(/^[\w.-]+: /u, "")
      .split("\n")
      .filter((row) => !row.startsWith("> ") && /\p{Script=Arabic}/u.test(row))
      // What all languages of a room say of answering stands in one row, hers beside the others.
      .flatMap((row) => row.split(" / ").filter((part) => /\p{Script=Arabic}/u.test(part)));

  it("all that is written to the right stands apart: codes, commands, ids, names of places", () => {
    for (const { body, name } of saidIn("qrt")) {
      for (const row of ownRows(body)) {
        const around = row.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "");
        expect([name, /[A-Za-z]{2,}/u.exec(around)?.[0]]).toEqual([name, undefined]);
      }
    }
  });

  /** The rows without what stands apart in them, however deep. */
  const between = (row: string): string => {
    const rest = row.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "");
    return rest === row ? rest : between(rest);
  };
  type Row = readonly [name: string, row: string];
  const rows = (samples = saidIn("qrt")): readonly Row[] =>
    samples.flatMap(({ name, body, poll }) =>
      [...body.replaceAll(update, "").split("\n"), ...(poll ? [poll.question] : [])]
        .filter((row) => !row.startsWith("> ") && /\p{Script=Arabic}/u.test(row))
        .map((row) => [name, between(row).replace(/^(?:- |\d+\. )/u, "")] as const),
    );

  it("every line runs to the left, also one that begins with the name of somebody", () => {
    expect(rows().filter(([, row]) => row.startsWith("\u200F: ")).length).toBeGreaterThan(20);
    for (const [name, row] of rows()) {
      const [first] = /[\p{L}\u200F]/u.exec(row) ?? [];
      expect([name, row, first]).toEqual([name, row, "\u200F"]);
    }
  });

  it("what other languages say in the same line stands apart, with the marks at its ends", () => {
    const asked = saidIn("qrt").filter(({ card }) => card["kind"] === "request");
    const shared = rows(asked).filter(([, row]) => row.includes(" / "));
    expect(shared.length).toBeGreaterThan(5);
    for (const [name, row] of shared) {
      expect([name, row.replaceAll(" / ", "")]).toEqual([name, "\u200F"]);
    }
  });

  it("the mark of a command stands with its word inside, with nothing unseen between", () => {
    const bodies = saidIn("qrt").map(({ body }) => body);
    const typed = bodies.flatMap((body) =>
      [...body.matchAll(/“(![^”]*)”/gu)].map(([, one]) => one),
    );
    expect(typed.length).toBeGreaterThan(50);
    for (const one of typed) expect(one).toMatch(/^!(?!\p{Cf})\S/u);
  });
});
