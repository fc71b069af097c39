/** Words that nobody knows, read as what they were meant for, and what they are never read as. */
import { describe, expect, it } from "vitest";
import { readReport } from "../../../../bots/verify/reading/report.ts";
import { severityOf } from "../../../../bots/verify/report/sending/report-of.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { LANGUAGE_LIST } from "../../../../shared/language/languages/list.ts";
import { namesOf } from "../../../../shared/language/reading/places.ts";
import { respelled } from "../../../../shared/language/reading/respelled.ts";
import { tokensOf } from "../../../../shared/language/reading/tokens.ts";

const CONTEXT = {
  places: namesOf(["north/river", "south/mission", "east/lake-street"] as AreaPath[]),
  nowMs: Date.UTC(2026, 0, 15, 20),
};

function read(text: string, language = "en"): string {
  return respelled(tokensOf(text), { language })
    .map(({ word }) => word)
    .join(" ");
}

/** Every way to miss one letter of a word, to write one twice, or to change two neighbours. */
function slipsOf(word: string): readonly string[] {
  return Array.from(word).flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const next = after.charAt(0);
    return [
      before + after,
      before + letter + word.slice(at),
      before + next + letter + after.slice(1),
    ];
  });
}

describe("a word that no language knows", () => {
  it.each([
    ["polisia", "policia"],
    ["kamioneta", "camioneta"],
    ["rredada", "redada"],
    ["lla se van", "ya se van"],
    ["sinco patruyas", "cinco patrullas"],
    ["inmigrasion", "inmigracion"],
    ["veinte soldaddos", "veinte soldados"],
    ["agnets", "agents"],
    ["oficers in uniformd", "officers in uniform"],
    ["truks", "trucks"],
    ["sholdiers", "soldiers"],
  ])("is read as what it sounds like, or is one slip away from: %s", (written, meant) => {
    expect(read(written, "es")).toBe(meant);
  });

  it.each(["policy vents fifth", "haha aaaa", "foto caza pollo", "K7Q4", "nto dont cant"])(
    "stays what it is when it is a word of its own, or too short: %s",
    (text) => {
      expect(read(text)).toBe(
        tokensOf(text)
          .map(({ word }) => word)
          .join(" "),
      );
    },
  );

  it("is never read as a denial", () => {
    const denials = LANGUAGE_LIST.flatMap(({ reading }) => reading.negations);
    const words = new Set(denials.flatMap((one) => tokensOf(one)).map(({ word }) => word));
    const alone = new Set(
      denials.flatMap((one) => (/\s/u.test(one) ? [] : tokensOf(one))).map(({ word }) => word),
    );
    for (const word of words) {
      for (const slip of slipsOf(word)) {
        const [token] = respelled(tokensOf(slip));
        if (token !== undefined && token.word !== slip)
          expect([...alone]).not.toContain(token.word);
      }
    }
  });

  it("never makes a report graver by a slip", () => {
    let slips = 0;
    for (const { report, reading } of LANGUAGE_LIST) {
      const acts = [...Object.values(report.activity).flat(), ...reading.holds];
      for (const word of new Set(acts.flatMap((act) => tokensOf(act)).map((one) => one.word))) {
        for (const slip of slipsOf(word)) {
          if (respelled(tokensOf(slip))[0]?.isSlip !== true) continue;
          slips += 1;
          const { activity } = readReport(`agents ${slip}`, CONTEXT);
          expect(severityOf({ activity: activity ?? "unknown" }), slip).toBe("watch");
        }
      }
    }
    expect(slips).toBeGreaterThan(1_000);
  });
});

describe("a report with slips", () => {
  it.each([
    ["4 agnets at the bridge on lake stret", "east/lake-street", "3-5"],
    ["ay sinco ajentes en la micion", "south/mission", "3-5"],
    ["tere are sevne ofisers standin arond nort/river", "north/river", "6-10"],
  ])("says where and how many: %s", (text, area, size) => {
    const found = readReport(text, CONTEXT);
    expect(found.areas).toEqual([area]);
    expect(found.size).toBe(size);
  });

  it("is denied only by what was written", () => {
    expect(readReport("not a raid, 3 agnets at north river", CONTEXT).activity).toBe("presence");
    expect(readReport("no es rredada, son dos polisias", CONTEXT).activity).not.toBe("raid");
  });
});
