/** Who may vote, whose votes count, and when a case is confirmed, refuted or given up. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { evolveCases, NO_CASES, type CaseEvent } from "../../../../shared/domain/streams/cases.ts";
import { decideCase, type Ballot, type CaseCommand } from "../../../../bots/verify/case/cases.ts";
import type { Electorate } from "../../../../shared/domain/authority/electorate.ts";
import { actor } from "../../../harness/actors.ts";
import { START_MS } from "../../../harness/world.ts";

const code = codeFromNumber(7);
const ana = actor("Ana").tag;
const ben = actor("Ben").tag;
const cleo = actor("Cleo").tag;
const dora = actor("Dora").tag;
const mallory = actor("Mallory").tag;
const reporter = ana;

const reported: CaseEvent = {
  type: "reported",
  code,
  area: "north/river" as AreaPath,
  severity: "urgent",
  reporter,
  salute: {
    size: "3-5",
    activity: "raid",
    uniform: "marked",
    equipment: "vans",
    seenAtMs: START_MS,
    note: "",
  },
  replyRoom: "!direct" as RoomId,
  expiresAtMs: START_MS + HOUR_MS,
};

function electorate(...people: readonly Tag[]): Electorate {
  return { people: new Set(people), quorum: 2, onSite: 0, sponsorsOf: () => [] };
}

const everyone = electorate(ana, ben, cleo, dora);

function ballot(voter: Tag, choice: Ballot["choice"] = "confirm"): Ballot {
  return { voter, choice, how: null, what: null };
}

function voted(voter: Tag, choice: Ballot["choice"] = "confirm"): CaseEvent {
  return { type: "voted", code, ...ballot(voter, choice) };
}

function given(...events: readonly CaseEvent[]) {
  const cases = events.reduce(evolveCases, NO_CASES);
  return {
    when(command: CaseCommand): readonly CaseEvent[] | string {
      const decision = decideCase(command, cases);
      return decision.ok ? decision.events : decision.refusal;
    },
    whenVoted(voter: Tag, choice: Ballot["choice"] = "confirm", people = everyone) {
      return this.when({ type: "vote", code, ballot: ballot(voter, choice), electorate: people });
    },
  };
}

describe("a vote", () => {
  it("is recorded when it comes from a confirmer of the area", () => {
    expect(given(reported).whenVoted(ben)).toEqual([voted(ben)]);
  });

  it("never counts when it is the reporter's own", () => {
    expect(given(reported).whenVoted(ana)).toBe("own-report");
    expect(given(reported, voted(ben)).whenVoted(ana)).toBe("own-report");
  });

  it("is refused from somebody who is not admitted", () => {
    expect(given(reported, voted(ben)).whenVoted(mallory)).toBe("not-permitted");
  });

  it("about a case that nobody reported is refused", () => {
    expect(given().whenVoted(ben)).toBe("unknown-case");
  });

  it("on a case that is over is refused", () => {
    for (const type of ["refuted", "expired", "ended"] as const) {
      expect(given(reported, { type, code }).whenVoted(ben)).toBe("closed");
    }
  });

  it("changes nothing when it says the same again", () => {
    expect(given(reported, voted(ben)).whenVoted(ben)).toEqual([]);
  });

  it("takes the place of an earlier one of the same person", () => {
    expect(given(reported, voted(ben)).whenVoted(ben, "refute")).toEqual([voted(ben, "refute")]);
  });

  it("cannot be taken back when there is none", () => {
    expect(given(reported).whenVoted(ben, "withdraw")).toBe("no-vote");
  });
});

describe("the quorum", () => {
  it("confirms with the second of two distinct people", () => {
    const outcome = given(reported, voted(ben)).whenVoted(cleo);
    expect(outcome).toEqual([voted(cleo), { type: "confirmed", code }]);
  });

  it("is not reached by one person who votes by poll and by word", () => {
    const onsite: Ballot = { ...ballot(ben), how: "onsite" };
    const outcome = given(reported, voted(ben)).when({
      ...{ type: "vote", code, ballot: onsite, electorate: everyone },
    });
    expect(outcome).toEqual([{ type: "voted", code, ...onsite }]);
  });

  it("does not count votes of people who are no longer confirmers there", () => {
    const outcome = given(reported, voted(ben)).whenVoted(cleo, "confirm", electorate(cleo, dora));
    expect(outcome).toEqual([voted(cleo)]);
  });

  it("does not count a vote that the reporter cast before anybody noticed", () => {
    expect(given(reported, voted(ana)).whenVoted(ben)).toEqual([voted(ben)]);
  });

  it("does not count people who cannot tell", () => {
    expect(given(reported, voted(ben, "unsure")).whenVoted(cleo)).toEqual([voted(cleo)]);
  });

  it("refutes when as many refute as confirm", () => {
    const outcome = given(reported, voted(ben, "refute")).whenVoted(cleo, "refute");
    expect(outcome).toEqual([voted(cleo, "refute"), { type: "refuted", code }]);
  });

  it("demotes a confirmed case to refuted when refutations catch up", () => {
    const confirmed = [reported, voted(ben), voted(cleo), { type: "confirmed", code } as const];
    expect(given(...confirmed, voted(dora, "refute")).whenVoted(cleo, "refute")).toEqual([
      voted(cleo, "refute"),
      { type: "refuted", code },
    ]);
  });

  it("falls when a confirmation is withdrawn", () => {
    const confirmed = [reported, voted(ben), voted(cleo), { type: "confirmed", code } as const];
    expect(given(...confirmed).whenVoted(cleo, "withdraw")).toEqual([
      voted(cleo, "withdraw"),
      { type: "unconfirmed", code },
    ]);
  });

  it("falls when somebody who confirmed is revoked", () => {
    const confirmed = [reported, voted(ben), voted(cleo), { type: "confirmed", code } as const];
    const recount = given(...confirmed).when({
      ...{ type: "recount", code, electorate: electorate(ana, ben, dora) },
    });
    expect(recount).toEqual([{ type: "unconfirmed", code }]);
    const same = given(...confirmed).when({ type: "recount", code, electorate: everyone });
    expect(same).toEqual([]);
  });
});

describe("people who depend on each other", () => {
  const sponsoredBy =
    (sponsors: ReadonlyMap<Tag, readonly Tag[]>): Electorate["sponsorsOf"] =>
    (person) =>
      sponsors.get(person) ?? [];
  const whenBoth = (
    sponsors: readonly (readonly [Tag, readonly Tag[]])[],
    choice: Ballot["choice"] = "confirm",
  ) => {
    const people = { ...everyone, sponsorsOf: sponsoredBy(new Map(sponsors)) };
    return given(reported, voted(ben, choice)).whenVoted(cleo, choice, people);
  };

  it("are one voice when one came in by the other's word", () => {
    expect(whenBoth([[cleo, [ben]]])).toEqual([voted(cleo)]);
    expect(whenBoth([[ben, [cleo, dora]]])).toEqual([voted(cleo)]);
  });

  it("are one voice when both came in by the same word, though it is nobody's who votes", () => {
    const byDora = [ben, cleo].map((person): [Tag, Tag[]] => [person, [dora]]);
    expect(whenBoth(byDora)).toEqual([voted(cleo)]);
  });

  it("say nothing of the report of whoever they came in by, or who came in by them", () => {
    expect(whenBoth([[cleo, [ana]]])).toEqual([voted(cleo)]);
    expect(whenBoth([[ana, [cleo]]])).toEqual([voted(cleo)]);
  });

  it("may refute the report of whoever they came in by", () => {
    const outcome = whenBoth([[cleo, [ana]]], "refute");
    expect(outcome).toEqual([voted(cleo, "refute"), { type: "refuted", code }]);
  });

  it("cannot refute as one voice, either", () => {
    expect(whenBoth([[cleo, [ben]]], "refute")).toEqual([voted(cleo, "refute")]);
  });

  it("take nothing from others who confirm beside them", () => {
    const people = { ...everyone, sponsorsOf: sponsoredBy(new Map([[dora, [ben, cleo]]])) };
    const outcome = given(reported, voted(ben), voted(dora)).whenVoted(cleo, "confirm", people);
    expect(outcome).toEqual([voted(cleo), { type: "confirmed", code }]);
  });
});

describe("a policy that wants people on site", () => {
  const onSite = { ...everyone, onSite: 1 };

  it("is not met by people who were told", () => {
    expect(given(reported, voted(ben)).whenVoted(cleo, "confirm", onSite)).toEqual([voted(cleo)]);
  });

  it("is met once so many of them are there themselves", () => {
    const there: CaseEvent = { type: "voted", code, ...ballot(ben), how: "onsite" };
    expect(given(reported, there).whenVoted(cleo, "confirm", onSite)).toEqual([
      voted(cleo),
      { type: "confirmed", code },
    ]);
  });
});

describe("time", () => {
  const expire = (nowMs: number): CaseCommand => ({ type: "expire", code, nowMs });

  it("ends an unconfirmed case at its hour and not one millisecond before", () => {
    const open = given(reported, voted(ben));
    expect(open.when(expire(START_MS + HOUR_MS - 1))).toEqual([]);
    expect(open.when(expire(START_MS + HOUR_MS))).toEqual([{ type: "expired", code }]);
  });

  it("does not end a confirmed case", () => {
    const confirmed = given(reported, { type: "confirmed", code });
    expect(confirmed.when(expire(START_MS + 2 * HOUR_MS))).toEqual([]);
  });
});

describe("the rest of a case's life", () => {
  it("ends once, with its alert", () => {
    expect(given(reported).when({ type: "end", code })).toEqual([{ type: "ended", code }]);
    expect(given(reported, { type: "ended", code }).when({ type: "end", code })).toEqual([]);
  });

  it("never gives one code to two cases", () => {
    expect(given(reported).when({ ...reported, type: "report" })).toBe("code-taken");
  });
});
