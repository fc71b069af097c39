/**
 * Adding a language is copying a folder and naming it in one list: here the English one is copied,
 * "translated" letter by letter into one that is written from right to left, and spoken to.
 */
import { afterAll, describe, expect, it, vi } from "vitest";
import { readReport } from "../../../bots/verify/reading/report.ts";
import { severityOf } from "../../../bots/alert/alert/severity-words.ts";
import { parseDuration } from "../../../shared/language/words/duration.ts";
import { readScope, roleOf } from "../../../bots/verify/people/admission/place/role-words.ts";
import { COMMANDS, WORDS } from "../../../shared/conversation/command/commands.ts";
import { parseCommand } from "../../../shared/conversation/command/parse.ts";
import type * as List from "../../../shared/language/languages/list.ts";
import { LANGUAGES, pickLanguage, say } from "../../../shared/language/text.ts";
import { numberIn } from "../../../shared/language/words/typed.ts";
import { MARK, removeCopies, written } from "../../harness/copied-language.ts";
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";
import { onlyCase, town } from "../../bots/verify/network.ts";

const FIRST_STRONG = "\u2068";
const POP = "\u2069";

vi.mock("../../../shared/language/languages/list.ts", async (original) => {
  const list = await original<typeof List>();
  const { copyOf } = await import("../../harness/copied-language.ts");
  const [english] = list.LANGUAGE_LIST;
  const languages = [...list.LANGUAGE_LIST, copyOf(english)];
  const called = (code: string) => languages.find((one) => one.code === code) ?? english;
  return { LANGUAGE_LIST: languages, languageCalled: called };
});

afterAll(removeCopies);

describe("a language that was copied and named in the list", () => {
  it("is one that can be chosen, and answers with its own phrases", () => {
    expect(LANGUAGES).toEqual(["en", "es", "qaa"]);
    expect(["qaa", "Sooz", "qaa-XX"].map((name) => pickLanguage(name))).toEqual(
      Array.from({ length: 3 }, () => "qaa"),
    );
    const { world, ana, anaChat } = town();
    const [unknown] = world.says(ana, anaChat, "!lang klingon");
    expect(unknown?.body).toContain("“qaa”: Sooz");
    const [chosen] = world.says(ana, anaChat, "!lang qaa");
    expect(chosen?.card["language"]).toBe("qaa");
    expect(chosen?.body).toContain(MARK);
    expect(world.says(ana, anaChat, written("!help"))[0]?.body).toContain(written("report"));
  });

  it("has its words understood for every command, and no other words", () => {
    for (const { word } of COMMANDS) {
      for (const typed of WORDS["qaa"]?.[word] ?? []) {
        expect([typed, parseCommand(`${typed} x`)?.command.word]).toEqual([typed, word]);
      }
      expect(WORDS["qaa"]?.[word].length).toBeGreaterThan(0);
    }
    expect(parseCommand(written("zebra x"))).toBeUndefined();
  });

  it("takes a guided report in its words and its digits, to the last yes", () => {
    const place = town();
    const { world, ana, anaChat } = place;
    const raid = `${written("raid")}, ٧ ${written("agents")}, ${written("vans")}`;
    for (const text of [written("report"), raid, "river"]) {
      expect(world.says(ana, anaChat, text)[0]?.card["kind"]).toBe("question");
    }
    expect(world.state.cases.size).toBe(0);
    world.says(ana, anaChat, written("yes"));
    const { salute } = onlyCase(place);
    expect(salute).toMatchObject({ activity: "raid", size: "6-10", equipment: "vans" });
  });

  it("takes a report in one line and a vote with how it is known", () => {
    const place = town();
    const { world, ana, anaChat, ben, river } = place;
    world.says(
      ana,
      anaChat,
      `${written("report in")} north/river ${written("raid, two officers")}`,
    );
    const { code, salute } = onlyCase(place);
    expect(salute).toMatchObject({ activity: "raid", size: "1-2" });
    const digits = code.replaceAll(/\d/gu, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit);
    world.says(ben, river, `!${written("confirm")} ${digits.toLowerCase()} ${written("on site")}`);
    expect([...onlyCase(place).votes.values()]).toMatchObject([
      { choice: "confirm", how: "onsite" },
    ]);
  });

  it("has a report read out of its plain words", () => {
    const text = "four agents and two vans, they arrested my brother ten minutes ago";
    const read = readReport(written(text), { places: [], nowMs: Date.UTC(2026, 0, 15, 20) });
    expect(read).toMatchObject({ kind: "report", language: "qaa", size: "3-5" });
    expect(read).toMatchObject({ activity: "detention", equipment: ["vans"] });
    expect(read.ago).toEqual({ minutes: 10, isVague: false });
  });

  it("has its words around what must not be kept known", () => {
    const told = ["trailer 12", "1234 Elm street", "plate is ABC 99", "ana at mail dot com"];
    const kinds = told.map((text) =>
      personalDataKinds(text.replaceAll(/(?!com)\b[a-z]{2,}/gu, written)),
    );
    expect(kinds).toEqual([["house-number"], ["house-number"], ["plate"], ["email"]]);
    expect(personalDataKinds(`${written("zebra")} 12`)).toEqual([]);
  });

  it("names roles, severities, times and numbers", () => {
    expect(["organizer", "responder", "zebra"].map((word) => roleOf(written(word)))).toEqual([
      ...["organizer", "responder", undefined],
    ]);
    const scope = ["North", "side", written("again")];
    expect(readScope("responder", scope)).toEqual({ scope: "North side", again: true });
    expect(severityOf(written("urgent"))).toBe("urgent");
    expect(parseDuration(`٩٠${written("min")}`)).toBe(5_400_000);
    expect(numberIn(written("twelve"), "en")).toBe(12);
    expect(numberIn(written("twelve"), "qaa")).toBe(12);
  });
});

describe("a sentence that is written from right to left", () => {
  it("keeps commands, codes and user ids apart, and commands clean inside", () => {
    const typed = say("qaa", "alert-card-commands-of", { case: "K7Q4" });
    expect(typed).toContain(`${FIRST_STRONG}“!home K7Q4”${POP}`);
    const said = say("qaa", "alert-next-allclear", { case: "K7Q4" });
    expect(said).toContain(`${FIRST_STRONG}K7Q4${POP} is over`);
    const pointed = say("qaa", "common-other-bot-next", {
      word: "!going",
      user: "@ana:example.org",
    });
    expect(pointed).toContain(`${FIRST_STRONG}@ana:example.org${POP}`);
    expect(pointed).toContain(`${FIRST_STRONG}“!going”${POP}`);
    expect(pointed.startsWith("\u200F")).toBe(true);
  });

  it("still chooses words by codes, which are no text", () => {
    const held = say("qaa", "common-not-permitted", { who: "confirmer" });
    expect(held).toContain("Only confirmers can do this");
  });

  it("does not change how the others are written", () => {
    const said = say("en", "alert-next-allclear", { case: "K7Q4" });
    expect(said).not.toMatch(/\p{Cf}/u);
    expect(said).toContain("“!home”");
  });
});
