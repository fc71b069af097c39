/** A report is open: what is said then is its answer or a command, and never both. */
import { describe, expect, it } from "vitest";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { STEPS } from "../../../../bots/verify/report/draft/drafts.ts";
import type { Actor } from "../../../harness/actors.ts";
import { tagFor } from "../../../harness/actors.ts";
import { reasons, REPORT, town, type Town } from "../network.ts";

type Step = (typeof STEPS)[number];

/** What brings a report that is begun by its order to each step. */
const WORDS = "two vans by the mill";
const ANSWERS = ["report", WORDS, "river"];

/** Ana has reported a case; returns its code. */
function asked({ world, ana, anaChat }: Town, text = REPORT): CaseCode {
  world.says(ana, anaChat, text);
  const code = [...world.state.cases.keys()].at(-1);
  if (code === undefined) throw new Error("nothing was reported");
  return code;
}

/** She has a report open, and is asked this. */
function opened({ world }: Town, who: Actor, step: Step) {
  const chat = world.direct(who);
  const [first = "", ...others] = ANSWERS;
  world.says(who, chat, first);
  for (const answer of others.slice(0, STEPS.indexOf(step))) world.says(who, chat, answer);
  return {
    chat,
    /** Goes through to the end; returns the note of the case. */
    sends: () => {
      for (const answer of others.slice(STEPS.indexOf(step))) world.says(who, chat, answer);
      world.says(who, chat, "yes");
      return [...world.state.cases.values()].at(-1)?.salute.note;
    },
  };
}

describe("a vote while a report is open", () => {
  it.each(STEPS)("counts when %s is asked, with `!` and without, and the report stays", (step) => {
    for (const say of ["!confirm CODE onsite", "confirm CODE onsite", "¡Confirmo (CODE)"]) {
      const place = town();
      const code = asked(place);
      const { chat, sends } = opened(place, place.ben, step);
      const [voted, again] = place.world.says(place.ben, chat, say.replace("CODE", code));
      expect(voted?.card, say).toMatchObject({ kind: "case", case: code });
      expect(again?.card).toMatchObject({ kind: "question", question: step });
      expect(again?.body).toMatch(/still open|sigue abierto/u);
      expect(place.world.state.cases.get(code)?.votes.has(place.ben.tag)).toBe(true);
      expect(sends()).toBe("two vans by the mill");
    }
  });

  it("control: a sentence that begins with the word of a vote is the note", () => {
    const place = town();
    asked(place);
    const { chat, sends } = opened(place, place.ben, "preview");
    place.world.says(place.ben, chat, "confirm with the people at the mill");
    expect(place.world.facts("voted")).toHaveLength(0);
    expect(sends()).toBe("two vans by the mill; confirm with the people at the mill");
  });

  it("asks which case is meant, takes the number for it, and goes on with the report", () => {
    const place = town();
    const [, second] = [asked(place), asked(place)];
    const { chat, sends } = opened(place, place.ben, "preview");
    const [which, ...others] = place.world.says(place.ben, chat, "!confirm");
    expect(which?.card).toMatchObject({ kind: "question", question: "case" });
    expect(others).toEqual([]);
    const [voted, again] = place.world.says(place.ben, chat, "2");
    expect(voted?.card).toMatchObject({ kind: "case", case: second });
    expect(again?.card).toMatchObject({ question: "preview" });
    expect(sends()).toBe("two vans by the mill");
    expect(place.world.facts("voted")).toHaveLength(1);
  });

  it("leaves that question for an answer to the report, and then no number votes", () => {
    const place = town();
    asked(place);
    asked(place);
    const { chat } = opened(place, place.ben, "preview");
    place.world.says(place.ben, chat, "!confirm");
    const [preview] = place.world.says(place.ben, chat, "they have a dog");
    expect(preview?.card).toMatchObject({ question: "preview" });
    place.world.says(place.ben, chat, "2");
    expect(place.world.facts("voted")).toHaveLength(0);
  });

  it("counts by poll, too", () => {
    const place = town();
    const code = asked(place);
    const found = place.world.state.cases.get(code);
    const { chat, sends } = opened(place, place.ben, "preview");
    const [answerId = ""] = [...(found?.answers ?? [])].flatMap(([id, choice]) =>
      choice === "confirm" ? [id] : [],
    );
    place.world.votes(place.ben, chat, answerId);
    expect(place.world.facts("voted")).toHaveLength(1);
    expect(sends()).toBe("two vans by the mill");
  });
});

