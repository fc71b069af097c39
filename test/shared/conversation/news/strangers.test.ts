/** Strangers and changed identities, as the real bots meet them. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";

const [olga, rita, cleo, nadia, mallory] = ["Olga", "Rita", "Cleo", "Nadia", "Mallory"].map(
  (name) => actor(name),
) as [Actor, Actor, Actor, Actor, Actor];
const AREA = "north/river";
const OTHER = tagFor("another identity");

function town() {
  const world = new World([verifyBot, alertBot, roomsBot]);
  world.area(AREA);
  world.admit(olga, "organizer");
  const river = world.committee("River", { areas: [AREA] });
  const confirmers = world.confirmers(AREA);
  world.admit(rita, "responder", river.id);
  world.admit(cleo, "confirmer", AREA);
  const chat = world.direct(nadia);
  const { managementRoom: management, stateRoom: state } = world.network;
  return { world, management, state, river: river.roomId, confirmers, chat };
}

type Town = ReturnType<typeof town>;
function warnings({ management }: Town, sent: readonly Sent[]): readonly string[] {
  const told = sent.filter(
    ({ roomId, card }) => roomId === management && card["kind"] === "warning",
  );
  return told.map(({ by, card }) => `${by}: ${JSON.stringify(card["why"])}`);
}

function membersOf({ world }: Town, roomId: RoomId): readonly string[] {
  return world.membersOf(roomId).map(({ userId }) => userId);
}

describe("a stranger", () => {
  it.each([
    ["management", "verify", "the management room"],
    ["state", "verify", "the room of the bots"],
    ["river", "alert", "the committee “River”"],
    ["confirmers", "verify", "the confirmers of north/river"],
    ["chat", "verify", "private chat"],
  ] as const)("in %s is told of once, by %s, as one in %s, and removed", (name, bot, words) => {
    const place = town();
    const sent = place.world.enters(place[name], mallory);
    expect(warnings(place, sent)).toEqual([`${bot}: "stranger"`]);
    const told = sent.find(({ roomId }) => roomId === place.management);
    expect(told?.body.split("\n")[0]).toContain(words);
    expect(told?.body).toContain(mallory.userId);
    expect(told?.body).not.toContain(nadia.userId);
    expect(membersOf(place, place[name])).not.toContain(mallory.userId);
  });

  it.each([
    ["a responder among confirmers", rita, "confirmers"],
    ["a confirmer in a committee", cleo, "river"],
    ["a confirmer in the management room", cleo, "management"],
  ] as const)("is also %s, when only invited", (_who, who, room) => {
    const place = town();
    const sent = place.world.enters(place[room], who, "invite");
    expect(warnings(place, sent)).toHaveLength(1);
  });

  it("in a private chat is told to the one whose chat it is", () => {
    const place = town();
    const sent = place.world.enters(place.chat, mallory);
    const [told] = sent.filter(({ roomId }) => roomId === place.chat);
    expect(told?.card).toMatchObject({ kind: "warning", why: "stranger" });
    expect(told?.body).toContain(mallory.userId);
  });

  it("who cannot be removed is told of all the same, and keeps nobody from anything", () => {
    const place = town();
    place.world.areRemovalsRefused = true;
    expect(warnings(place, place.world.enters(place.river, mallory))).toHaveLength(1);
    const report = `report ${AREA} raid: 5 agents, two vans`;
    const sent = place.world.says(nadia, place.chat, report);
    expect(sent.some(({ roomId }) => roomId === place.confirmers)).toBe(true);
  });

  it("control: is nobody who was admitted, none of our bots, and nobody in her own chat", () => {
    const place = town();
    const { world } = place;
    const alert = { ...mallory, userId: world.network.bots.alert };
    const sent = [
      ...world.enters(place.river, rita),
      ...world.enters(place.confirmers, cleo),
      ...world.enters(place.management, olga),
      ...world.enters(place.river, olga),
      ...world.enters(place.confirmers, { ...alert, tag: tagFor(alert.userId) }),
      ...world.enters(place.chat, nadia),
    ];
    expect(sent).toEqual([]);
    expect(world.effects).toEqual([]);
  });
});

describe("another identity than was pinned", () => {
  it.each([
    ["rita", rita, "river"],
    ["cleo", cleo, "confirmers"],
  ] as const)("of %s is told once, suspends her, and ends her being there", (_name, who, room) => {
    const place = town();
    const sent = place.world.sees(who, OTHER);
    expect(warnings(place, sent)).toEqual(['verify: "changed-identity"']);
    expect(sent[0]?.body).toContain(who.userId);
    expect(place.world.state.people.persons.get(who.tag)).toMatchObject({ changedTo: OTHER });
    expect(membersOf(place, place[room])).not.toContain(who.userId);
    expect(place.world.sees(who, OTHER)).toEqual([]);
  });

  it("does not come back to life when the old one is shown again", () => {
    const place = town();
    place.world.sees(cleo, OTHER);
    place.world.join(place.confirmers, cleo);
    place.world.sees(cleo, cleo.identity);
    const chat = place.world.direct(cleo);
    const [told] = place.world.says(cleo, chat, "status");
    expect(told?.card).toMatchObject({ kind: "refusal", reason: "changed-identity" });
  });

  it("that speaks before it was seen is told of once, however often it speaks", () => {
    const place = town();
    const chat = place.world.direct(cleo);
    const [first, again] = [1, 2].map(() =>
      place.world.says(cleo, chat, "status", { identity: OTHER }),
    );
    expect(warnings(place, first ?? [])).toEqual(['verify: "changed-identity"']);
    expect(warnings(place, again ?? [])).toEqual([]);
    expect(again?.map(({ card }) => card["reason"])).toEqual(["changed-identity"]);
  });

  it("of the only organizer does not lock the network: she stays, and reads nothing", () => {
    const place = town();
    const sent = place.world.sees(olga, OTHER);
    expect(warnings(place, sent)).toHaveLength(1);
    expect(membersOf(place, place.management)).toContain(olga.userId);
  });

  it("control: the first identity of somebody who was admitted without one is pinned", () => {
    const place = town();
    const admitted = { person: mallory.tag, identity: null, by: olga.tag } as const;
    place.world.peopleFact({ type: "admitted", ...admitted, role: "confirmer", scope: AREA });
    // She is greeted, and nobody is warned.
    expect(place.world.sees(mallory, OTHER)).toMatchObject([{ card: { why: "greeting" } }]);
    expect(place.world.state.people.persons.get(mallory.tag)).toMatchObject({
      ...{ identity: OTHER, changedTo: null },
    });
  });
});
