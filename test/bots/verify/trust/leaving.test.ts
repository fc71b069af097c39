/** Whoever wants to be forgotten hears first what stays, and then what went, truly. */
import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { BOT_NAMES } from "../../../../shared/core/protocol/entry.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { reasons } from "../network.ts";

/** All three bots, an organizer and a confirmer. */
function withBots() {
  const world = new World([verifyBot, alertBot, roomsBot]);
  const [olga, ben] = [actor("Olga"), actor("Ben")];
  world.area("north/river");
  world.admit(olga, "organizer");
  const river = world.confirmers("north/river");
  world.admit(ben, "confirmer", "north/river");
  return { world, olga, ben, river };
}

type Place = ReturnType<typeof withBots>;

const isKnown = ({ world }: Place, who: Actor) => world.state.people.persons.has(who.tag);
const isIn = ({ world }: Place, roomId: Place["river"], who: Actor) =>
  world.membersOf(roomId).some(({ userId }) => userId === who.userId);
const writes = ({ world }: Place, who: Actor, text: string) =>
  world.says(who, world.direct(who), text);

function forgotten(place: Place, who = place.ben) {
  writes(place, who, "forget me");
  return writes(place, who, "yes");
}

describe("`forget me`", () => {
  it("says what goes and what stays, and does nothing without a yes", () => {
    const place = withBots();
    const [asked] = writes(place, place.ben, "forget me");
    expect(asked?.card).toMatchObject({ kind: "question", why: "forget-me" });
    expect(asked?.body).toContain("homeserver");
    expect(asked?.body).toContain("phones");
    const [kept] = writes(place, place.ben, "no");
    expect(kept?.card).toMatchObject({ kind: "answer" });
    writes(place, place.ben, "yes");
    expect(place.world.facts("left")).toEqual([]);
  });

  it("takes a yes for its answer only while nothing else was said, and not for long", () => {
    const place = withBots();
    writes(place, place.ben, "burn me");
    writes(place, place.ben, "status");
    writes(place, place.ben, "yes");
    writes(place, place.ben, "forget me");
    place.world.passes(11 * MINUTE_MS);
    writes(place, place.ben, "yes");
    expect(place.world.facts("left")).toEqual([]);
    expect(isKnown(place, place.ben)).toBe(true);
  });

  it("takes her out of the roster, the rooms and every chat, with a receipt", () => {
    const place = withBots();
    const chats = BOT_NAMES.map((bot) => [bot, place.world.direct(place.ben, bot)] as const);
    const [receipt] = forgotten(place);
    expect(receipt?.card).toMatchObject({ kind: "receipt", why: "forgotten" });
    expect(receipt?.card["counts"]).toMatchObject({ grants: 1 });
    expect(isKnown(place, place.ben)).toBe(false);
    expect(isIn(place, place.river, place.ben)).toBe(false);
    for (const [bot, roomId] of chats) {
      const bots = place.world.membersOf(roomId).map(({ userId }) => userId);
      expect(bots, bot).not.toContain(place.world.network.bots[bot]);
    }
  });

  it("leaves no note of any bot that names her or her chats", () => {
    const place = withBots();
    const chats = BOT_NAMES.map((bot) => place.world.direct(place.ben, bot));
    place.world.says(place.ben, chats[1] ?? place.river, "status north/river");
    writes(place, place.ben, "report");
    forgotten(place);
    const marks = [place.ben.tag, ...chats];
    for (const bot of BOT_NAMES) {
      const left = [...place.world.contextOf(bot).notedUnder("")].flat();
      expect(
        left.filter((text) => marks.some((mark) => text.includes(mark))),
        bot,
      ).toEqual([]);
    }
  });

  it("is not for the only organizer, nor for a room where others read", () => {
    const place = withBots();
    expect(reasons(writes(place, place.olga, "forget me"))).toEqual(["not-permitted"]);
    const inRoom = place.world.says(place.ben, place.river, "!forget me");
    expect(reasons(inRoom)).toEqual(["not-permitted"]);
    place.world.admit(actor("Otto"), "organizer");
    const [receipt] = forgotten(place, place.olga);
    expect(receipt?.card["kind"]).toBe("receipt");
    expect(isIn(place, place.world.network.managementRoom, place.olga)).toBe(false);
  });
});
