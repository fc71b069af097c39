/** The guided report as a state machine: each answer moves it one step, or says why not. */
import { describe, expect, it } from "vitest";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { EMPTY_NETWORK } from "../../../../shared/domain/network-state.ts";
import {
  readDraft,
  writeDraft,
  type ReportDraft,
  DRAFT_LIFE_MS,
} from "../../../../bots/verify/report/drafts.ts";
import {
  answerReport,
  startReport,
  stepBack,
  type Turn,
} from "../../../../bots/verify/report/report-dialog.ts";
import { START_MS } from "../../../harness/world.ts";

const AREAS = ["north/river", "south/mill"] as AreaPath[];
const around = {
  nowMs: START_MS,
  offered: AREAS,
  committees: {
    ...EMPTY_NETWORK.committees,
    areas: new Set(AREAS),
  },
};

function asked(turn: Turn): ReportDraft {
  if (turn.next !== "ask") throw new Error(`the conversation went to ${turn.next}`);
  return turn.draft;
}

function after(...answers: readonly string[]): ReportDraft {
  return answers.reduce(
    (draft, answer) => asked(answerReport(draft, answer, around)),
    startReport("en", around),
  );
}

function troubleOf(turn: Turn): string | undefined {
  return turn.next === "ask" ? turn.trouble?.reason : undefined;
}

describe("a guided report", () => {
  it("asks in the order of SALUTE and sends at the end", () => {
    const draft = after("1", "raid", "4", "both", "vans", "10 min", "by the mill");
    expect(draft).toMatchObject({
      ...{ step: "preview", area: "north/river", activity: "raid", size: "over-10" },
      ...{ uniform: "mixed", equipment: "vans", note: "by the mill" },
      seenAtMs: START_MS - 600_000,
    });
    expect(answerReport(draft, "yes", around)).toMatchObject({ next: "send" });
  });

  it("understands the words of every language", () => {
    const draft = after("río o sur", "south/mill");
    expect(draft.area).toBe("south/mill");
    const spanish = after(
      "mill",
      "retén",
      "como siete",
      "de civil",
      "nada",
      "hace 2 horas",
      "omitir",
    );
    expect(spanish).toMatchObject({
      ...{ activity: "checkpoint", size: "6-10", uniform: "plain", equipment: "none", note: "" },
      seenAtMs: START_MS - 7_200_000,
    });
    expect(answerReport(spanish, "Sí", around).next).toBe("send");
  });

  it.each(["", "9", "0", "🙂", "x".repeat(3_000)])("asks again after %s", (answer) => {
    const draft = after("1");
    expect(troubleOf(answerReport(draft, answer, around))).toBe("not-understood");
    expect(asked(answerReport(draft, answer, around)).step).toBe("activity");
  });

  it("does not look at 60 KB", () => {
    expect(troubleOf(answerReport(after("1"), "a ".repeat(30_000), around))).toBe("too-much");
  });

  it("asks again for a place that nobody knows", () => {
    expect(troubleOf(answerReport(startReport("en", around), "atlantis", around))).toBe(
      "unknown-area",
    );
  });

  it("takes no note with a way to find a person, and does not keep it", () => {
    const draft = after("1", "1", "1", "1", "1", "now");
    const turn = answerReport(draft, "call 555-867-5309", around);
    expect(troubleOf(turn)).toBe("personal-data");
    expect(JSON.stringify(asked(turn))).not.toContain("867");
  });

  it("takes no note that is too long", () => {
    const draft = after("1", "1", "1", "1", "1", "now");
    expect(troubleOf(answerReport(draft, "a b ".repeat(200), around))).toBe("too-much");
    expect(asked(answerReport(draft, "a b ".repeat(100), around)).step).toBe("preview");
  });

  it("goes back one step, and not before the first", () => {
    expect(asked(stepBack(after("1", "raid"), around)).step).toBe("activity");
    expect(asked(stepBack(startReport("en", around), around)).step).toBe("area");
  });

  it("asks for the place again when it was removed meanwhile", () => {
    const draft = after("1", "1", "1", "1", "1", "now", "skip");
    const without = { ...around, committees: { ...around.committees, areas: new Set<AreaPath>() } };
    expect(asked(answerReport(draft, "1", without)).step).toBe("area");
  });
});

describe("a draft", () => {
  const draft = after("1", "raid");

  it("survives being written and read", () => {
    expect(readDraft(writeDraft(draft), START_MS)).toEqual(draft);
  });

  it("fits its fact with the longest note and the longest places", () => {
    const long = `north/${"x".repeat(74)}` as AreaPath;
    const offered = Array.from({ length: 8 }, () => long);
    const full = { ...draft, note: '"'.repeat(500), offered, area: long };
    expect(readDraft(writeDraft(full), START_MS)).toEqual(full);
  });

  it("is none when it cannot be read or was left lying", () => {
    expect(readDraft("{", START_MS)).toBeUndefined();
    expect(readDraft('{"of":"report"}', START_MS)).toBeUndefined();
    expect(readDraft(writeDraft(draft), START_MS + DRAFT_LIFE_MS)).toEqual(draft);
    expect(readDraft(writeDraft(draft), START_MS + DRAFT_LIFE_MS + 1)).toBeUndefined();
  });
});
