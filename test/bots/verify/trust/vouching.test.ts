/** From a code over vouches to a vote that counts; and who may vouch for whom. */
import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../../shared/core/values/time.ts";
import { DEFAULT_TRUST, sponsorsOf } from "../../../../shared/domain/authority/trust.ts";
import { actor } from "../../../harness/actors.ts";
import { onlyCase, reasons, reported } from "../network.ts";
import { codeFor, oldTown, orders, waitingCode, writes } from "./desk.ts";

const nora = actor("Nora", "elsewhere.example");

function waiting() {
  const place = oldTown();
  const code = waitingCode(writes(place, nora, codeFor(place, "!invite confirmer north/river")));
  return { ...place, code };
}

describe("somebody with a code for confirmers", () => {
  it("counts after two vouches, with three messages of her own and one of an organizer", () => {
    const place = waiting();
    expect(place.world.state.people.persons.has(nora.tag)).toBe(false);
    writes(place, place.ben, `vouch ${place.code}`);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(false);
    const told = writes(place, place.cleo, `!vouch ${place.code}`);
    expect(told.map(({ roomId }) => roomId)).toContain(place.world.direct(nora));
    place.world.join(place.river, nora);
    const found = reported(place);
    place.world.says(nora, place.river, `!confirm ${found}`);
    expect(onlyCase(place).votes.has(nora.tag)).toBe(true);
    expect(sponsorsOf(place.world, nora.tag)).toEqual([place.ben.tag, place.cleo.tag]);
  });

  it("is asked into the room, and nobody is told who vouched", () => {
    const place = waiting();
    const sent = [place.ben, place.cleo].flatMap((one) => {
      return writes(place, one, `vouch ${place.code}`);
    });
    const there = place.world.membersOf(place.river).find(({ userId }) => userId === nora.userId);
    expect(there?.membership).toBe("invite");
    const toOthers = sent.filter(({ roomId }) => roomId === place.world.direct(nora));
    expect(JSON.stringify(toOthers)).not.toContain(place.ben.userId);
  });

  it("hears the same code again when she writes a second one, which is not used", () => {
    const place = waiting();
    const again = codeFor(place, "!invite confirmer north/river");
    expect(waitingCode(writes(place, nora, again))).toBe(place.code);
    expect(place.world.facts("invite-used")).toHaveLength(1);
  });

  it("is told when too few vouched in time", () => {
    const place = waiting();
    writes(place, place.ben, `vouch ${place.code}`);
    const sent = place.world.passes(DEFAULT_TRUST.inviteMs);
    expect(sent.map(({ card }) => card["why"])).toContain("candidate-lapsed");
    expect(reasons(writes(place, place.cleo, `vouch ${place.code}`))).toEqual(["wrong-code"]);
  });

  it("who has another identity by then is not let in", () => {
    const place = waiting();
    place.world.know(nora, actor("Mallory").identity);
    expect(reasons(writes(place, place.ben, `vouch ${place.code}`))).toEqual(["changed-identity"]);
    expect(place.world.state.people.trust.candidates.size).toBe(0);
  });
});

