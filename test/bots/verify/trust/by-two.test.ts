/** A revocation is in force at once, and stands only if two organizers want it. */
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { DEFAULT_TRUST } from "../../../../shared/domain/authority/trust.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import { reasons, type Town } from "../network.ts";
import { caseOf, oldTown, orders, writes } from "./desk.ts";

const otto = actor("Otto");
const pia = actor("Pia");

function three() {
  const place = oldTown();
  for (const one of [otto, pia]) place.world.admit(one, "organizer");
  return place;
}

const isIn = ({ world }: Town, who: { tag: typeof otto.tag }) =>
  world.state.people.persons.has(who.tag);

function revoked(place: Town, who = place.ben, by = place.olga): string {
  const [sent] = orders(place, `!revoke ${who.userId}`, by);
  return caseOf(sent);
}

describe("a revocation by one organizer", () => {
  it("is in force at once, and undone after an hour when nobody agrees", () => {
    const place = three();
    revoked(place);
    expect(isIn(place, place.ben)).toBe(false);
    expect(
      place.world.membersOf(place.river).some(({ userId }) => userId === place.ben.userId),
    ).toBe(false);
    place.world.passes(DEFAULT_TRUST.ratifyMs - 1);
    expect(isIn(place, place.ben)).toBe(false);
    const sent = place.world.passes(1);
    expect(sent.map(({ card }) => card["why"])).toEqual(["revocation-undone"]);
    expect(place.world.state.people.persons.get(place.ben.tag)?.grants).toEqual([
      { role: "confirmer", scope: "north/river" },
    ]);
    const there = place.world
      .membersOf(place.river)
      .find(({ userId }) => userId === place.ben.userId);
    expect(there?.membership).toBe("invite");
  });

  it.each([
    ["ratify", (code: string) => `!ratify ${code}`],
    ["a second revoke", () => "!revoke @ben:example.org"],
  ])("stands once another one agrees by %s", (_how, words) => {
    const place = three();
    const code = revoked(place);
    orders(place, words(code), otto);
    place.world.passes(DAY_MS);
    expect(isIn(place, place.ben)).toBe(false);
    expect(place.world.facts("revocation-undone")).toEqual([]);
  });

  it("is not ratified by whoever wrote it, and not by one whom she just made", () => {
    const place = three();
    const code = revoked(place);
    expect(reasons(orders(place, `!ratify ${code}`))).toEqual(["not-permitted"]);
    expect(reasons(orders(place, `!revoke ${place.ben.userId}`))).toEqual(["not-permitted"]);
    const eve = actor("Eve");
    const made = { type: "admitted", person: eve.tag, identity: eve.identity } as const;
    place.world.peopleFact({ ...made, role: "organizer", scope: null, by: place.olga.tag });
    place.world.join(place.world.network.managementRoom, eve);
    expect(reasons(orders(place, `!ratify ${code}`, eve))).toEqual(["not-permitted"]);
    expect(place.world.facts("revocation-ratified")).toEqual([]);
  });

  it("of all others does not make her the only one: each comes back", () => {
    const place = three();
    revoked(place, otto);
    revoked(place, pia);
    const [sent] = orders(place, "!admit @eve:example.org organizer");
    expect(sent?.card).toMatchObject({ why: "organizer" });
    expect(place.world.state.people.persons.size).toBe(5);
    place.world.passes(DEFAULT_TRUST.ratifyMs);
    expect(isIn(place, otto)).toBe(true);
    expect(isIn(place, pia)).toBe(true);
  });

  it("stands where there is nobody else, and while a network is founded", () => {
    const place = oldTown();
    revoked(place);
    place.world.passes(DAY_MS);
    expect(isIn(place, place.ben)).toBe(false);
  });

  it("is undone by a word of hers, and of nobody else while it waits", () => {
    const place = three();
    const code = revoked(place);
    expect(reasons(orders(place, `!revoke undo ${code}`, otto))).toEqual(["not-permitted"]);
    orders(place, `!revoke undo ${code}`);
    expect(isIn(place, place.ben)).toBe(true);
  });
});

it.each([
  ["by time", (place: Town) => place.world.passes(DEFAULT_TRUST.ratifyMs)],
  ["by a word", (place: Town, code: string) => orders(place, `!revoke undo ${code}`)],
] as const)(
  "whose identity changed while she was revoked is suspended, undone %s",
  (_how, undo) => {
    const place = three();
    const { ben, world } = place;
    const chat = world.direct(ben);
    const code = revoked(place);
    world.sees(ben, tagFor("another identity of hers"));
    const sent = undo(place, code);
    expect(world.state.people.persons.get(ben.tag)).toMatchObject({
      ...{ identity: ben.identity, changedTo: tagFor("another identity of hers") },
    });
    const said = sent.map(({ body }) => body).join("\n");
    expect(said).toContain(`!admit ${ben.userId} confirmer north/river again`);
    expect(said).not.toContain("asked into their rooms");
    expect(reasons(sent.filter(({ roomId }) => roomId === chat))).toEqual(["changed-identity"]);
    const there = world.membersOf(place.river).find(({ userId }) => userId === ben.userId);
    expect(there).toBeUndefined();
  },
);

describe("a revocation by two", () => {
  const ratified = (who?: typeof otto) => {
    const place = three();
    const code = revoked(place, who ?? place.ben);
    orders(place, `!ratify ${code}`, who === otto ? pia : otto);
    return { place, code };
  };

  it("can be undone for the time that was chosen, and no longer", () => {
    const { place, code } = ratified();
    orders(place, `!revoke undo ${code}`, pia);
    expect(isIn(place, place.ben)).toBe(true);
    const late = ratified();
    late.place.world.passes(DEFAULT_TRUST.undoMs);
    expect(reasons(orders(late.place, `!revoke undo ${late.code}`))).toEqual(["closed"]);
  });

  it("of an organizer is undone by no one alone", () => {
    const { place, code } = ratified(otto);
    expect(reasons(orders(place, `!revoke undo ${code}`))).toEqual(["not-permitted"]);
    expect(isIn(place, otto)).toBe(false);
  });

  it("leaves her nothing but the word to ask an organizer", () => {
    const { place } = ratified();
    for (const text of ["status", "hello", "!vouch K7Q4", "report north/river two vans"]) {
      const sent = writes(place, place.ben, text);
      expect(sent.map(({ card }) => card["reason"])).toEqual(["not-permitted"]);
    }
  });
});

describe("ratify and undo", () => {
  it.each([
    ["!ratify", "missing"],
    ["!ratify K7Q4", "closed"],
    ["!revoke undo", "missing"],
    ["!revoke undo K7Q4", "closed"],
  ])("refuse %s: %s", (text, reason) => {
    expect(reasons(orders(three(), text))).toEqual([reason]);
  });
});