describe("what is no command of this person while a report is open", () => {
  const OTHER = codeFromNumber(4_711);

  it.each([
    ["a vote of somebody who is no confirmer", "!confirm CODE onsite", "not-permitted"],
    ["the same without the sign", "refute CODE nothing there", "not-permitted"],
    ["a slip in a word", "!confrim CODE onsite", "unknown-command"],
    ["a word that nobody knows", "!vans", "unknown-command"],
    ["a number with the sign", "!2", "unknown-command"],
    ["another bot's command", `!going ${OTHER}`, "other-bot"],
    ["an organizer's command", "revoke @ben:example.org", "not-permitted"],
    ["an organizer's command with the sign", "!who north/river", "not-permitted"],
  ])("is refused, and is no answer: %s", (_what, text, reason) => {
    for (const step of STEPS) {
      const place = town();
      const code = asked(place);
      const { chat, sends } = opened(place, place.ana, step);
      const sent = place.world.says(place.ana, chat, text.replace("CODE", code));
      expect(reasons(sent), step).toEqual([reason]);
      expect(sent.at(-1)?.card).toMatchObject({ kind: "question", question: step });
      expect(sends()).toBe("two vans by the mill");
    }
  });

  it("is refused to a confirmer of another case or of none, and no note", () => {
    const place = town();
    const { chat, sends } = opened(place, place.ben, "preview");
    const sent = place.world.says(place.ben, chat, `!confirm ${OTHER} onsite`);
    expect(reasons(sent)).toEqual(["unknown-case"]);
    expect(sends()).toBe("two vans by the mill");
  });

  it("is refused under a changed identity, whatever it answers", () => {
    const place = town();
    const { chat } = opened(place, place.ben, "area");
    const sent = place.world.says(place.ben, chat, "river", { identity: tagFor("other") });
    expect(reasons(sent)).toContain("changed-identity");
    expect(sent.some((one) => one.card["question"] === "preview")).toBe(false);
  });
});

describe("control words while a report is open", () => {
  it.each(["cancel", "!cancel", "!cancel it please", "Cancelar.", "olvídalo"])(
    "end it and keep nothing: %s",
    (text) => {
      for (const step of STEPS) {
        const place = town();
        const { chat } = opened(place, place.ana, step);
        const [sent, ...others] = place.world.says(place.ana, chat, text);
        expect(sent?.body).toMatch(/Cancelled|Cancelado/u);
        expect(others).toEqual([]);
        expect([...place.world.notedBy("verify", "draft/")]).toEqual([]);
      }
    },
  );

  it("are cancelled as well when the question is which case is meant", () => {
    const place = town();
    asked(place);
    asked(place);
    const chat = place.world.direct(place.ben);
    place.world.says(place.ben, chat, "confirm");
    const [sent] = place.world.says(place.ben, chat, "cancel");
    expect(sent?.body).toMatch(/Cancelled/u);
    expect(place.world.notedBy("verify", "draft/").size).toBe(0);
  });

  it("and commands are obeyed when the question is which case is meant", () => {
    const place = town();
    asked(place);
    asked(place);
    const chat = place.world.direct(place.ben);
    for (const [text, kind] of [
      ["status", "answer"],
      ["lang es", "answer"],
    ] as const) {
      place.world.says(place.ben, chat, "confirm");
      const [sent, ...others] = place.world.says(place.ben, chat, text);
      expect(sent?.card["kind"], text).toBe(kind);
      expect(others).toEqual([]);
    }
  });

  it("explain another command, and ask again", () => {
    const place = town();
    const { chat } = opened(place, place.ana, "area");
    const sent = place.world.says(place.ana, chat, "help status");
    expect(sent.map((one) => one.card["kind"])).toEqual(["answer", "question"]);
  });
});
