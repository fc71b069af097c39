/** Votes in a room and in polls: what counts, what does not, and who hears of it. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import type { PollChoice } from "../../../../shared/domain/streams/cases.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { actor } from "../../../harness/actors.ts";
import {
  into,
  messages,
  onlyCase,
  raise,
  reasons,
  REPORT,
  reported,
  town,
  type Town,
} from "../network.ts";

function answerId(place: Town, code: CaseCode, choice: PollChoice): string {
  const answers = place.world.state.cases.get(code)?.answers ?? new Map<string, PollChoice>();
  return [...answers].find(([, meant]) => meant === choice)?.[0] ?? "";
}

function stateOf(place: Town, code: CaseCode): string | undefined {
  return place.world.state.cases.get(code)?.state;
}

describe("confirming", () => {
  it("takes two distinct people, and then everybody concerned is told", () => {
    const place = town();
    const code = reported(place);
    const first = place.world.says(place.ben, place.river, `!confirm ${code} onsite`);
    expect(first[0]?.card).toMatchObject({ kind: "case", state: "unconfirmed" });
    expect(first[0]?.body).toMatch(/1 confirm[^]*2 must agree/u);
    const second = messages(
      place.world.says(place.cleo, place.river, `!confirmo ${code.toLowerCase()}`),
    );
    expect(stateOf(place, code)).toBe("confirmed");
    expect(second.map((one) => one.roomId)).toEqual([place.river]);
    const own = raise(place, code, 1);
    expect(own.map((one) => one.roomId)).toEqual([place.anaChat]);
    for (const one of [...second, ...own]) {
      expect(one.card).toMatchObject({ kind: "case", case: code, state: "confirmed" });
    }
  });

  it("works from a direct chat, and with the code left out when one case is open", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.world.direct(place.ben), "confirm");
    place.world.says(place.cleo, place.world.direct(place.cleo), "confirmar en el lugar");
    expect(stateOf(place, code)).toBe("confirmed");
    expect(onlyCase(place).votes.get(place.cleo.tag)?.how).toBe("onsite");
  });

  it("counts a poll and a word of one person once", () => {
    const place = town();
    const code = reported(place);
    place.world.votes(place.ben, place.river, answerId(place, code, "confirm"));
    place.world.says(place.ben, place.river, `!confirm ${code} onsite`);
    place.world.votes(place.ben, place.river, answerId(place, code, "confirm"));
    expect(stateOf(place, code)).toBe("unconfirmed");
    place.world.votes(place.cleo, place.river, answerId(place, code, "confirm"));
    expect(stateOf(place, code)).toBe("confirmed");
  });

  it("never counts the reporter, by word or by poll", () => {
    const place = town();
    place.world.says(place.ben, place.world.direct(place.ben), REPORT);
    const { code } = onlyCase(place);
    expect(reasons(place.world.says(place.ben, place.river, `!confirm ${code}`))).toEqual([
      "own-report",
    ]);
    const poll = place.world.votes(place.ben, place.river, answerId(place, code, "confirm"));
    expect(reasons(poll)).toEqual(["own-report"]);
    place.world.says(place.cleo, place.river, `!confirm ${code}`);
    expect(stateOf(place, code)).toBe("unconfirmed");
  });

  it("does not count somebody who is in the room and was not admitted", () => {
    const place = town();
    const code = reported(place);
    const mallory = actor("Mallory");
    place.world.join(place.river, mallory);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    const word = place.world.says(mallory, place.river, `!confirm ${code}`);
    const poll = place.world.votes(mallory, place.river, answerId(place, code, "confirm"));
    expect([...reasons(word), ...reasons(poll)]).toEqual(["not-permitted", "not-permitted"]);
    expect(stateOf(place, code)).toBe("unconfirmed");
  });

  it("does not count an admitted person who has not joined the room", () => {
    const place = town();
    const code = reported(place);
    const eve = actor("Eve");
    place.world.admit(eve, "confirmer", "north/river");
    place.world.join(place.river, eve, "invite");
    const chat = place.world.direct(eve);
    const poll = place.world.votes(eve, chat, answerId(place, code, "confirm"));
    expect(reasons(poll)).toEqual(["not-permitted"]);
    expect(reasons(place.world.says(eve, chat, `confirm ${code}`))).toEqual(["not-permitted"]);
    place.world.join(place.river, eve);
    place.world.votes(eve, chat, answerId(place, code, "confirm"));
    expect(onlyCase(place).votes.size).toBe(1);
  });

  it("does not count an admitted person with another identity", () => {
    const place = town();
    const code = reported(place);
    const { identity } = actor("Mallory");
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    const sent = place.world.says(place.cleo, place.river, `!confirm ${code}`, { identity });
    expect(reasons(sent)).toEqual(["changed-identity"]);
    expect(stateOf(place, code)).toBe("unconfirmed");
  });

  it("does not count a confirmer of another place, nor an organizer", () => {
    const place = town();
    const code = reported(place);
    const sue = actor("Sue");
    place.world.confirmers("south");
    place.world.admit(sue, "confirmer", "south");
    const chat = place.world.direct(sue);
    expect(reasons(place.world.says(sue, chat, `confirm ${code}`))).toEqual(["not-permitted"]);
    const olgaChat = place.world.direct(place.olga);
    const olga = place.world.says(place.olga, olgaChat, `confirm ${code}`);
    expect(reasons(olga)).toEqual(["not-permitted"]);
    expect(onlyCase(place).votes.size).toBe(0);
  });

  it("counts a confirmer of the place around it", () => {
    const place = town();
    const sue = actor("Sue");
    const north = place.world.confirmers("north");
    place.world.admit(sue, "confirmer", "north");
    const code = reported(place);
    place.world.says(sue, north, `!confirm ${code}`);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    expect(stateOf(place, code)).toBe("confirmed");
  });
});

describe("a poll vote", () => {
  it("counts for the case that its answer was made for, wherever the server puts it", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, REPORT);
    place.world.says(place.ana, place.anaChat, REPORT);
    const [one, other] = [...place.world.state.cases.keys()] as [CaseCode, CaseCode];
    place.world.votes(place.ben, place.river, answerId(place, one, "confirm"));
    expect(place.world.state.cases.get(one)?.votes.size).toBe(1);
    expect(place.world.state.cases.get(other)?.votes.size).toBe(0);
  });

  it.each([
    ["an unknown answer", ["ff".repeat(16)]],
    ["no answer", []],
  ])("with %s counts for nothing and is answered", (_what, ids) => {
    const place = town();
    reported(place);
    expect(reasons(place.world.votes(place.ben, place.river, ...ids))).toEqual(["unknown-case"]);
    expect(onlyCase(place).votes.size).toBe(0);
  });

  it("with two answers counts for neither", () => {
    const place = town();
    const code = reported(place);
    const ids = [answerId(place, code, "confirm"), answerId(place, code, "refute")];
    expect(reasons(place.world.votes(place.ben, place.river, ...ids))).toEqual(["unknown-case"]);
    expect(onlyCase(place).votes.size).toBe(0);
  });
});

describe("refuting and withdrawing", () => {
  it("tells everybody that it was a false alarm, and what it was", () => {
    const place = town();
    const code = reported(place);
    const asker = actor("Eve");
    place.world.admit(asker, "responder", "nowhere");
    const chat = place.world.direct(asker);
    place.world.says(asker, chat, `estado ${code}`);
    place.world.says(place.ben, place.river, `!refute ${code} a tow truck`);
    const sent = place.world.says(place.cleo, place.river, `!refuto ${code}`);
    expect(new Set(sent.map((one) => one.roomId))).toEqual(
      new Set([place.anaChat, place.river, chat]),
    );
    expect(into(place.anaChat, sent)[0]?.body).toMatch(/FALSE ALARM[^]*a tow truck/u);
    expect(into(place.anaChat, sent)[0]?.card).toMatchObject({ msgType: "Cancel" });
    expect(reasons(place.world.says(place.dora, place.river, `!confirm ${code}`))).toEqual([
      "closed",
    ]);
  });

  it("takes a confirmed case back when a confirmation is withdrawn", () => {
    const place = town();
    const code = reported(place);
    for (const who of [place.ben, place.cleo]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    const sent = place.world.says(place.ben, place.river, "!withdraw");
    expect(stateOf(place, code)).toBe("unconfirmed");
    expect(into(place.anaChat, sent)[0]?.body).toMatch(/NO LONGER CONFIRMED/u);
  });

  it("refuses words that could harm somebody, and counts nothing", () => {
    const place = town();
    const code = reported(place);
    const sent = place.world.says(place.ben, place.river, `!refute ${code} call 555-867-5309`);
    expect(reasons(sent)).toEqual(["personal-data"]);
    expect(onlyCase(place).votes.size).toBe(0);
  });
});

describe("a vote without a right code", () => {
  it("asks which case when several are open, and takes a number as the answer", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, REPORT);
    place.world.says(place.ana, place.anaChat, REPORT);
    const chat = place.world.direct(place.ben);
    const [asked] = place.world.says(place.ben, chat, "confirm");
    expect(asked?.card).toMatchObject({ kind: "question" });
    expect([...place.world.state.cases.values()].every((one) => one.votes.size === 0)).toBe(true);
    const second = [...place.world.state.cases.keys()][1];
    expect(place.world.says(place.ben, chat, "2")[0]?.card).toMatchObject({ case: second });
    expect(place.world.facts("voted")).toHaveLength(1);
  });

  it("drops that question when something else is said", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, REPORT);
    place.world.says(place.ana, place.anaChat, REPORT);
    const chat = place.world.direct(place.ben);
    place.world.says(place.ben, chat, "confirm");
    place.world.says(place.ben, chat, "help");
    expect(reasons(place.world.says(place.ben, chat, "2"))).toEqual(["closed"]);
    expect(place.world.facts("voted")).toHaveLength(0);
  });

  it("refuses a slip and shows what is open", () => {
    const place = town();
    const code = reported(place);
    const slip = `${code.slice(0, 3)}${code.endsWith("2") ? "3" : "2"}`;
    const [sent] = place.world.says(place.ben, place.river, `!confirm ${slip}`);
    expect(sent?.card).toMatchObject({ kind: "refusal", reason: "wrong-code" });
    expect(sent?.body).toContain(code);
    expect(onlyCase(place).votes.size).toBe(0);
  });

  it("refuses a right code of no case", () => {
    const place = town();
    const code = reported(place);
    const other = [1, 2].map(codeFromNumber).find((one) => one !== code);
    expect(reasons(place.world.says(place.ben, place.river, `!confirm ${other ?? ""}`))).toEqual([
      "unknown-case",
    ]);
  });
});

describe("the alert on a case", () => {
  it("is told to the reporter when it begins, and to all when it ends", () => {
    const place = town();
    const code = reported(place);
    for (const who of [place.ben, place.cleo]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    const { area, severity, salute } = onlyCase(place);
    const going = "aa".repeat(16);
    const target = { roomId: place.river, going, cant: "bb".repeat(16), languages: ["en"] };
    const raised = place.world.happens(
      factOf("alert", {
        ...{ type: "raised", code, area, severity, salute, text: null, targets: [target] },
        ...{ certainty: "Observed", status: "Actual", origin: "case", total: 1 },
      }),
    );
    expect(raised.map((one) => one.roomId)).toEqual([place.anaChat]);
    expect(raised[0]?.body).toMatch(/1 committee/u);
    // Where alert is, it answers; where it is not, nobody else would.
    expect(reasons(place.world.votes(place.ben, place.river, going))).toEqual(["other-bot"]);
    place.world.join(place.river, place.world.network.bots.alert);
    expect(place.world.votes(place.ben, place.river, going)).toHaveLength(0);
    const ending = { type: "ended", code, how: "allclear", text: null };
    const ended = messages(place.world.happens(factOf("alert", ending)));
    expect(ended.map((one) => one.roomId)).toEqual([place.anaChat, place.river]);
    expect(stateOf(place, code)).toBe("ended");
  });
});
