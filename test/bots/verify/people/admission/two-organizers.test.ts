/** What needs two organizers, when one alone is enough, and who counts as a second one. */
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../../../shared/core/values/time.ts";
import { alertBot } from "../../../../../bots/alert/bot.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { PROPOSAL_LIFE_MS } from "../../../../../shared/domain/authority/proposals.ts";
import { actor, type Actor } from "../../../../harness/actors.ts";
import { World, type Sent } from "../../../../harness/world.ts";
import { reasons } from "../../network.ts";

const [olga, otto, puppet, eve] = ["Olga", "Otto", "Puppet", "Eve"].map((name) => actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
];
const URGENT = "!alert north/river urgent vans at the bridge";

/** Two organizers of long ago, and a committee; the founding time is over. */
function network(...organizers: readonly Actor[]): World {
  const world = new World([verifyBot, alertBot]);
  for (const who of organizers) world.admit(who, "organizer");
  for (const who of [puppet, eve]) world.know(who);
  world.area("north/river");
  world.committee("Rio", { areas: ["north/river"] });
  world.nowMs += 2 * DAY_MS;
  return world;
}

function says(world: World, who: Actor, text: string): readonly Sent[] {
  return world.says(who, world.network.managementRoom, text);
}

/** Admitted, and in the management room. */
function isOrganizer(world: World, who: Actor): boolean {
  return world.state.people.appointments.has(who.tag);
}

function codeOf([sent]: readonly Sent[]): string {
  const code = sent?.card["case"];
  return typeof code === "string" ? code : "";
}

function proposed(world: World, by: Actor, who: Actor): string {
  const sent = says(world, by, `!admit ${who.userId} organizer`);
  expect(isOrganizer(world, who)).toBe(false);
  return codeOf(sent);
}

describe("a new organizer", () => {
  it("is admitted by a second organizer, and is then asked in", () => {
    const world = network(olga, otto);
    const code = proposed(world, olga, eve);
    expect(world.effects.filter((effect) => effect.do === "invite")).toEqual([]);
    const sent = says(world, otto, `!approve ${code}`);
    expect(sent.map((one) => [one.by, one.card["kind"]])).toEqual([["verify", "answer"]]);
    expect(sent[0]?.body).toContain(eve.userId);
    expect(world.state.people.appointments.get(eve.tag)).toMatchObject({
      ...{ by: olga.tag, second: otto.tag },
    });
    expect(world.effects.filter((effect) => effect.do === "invite")).toMatchObject([
      { roomId: world.network.managementRoom, userId: eve.userId },
    ]);
    expect(reasons(says(world, otto, `!approve ${code}`))).toEqual(["already"]);
    expect(JSON.stringify(world.entries)).not.toContain(eve.userId);
  });

  it("is not approved by the one who proposed it, nor too late, which is said once", () => {
    const world = network(olga, otto);
    const code = proposed(world, olga, eve);
    expect(reasons(says(world, olga, `!approve ${code}`))).toEqual(["not-permitted"]);
    // A day goes by, and with it the morning's word.
    const withoutWord = world
      .passes(PROPOSAL_LIFE_MS - 1)
      .filter(({ card }) => card["why"] !== "word");
    expect(withoutWord).toEqual([]);
    expect(world.passes(1).map((one) => one.card["kind"])).toEqual(["warning"]);
    expect(world.passes(1_000)).toEqual([]);
    expect(reasons(says(world, otto, `!approve ${code}`))).toEqual(["closed"]);
    expect(isOrganizer(world, eve)).toBe(false);
  });

  it("is not approved once the one who proposed it is revoked or changed", () => {
    const third = actor("Third");
    const revoked = network(olga, otto, third);
    const code = proposed(revoked, olga, eve);
    says(revoked, third, `!revoke ${olga.userId}`);
    expect(reasons(says(revoked, otto, `!approve ${code}`))).toEqual(["closed"]);
    expect(isOrganizer(revoked, eve)).toBe(false);
    const changed = network(olga, otto);
    const other = proposed(changed, olga, eve);
    const { identity } = actor("Mallory");
    changed.peopleFact({ type: "identity-changed", person: olga.tag, identity });
    expect(reasons(says(changed, otto, `!approve ${other}`))).toEqual(["closed"]);
    expect(isOrganizer(changed, eve)).toBe(false);
    expect(changed.passes(1)[0]?.card["kind"]).toBe("warning");
  });

  it("whose identity changed meanwhile is not admitted", () => {
    const world = network(olga, otto);
    world.area("south");
    world.confirmers("south");
    says(world, olga, `!admit ${eve.userId} confirmer south`);
    const code = proposed(world, olga, eve);
    const { identity } = actor("Mallory");
    world.peopleFact({ type: "identity-changed", person: eve.tag, identity });
    expect(reasons(says(world, otto, `!approve ${code}`))).toEqual(["changed-identity"]);
    expect(isOrganizer(world, eve)).toBe(false);
  });

  it("is admitted although the disk was lost, and can still be asked in", () => {
    const world = network(olga, otto);
    const code = proposed(world, olga, eve);
    world.burnDisks();
    const [sent] = says(world, otto, `!approve ${code}`);
    expect(isOrganizer(world, eve)).toBe(true);
    expect(sent?.body).toContain("!admit USER organizer");
    says(world, otto, `!admit ${eve.userId} organizer`);
    expect(world.effects.filter((effect) => effect.do === "invite")).toHaveLength(1);
  });
});