describe("a vouch", () => {
  it("is not taken from a responder, from the person herself, or twice", () => {
    const place = waiting();
    expect(reasons(writes(place, place.ana, `!vouch ${place.code}`))).toEqual(["not-permitted"]);
    writes(place, place.ben, `vouch ${place.code}`);
    expect(reasons(writes(place, place.ben, `vouch ${place.code}`))).toEqual(["already"]);
    const own = writes(place, place.ben, `vouch ${place.ben.userId}`);
    expect(reasons(own)).toEqual(["already"]);
    expect(place.world.facts("vouched")).toHaveLength(1);
  });

  it("by a bare name or by a code that is none is told how, and counts for nobody", () => {
    const place = waiting();
    const [named] = writes(place, place.ben, "vouch for Nora");
    expect(named?.body).toContain("“vouch @nora:example.org”");
    expect(reasons(writes(place, place.ben, "vouch ABCD"))).toEqual(["wrong-code"]);
    // Its letters tell no language, though a lone "q" is a word in one.
    expect(writes(place, place.ben, "vouch F8Q9")[0]?.body).toMatch(/^I know nobody/u);
    expect(place.world.facts("vouched")).toHaveLength(0);
  });

  it("is not taken from a confirmer of another area", () => {
    const place = waiting();
    const dan = actor("Dan");
    place.world.confirmers("south");
    place.world.admit(dan, "confirmer", "south");
    expect(reasons(writes(place, dan, `vouch ${place.code}`))).toEqual(["not-permitted"]);
  });

  it("by name needs no code, and the same number of people", () => {
    const place = oldTown();
    place.world.know(nora);
    writes(place, place.ben, `vouch ${nora.userId}`);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(false);
    writes(place, place.cleo, `vouch ${nora.userId} confirmer north/river`);
    expect(place.world.state.people.persons.get(nora.tag)?.grants).toEqual([
      { role: "confirmer", scope: "north/river" },
    ]);
    const there = place.world.membersOf(place.river).find(({ userId }) => userId === nora.userId);
    expect(there?.membership).toBe("invite");
  });

  it("makes a responder by one confirmer, and never an organizer", () => {
    const place = oldTown();
    place.world.know(nora);
    expect(reasons(writes(place, place.ben, `vouch ${nora.userId} organizer`))).toEqual([
      "not-permitted",
    ]);
    writes(place, place.ben, `vouch ${nora.userId} responder "River side"`);
    expect(place.world.state.people.persons.get(nora.tag)?.grants).toEqual([
      { role: "responder", scope: place.committee },
    ]);
  });

  it.each([
    ["vouch", "missing"],
    ["vouch Nora", "unknown-person"],
    ["vouch K7Q4", "wrong-code"],
    ["vouch @nobody:elsewhere.example", "changed-identity"],
    ["vouch @nora:elsewhere.example queen", "missing"],
    ["vouch @nora:elsewhere.example responder Nobody", "unknown-committee"],
  ])("is refused: %s (%s)", (text, reason) => {
    const place = oldTown();
    expect(reasons(writes(place, place.ben, `!${text}`))).toEqual([reason]);
    expect(place.world.facts("candidate-opened")).toEqual([]);
  });

  it("of somebody who just came in by vouches waits", () => {
    const place = waiting();
    for (const one of [place.ben, place.cleo]) writes(place, one, `vouch ${place.code}`);
    place.world.join(place.river, nora);
    const eve = actor("Eve", "elsewhere.example");
    const code = waitingCode(writes(place, eve, codeFor(place, "!invite confirmer north/river")));
    expect(reasons(writes(place, nora, `vouch ${code}`))).toEqual(["not-permitted"]);
  });
});

describe("an organizer", () => {
  it("stands in while an area has fewer than three confirmers, and every organizer sees it", () => {
    const place = oldTown();
    place.world.confirmers("south");
    const code = waitingCode(writes(place, nora, codeFor(place, "!invite confirmer south")));
    const sent = orders(place, `!vouch ${code}`);
    const told = sent.find(({ card }) => card["why"] === "stand-in");
    expect(told?.roomId).toBe(place.world.network.managementRoom);
    expect(told?.body).toContain(place.olga.userId);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(true);
    expect(sponsorsOf(place.world, nora.tag)).toEqual([]);
  });

  it("does not where there are enough", () => {
    const place = waiting();
    expect(reasons(orders(place, `!vouch ${place.code}`))).toEqual(["not-permitted"]);
  });
});

describe("a probation", () => {
  it("ends, and who vouched is forgotten with it", () => {
    const place = waiting();
    for (const one of [place.ben, place.cleo]) writes(place, one, `vouch ${place.code}`);
    place.world.passes(DEFAULT_TRUST.probationMs - HOUR_MS);
    expect(sponsorsOf(place.world, nora.tag)).toHaveLength(2);
    place.world.passes(DAY_MS);
    expect(place.world.facts("probation-ended")).toHaveLength(1);
    expect(place.world.state.people.trust.probations.size).toBe(0);
    expect(place.world.state.people.persons.has(nora.tag)).toBe(true);
  });
});
