/** Admitting, revoking, and the rooms of confirmers, as organizers see them. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../../shared/core/values/ids.ts";
import { foundingFacts } from "../../../../../bots/verify/people/admission/founding.ts";
import { verifyBot } from "../../../../../bots/verify/bot.ts";
import { actor } from "../../../../harness/actors.ts";
import { World, type Sent } from "../../../../harness/world.ts";
import { into, messages, onlyCase, reasons, reported, town, type Town } from "../../network.ts";

function commands(place: Town, text: string): readonly Sent[] {
  return place.world.says(place.olga, place.world.network.managementRoom, text);
}

const eve = actor("Eve");

describe("admit", () => {
  it("pins the identity that is known, invites to the room, and says so", () => {
    const place = town();
    place.world.know(eve);
    const [sent] = commands(place, `!admit ${eve.userId} confirmer north/river`);
    expect(sent?.card).toMatchObject({ kind: "answer" });
    expect(place.world.state.people.persons.get(eve.tag)?.identity).toBe(eve.identity);
    const there = place.world.membersOf(place.river).find((one) => one.userId === eve.userId);
    expect(there?.membership).toBe("invite");
  });

  it("never stores the user id", () => {
    const place = town();
    commands(place, `!admit ${eve.userId} organizer`);
    expect(JSON.stringify(place.world.entries)).not.toContain(eve.userId);
  });

  it("pins a person without a known identity by her first message, once", () => {
    const place = town();
    place.world.know(eve, null);
    commands(place, `!admit ${eve.userId} confirmer north/river`);
    expect(place.world.state.people.persons.get(eve.tag)?.identity).toBeNull();
    place.world.join(place.river, eve.userId);
    const code = reported(place);
    place.world.says(eve, place.river, `!confirm ${code}`);
    expect(place.world.state.people.persons.get(eve.tag)?.identity).toBe(eve.identity);
    expect(onlyCase(place).votes.has(eve.tag)).toBe(true);
    const { identity } = actor("Mallory");
    const later = place.world.says(eve, place.river, `!refute ${code}`, { identity });
    expect(reasons(later)).toEqual(["changed-identity"]);
  });

  it("warns the organizers when the identity of one of them is pinned", () => {
    const place = town();
    place.world.know(eve, null);
    commands(place, `!admit ${eve.userId} organizer`);
    place.world.join(place.world.network.managementRoom, eve.userId);
    const sent = place.world.says(eve, place.world.network.managementRoom, "!help");
    expect(sent.map((one) => one.card["kind"])).toEqual(["warning", "answer"]);
  });

  it("does not warn the first organizer of herself", () => {
    const world = new World([verifyBot]);
    for (const fact of foundingFacts(eve.tag, null)) world.record(fact);
    world.join(world.network.managementRoom, eve);
    const sent = world.says(eve, world.network.managementRoom, "!help");
    expect(sent.map((one) => one.card["kind"])).toEqual(["answer"]);
    expect(world.state.people.persons.get(eve.tag)?.identity).toBe(eve.identity);
  });

  it("admits a responder and leaves the invitation to alert", () => {
    const place = town();
    const { id } = place.world.committee("River side", { areas: ["north/river"] });
    commands(place, `!admit ${eve.userId} responder “River side”`);
    expect(place.world.state.people.persons.get(eve.tag)?.grants).toEqual([
      { role: "responder", scope: id },
    ]);
    expect(place.world.effects.some((one) => one.do === "invite")).toBe(false);
  });

  it.each([
    ["!admit", "missing"],
    ["!admit Eve organizer", "unknown-person"],
    ["!admit @eve:example.org", "missing"],
    ["!admit @eve:example.org king", "missing"],
    ["!admit @eve:example.org confirmer", "missing"],
    ["!admit @eve:example.org confirmer south", "unknown-area"],
    ["!admit @eve:example.org responder", "missing"],
    ["!admit @eve:example.org responder Nobody", "unknown-committee"],
    ["!admit @alert:example.org organizer", "already"],
  ])("refuses %s: %s", (text, reason) => {
    const place = town();
    const facts = place.world.entries.length;
    expect(reasons(commands(place, text))).toEqual([reason]);
    expect(place.world.entries).toHaveLength(facts);
  });

  it("is not for others, nor outside the management room", () => {
    const place = town();
    const text = `admit ${eve.userId} organizer`;
    const byBen = place.world.says(place.ben, place.world.direct(place.ben), text);
    const elsewhere = place.world.says(place.olga, place.world.direct(place.olga), text);
    expect([...reasons(byBen), ...reasons(elsewhere)]).toEqual(["not-permitted", "not-permitted"]);
    expect(place.world.state.people.persons.has(eve.tag)).toBe(false);
  });
});

describe("revoke", () => {
  it("removes from every room that verify keeps", () => {
    const place = town();
    const [sent] = commands(place, `!revoke ${place.ben.userId}`);
    expect(sent?.card).toMatchObject({ kind: "answer" });
    const removals = place.world.effects.filter((one) => one.do === "remove");
    expect(removals).toMatchObject([{ roomId: place.river, userId: place.ben.userId }]);
    expect(place.world.state.people.persons.has(place.ben.tag)).toBe(false);
  });

  it("takes back a confirmation that only stood with the revoked person", () => {
    const place = town();
    const code = reported(place);
    for (const who of [place.ben, place.cleo]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    const sent = commands(place, `!revoke ${place.ben.userId}`);
    expect(onlyCase(place).state).toBe("unconfirmed");
    expect(into(place.anaChat, sent)[0]?.card).toMatchObject({ state: "unconfirmed" });
  });

  it("leaves a case alone when the quorum still stands", () => {
    const place = town();
    const code = reported(place);
    for (const who of [place.ben, place.cleo, place.dora]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    commands(place, `!revoke ${place.ben.userId}`);
    expect(onlyCase(place).state).toBe("confirmed");
  });

  it("refuses the last organizer, strangers, and what is no user id", () => {
    const place = town();
    expect(reasons(commands(place, `!revoke ${place.olga.userId}`))).toEqual(["not-permitted"]);
    expect(reasons(commands(place, "!revoke @nobody:example.org"))).toEqual(["unknown-person"]);
    expect(reasons(commands(place, "!revoke Ben"))).toEqual(["unknown-person"]);
    expect(reasons(commands(place, "!revoke"))).toEqual(["missing"]);
    expect(place.world.facts("revoked")).toHaveLength(0);
  });

  it("tells nothing more to the direct chat of somebody from elsewhere", () => {
    const place = town();
    const far = actor("Faye", "elsewhere.example");
    place.world.admit(far, "confirmer", "north/river");
    const chat = place.world.direct(far);
    place.world.says(far, chat, "report north/river raid");
    commands(place, `!revoke ${far.userId}`);
    const sent = place.world.passes(place.world.settings.caseExpiryMs);
    expect(into(chat, sent)).toHaveLength(0);
    expect(messages(into(place.river, sent))).toHaveLength(1);
  });
});

describe("confirmer rooms", () => {
  it("are spoken to in the languages that were chosen for them, and in no other", () => {
    const place = town();
    expect(reasons(commands(place, "!confirmers new south klingon"))).toEqual(["missing"]);
    const [made] = commands(place, "!confirmers new south es");
    const south = made?.card["room"] as RoomId;
    place.world.join(south, actor("Sol").userId);
    place.world.says(place.ana, place.anaChat, "raid in the south, 4 agents");
    place.world.says(place.ana, place.anaChat, "yes");
    const asked = into(south, place.world.sent).map(({ content }) => JSON.stringify(content));
    expect(asked.length).toBeGreaterThan(1);
    for (const one of asked) expect(one).not.toMatch(/Can you look|is it true/u);
    expect(asked.join("")).toContain("¿Puede ir a ver?");
  });

  it("are made under a neutral name, with the organizer above the bot", () => {
    const place = town();
    const sent = commands(place, "!confirmers new south");
    expect(sent.map((one) => one.card["kind"])).toEqual(["room"]);
    const roomId = place.world.state.people.confirmerRooms.get(
      [...place.world.state.people.confirmerRooms.keys()][1] ?? ("" as never),
    );
    expect(sent[0]?.card).toMatchObject({ room: roomId, area: "south" });
    const made = place.world.effects.find((one) => one.do === "create-room");
    const people: UserId[] = [place.olga.userId, place.world.network.bots.rooms];
    expect(made).toMatchObject({ plan: { additionalCreators: people, invite: people } });
    expect(JSON.stringify(made)).not.toMatch(/"codename":"[^"]*south/iu);
  });

  it("can be asked for again when the homeserver refused", () => {
    const place = town();
    place.world.areRoomsRefused = true;
    expect(commands(place, "!confirmers new south")[0]?.card).toMatchObject({ kind: "warning" });
    place.world.areRoomsRefused = false;
    expect(commands(place, "!confirmers new south")[0]?.card).toMatchObject({ kind: "room" });
  });

  it("are refused where there is one, and for places that nobody knows", () => {
    const place = town();
    expect(reasons(commands(place, "!confirmers new north/river"))).toEqual(["already"]);
    expect(reasons(commands(place, "!confirmers new atlantis"))).toEqual(["unknown-area"]);
    expect(reasons(commands(place, "!confirmers new"))).toEqual(["missing"]);
  });

  it("are listed with the number of people who count", () => {
    const place = town();
    place.world.join(place.river, actor("Mallory"));
    expect(commands(place, "!confirmers list")[0]?.body).toMatch(/north\/river: 3 people/u);
  });
});

it("begins with one organizer who can admit others", () => {
  const world = new World([verifyBot]);
  const olga = actor("Olga");
  for (const fact of foundingFacts(olga.tag, null)) world.record(fact);
  world.join(world.network.managementRoom, olga);
  world.says(olga, world.network.managementRoom, `!admit ${eve.userId} organizer`);
  expect(world.state.people.persons.has(eve.tag)).toBe(true);
});