describe("one organizer alone", () => {
  it("cannot forge a second one: her puppet waits for the cool-down", () => {
    const world = network(olga);
    const [admitted] = says(world, olga, `!admit ${puppet.userId} organizer`);
    expect(admitted?.body).toContain("only organizer");
    world.join(world.network.managementRoom, puppet);
    const code = codeOf(says(world, olga, URGENT));
    expect(reasons(says(world, puppet, `!approve ${code}`))).toEqual(["not-permitted"]);
    const other = codeOf(says(world, puppet, URGENT));
    expect(reasons(says(world, olga, `!approve ${other}`))).toEqual(["not-permitted"]);
    const third = proposed(world, olga, eve);
    expect(reasons(says(world, puppet, `!approve ${third}`))).toEqual(["not-permitted"]);
    expect(world.facts("raised")).toEqual([]);
    world.nowMs += DAY_MS;
    const later = codeOf(says(world, olga, URGENT));
    says(world, puppet, `!approve ${later}`);
    expect(world.facts("raised")).toHaveLength(1);
  });

  it("does not become the only one because the homeserver hides another", () => {
    const world = network(olga, otto);
    world.leave(world.network.managementRoom, otto);
    proposed(world, olga, puppet);
  });

  it("does not end a cool-down by admitting once more", () => {
    const world = network(olga, otto);
    const code = proposed(world, olga, puppet);
    says(world, otto, `!approve ${code}`);
    world.join(world.network.managementRoom, puppet);
    const before = world.state.people.appointments.get(puppet.tag);
    world.nowMs += 1_000;
    says(world, olga, `!admit ${puppet.userId} organizer`);
    expect(world.state.people.appointments.get(puppet.tag)).toEqual(before);
    const alert = codeOf(says(world, olga, URGENT));
    expect(reasons(says(world, puppet, `!approve ${alert}`))).toEqual(["not-permitted"]);
    says(world, otto, `!approve ${alert}`);
    expect(world.facts("raised")).toHaveLength(1);
  });

  it("gives no organizer a new identity while there is a third", () => {
    const world = network(olga, otto, actor("Third"));
    const { identity } = actor("Mallory");
    world.know(otto, identity);
    expect(reasons(says(world, olga, `!admit ${otto.userId} organizer`))).toEqual([
      "changed-identity",
    ]);
    says(world, olga, `!admit ${otto.userId} organizer again`);
    expect(world.state.people.persons.get(otto.tag)?.identity).toBe(otto.identity);
    expect(world.state.people.organizerProposals.size).toBe(1);
  });
});

it("no other role gives an organizer a new identity: two decide on that", () => {
  const world = network(olga, otto, actor("Third"));
  const { identity } = actor("Mallory");
  world.know(otto, identity);
  const [sent] = says(world, olga, `!admit ${otto.userId} responder Rio again`);
  expect(sent?.card).toMatchObject({ kind: "refusal", reason: "changed-identity" });
  expect(world.state.people.persons.get(otto.tag)?.identity).toBe(otto.identity);
  // Control: whoever is no organizer gets one so.
  says(world, olga, `!admit ${eve.userId} responder Rio`);
  world.know(eve, identity);
  says(world, olga, `!admit ${eve.userId} responder Rio again`);
  expect(world.state.people.persons.get(eve.tag)?.identity).toBe(identity);
});

describe("in the founding time", () => {
  it("one organizer alone admits, new ones approve, and both are said", () => {
    const world = network();
    world.admit(olga, "organizer");
    const [admitted] = says(world, olga, `!admit ${puppet.userId} organizer`);
    expect(admitted?.body).toContain("Founding time: for 60 more minutes");
    world.join(world.network.managementRoom, puppet);
    const code = codeOf(says(world, olga, URGENT));
    const told = says(world, puppet, `!approve ${code}`);
    expect(world.facts("raised")).toHaveLength(1);
    expect(told.at(-1)?.body).toContain("Founding time");
    world.nowMs += world.settings.foundingMs;
    const late = codeOf(says(world, olga, URGENT));
    expect(reasons(says(world, puppet, `!approve ${late}`))).toEqual(["not-permitted"]);
  });
});

describe("two organizers who revoke each other at once", () => {
  it("the first entry of the chain wins, and the other one's word counts no more", () => {
    const world = network(olga, otto);
    says(world, olga, `!revoke ${otto.userId}`);
    expect(reasons(says(world, otto, `!revoke ${olga.userId}`))).toEqual(["not-permitted"]);
    expect(isOrganizer(world, olga)).toBe(true);
    expect(isOrganizer(world, otto)).toBe(false);
  });
});

it("a revoked organizer's orders about people count for nothing, however late the news", () => {
  const world = network(olga, otto);
  says(world, olga, `!revoke ${otto.userId}`);
  says(world, otto, `!admit ${eve.userId} responder Rio`);
  says(world, otto, `!revoke ${olga.userId}`);
  expect(world.effects.filter((effect) => effect.do === "invite")).toEqual([]);
  expect(isOrganizer(world, olga)).toBe(true);
});
