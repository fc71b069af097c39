/** What the votes on a case come to, however few refute it and however late they are counted. */
import { describe, expect, it } from "vitest";
import type { Electorate } from "../../../../shared/domain/authority/electorate.ts";
import { decideCase } from "../../../../bots/verify/case/cases.ts";
import { voteByPoll } from "../../../../bots/verify/case/vote/by-poll.ts";
import type { EventId, Tag } from "../../../../shared/core/values/ids.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import {
  evolveCases,
  NO_CASES,
  type Cases,
  type PollChoice,
} from "../../../../shared/domain/streams/cases.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { onlyCase, reported, town, type Town } from "../network.ts";

const PEOPLE = ["Ben", "Cleo", "Dora", "Eve", "Fay"].map((name) => actor(name).tag);

function answerId(place: Town, choice: PollChoice): string {
  const [id] = [...onlyCase(place).answers].find(([, meant]) => meant === choice) ?? [""];
  return id;
}

/** What a vote in the poll, by this person with this identity, comes to. */
function polled(place: Town, who: Actor, identity = who.identity) {
  const message: Received = {
    ...{ roomId: place.river, eventId: "$vote" as EventId, sender: who.userId },
    ...{ senderTag: who.tag, identityTag: identity, hasNewIdentity: identity !== who.identity },
    ...{ sentAtMs: place.world.nowMs, isDirect: false, isAddressed: false },
    body: { kind: "poll-answer", answerIds: [] },
  };
  const voted = { message, language: "en", answerIds: [answerId(place, "confirm")] };
  return voteByPoll(voted, place.world.contextOf("verify"));
}

function electorateAmong(people: readonly Tag[]): Electorate {
  return { people: new Set(people), quorum: 2, onSite: 0, sponsorsOf: () => [] };
}

describe("a verdict", () => {
  it("is not a refutation while more people confirm, though those who refute are a quorum", () => {
    const place = town();
    reported(place);
    const found = onlyCase(place);
    const choices: readonly PollChoice[] = ["confirm", "confirm", "confirm", "refute", "refute"];
    const electorate = electorateAmong(PEOPLE);
    let cases: Cases = NO_CASES.with(found.code, found);
    const events = PEOPLE.flatMap((voter, at) => {
      const ballot = { voter, choice: choices[at] ?? "unsure", how: null, what: null } as const;
      const command = { type: "vote", code: found.code, ballot, electorate } as const;
      const decision = decideCase(command, cases);
      if (!decision.ok) return [decision.refusal];
      cases = decision.events.reduce(evolveCases, cases);
      return decision.events.map(({ type }) => type);
    });
    expect(events.filter((type) => type !== "voted")).toEqual(["confirmed"]);
  });

  it("on a case that is over stays, whoever is counted afterwards", () => {
    const place = town();
    const code = reported(place);
    for (const who of [place.ben, place.cleo])
      place.world.says(who, place.river, `!refute ${code}`);
    const { cases } = place.world.state;
    expect(cases.get(code)?.state).toBe("refuted");
    const electorate = electorateAmong([place.ben.tag, place.cleo.tag]);
    const decision = decideCase({ type: "recount", code, electorate }, cases);
    expect(decision).toEqual({ ok: true, events: [] });
  });
});

describe("a vote by poll", () => {
  it("counts for nothing under another identity than the pinned one, or without one", () => {
    const place = town();
    reported(place);
    expect(polled(place, place.ben, tagFor("another")).facts).toEqual([]);
    const grant = { role: "confirmer", scope: "north/river", by: null } as const;
    const eve = actor("Eve");
    place.world.peopleFact({ type: "admitted", person: eve.tag, identity: null, ...grant });
    place.world.join(place.river, eve);
    expect(polled(place, eve).facts).toEqual([]);
    // The control: the same vote under the pinned identity.
    expect(polled(place, place.ben).facts.map(({ type }) => type)).toEqual(["voted"]);
  });
});
