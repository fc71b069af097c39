/** Rooms that greet: whoever comes is told what holds, once, when she can read it. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import {
  CODE,
  ana,
  ben,
  cleo,
  mallory,
  olga,
  orders,
  raise,
  town,
} from "../../../bots/alert/town.ts";
import type { Town } from "../../../bots/alert/town.ts";
import { actor, type Actor } from "../../../harness/actors.ts";

const BOTS = [verifyBot, alertBot, roomsBot];
const PAUSE_MS = 3_000;
const dora = actor("Dora");

/** What is said in this room within a few seconds after these came. */
function greeted(place: Town, roomId: RoomId, ...who: readonly Actor[]): readonly string[] {
  for (const one of who) place.world.enters(roomId, one);
  return place.world
    .passes(PAUSE_MS)
    .filter((one) => one.roomId === roomId)
    .map((one) => one.body);
}

const [first, ...others] = [ana, ben] as const;

describe("whoever comes into the room of a committee", () => {
  it("reads what it is, under which name she sees it, and what to type", () => {
    const place = town(BOTS);
    orders(place, '!committee new "Lake" north');
    const made = [...place.world.state.committees.committees.values()].at(-1);
    const [said = ""] = greeted(place, made?.roomId ?? place.river, olga);
    expect(said).toContain("This is the room of the committee Lake.");
    expect(said).toContain(`You see this room as “${made?.codename ?? "?"}”.`);
    expect(said).toContain("!going");
  });

  it("reads of the alerts that are open, which were told before she came", () => {
    const place = town(BOTS);
    raise(place, { note: "two vans at the corner" });
    const [said = ""] = greeted(place, place.river, ana);
    expect(said).toContain("two vans at the corner");
    expect(said).toMatch(new RegExp(`${CODE}: .*“!going”`, "u"));
  });

  it("reads nothing of an alert that is over", () => {
    const place = town(BOTS);
    raise(place);
    orders(place, `!allclear ${CODE}`);
    expect(greeted(place, place.river, ana).join()).not.toContain(CODE);
  });
});

describe("those who come together", () => {
  it("are greeted together, once", () => {
    const place = town(BOTS);
    expect(greeted(place, place.river, first, ...others)).toHaveLength(1);
    expect(place.world.passes(MINUTE_MS)).toEqual([]);
  });

  it("control: who comes later is greeted by herself", () => {
    const place = town(BOTS);
    greeted(place, place.river, first);
    expect(greeted(place, place.river, ...others)).toHaveLength(1);
  });
});

describe("nobody is greeted", () => {
  it("who has no place there: she is removed, and told of", () => {
    const place = town(BOTS);
    expect(greeted(place, place.river, mallory)).toEqual([]);
  });

  it("who has gone again before the greeting", () => {
    const place = town(BOTS);
    place.world.enters(place.river, ana);
    place.world.leave(place.river, ana);
    expect(place.world.passes(PAUSE_MS)).toEqual([]);
  });

  it.each([
    { how: "only asked in", change: { membership: "invite" } as const },
    { how: "there for hours", change: { membership: "join", atMs: -2 * HOUR_MS } as const },
  ])("who is $how", ({ change }) => {
    const place = town(BOTS);
    const { world } = place;
    const seen = {
      roomId: place.river,
      eventId: "$e" as EventId,
      userId: ana.userId,
      tag: ana.tag,
    };
    const atMs = world.nowMs + ("atMs" in change ? change.atMs : 0);
    const outcome = alertBot.onMembership?.({ ...seen, ...change, atMs }, world.contextOf("alert"));
    expect(outcome?.notes ?? []).toEqual([]);
  });
});

describe("whoever cannot read yet", () => {
  it("is greeted when she has set up what she needs, and not before", () => {
    const place = town(BOTS);
    const { world } = place;
    world.enters(place.river, ana);
    world.know(ana, null);
    expect(world.passes(PAUSE_MS)).toEqual([]);
    world.sees(ana, ana.identity);
    const said = world.passes(PAUSE_MS).filter((one) => one.roomId === place.river);
    expect(said).toHaveLength(1);
  });

  it("is helped in a chat that every device of hers can read, without a name or a place", () => {
    const place = town(BOTS);
    place.world.know(dora, null);
    orders(place, `!admit ${dora.userId} responder "Rio"`);
    const [help] = place.world.effects.filter((one) => one.do === "tell");
    expect(help).toMatchObject({ userId: dora.userId, toUnproven: true });
    const words = JSON.stringify(help);
    expect(words).toMatch(/Element X/u);
    expect(words).not.toMatch(/\bRio\b|river/u);
  });
});

describe("the room of a case", () => {
  it("tells who is there and who is on the way, to whoever comes", () => {
    const place = town(BOTS);
    raise(place);
    place.world.says(ana, place.river, `!here ${CODE}`);
    place.world.says(ben, place.river, `!going ${CODE} 10`);
    const [room] = [...place.world.state.rooms.values()];
    const [said = ""] = greeted(place, room?.roomId ?? place.river, ana, ben);
    expect(said).toContain("There: ana");
    expect(said).toContain("On the way: ben (10 min)");
    expect(said).toContain(room?.codename ?? "?");
  });
});

describe("the rooms that verify keeps", () => {
  it("tell confirmers what waits for them", () => {
    const place = town(BOTS);
    const { world } = place;
    const desk = world.confirmers("north");
    world.admit(cleo, "confirmer", "north");
    world.says(ana, world.direct(ana, "verify"), "report north/river 5 agents raid now");
    const [said = ""] = greeted(place, desk, cleo);
    expect(said).toContain("This room confirms what is reported in north.");
    expect(said).toContain("Open: Raid, north/river. Is it true?");
    expect(said).toContain("“!confirm onsite”");
  });

  it("tell a new organizer where she is, and what is still missing", () => {
    const place = town(BOTS);
    const [said = ""] = greeted(place, place.management, olga);
    expect(said).toContain("You see this room as “Workshop”.");
    expect(said).toContain("!confirmers new");
  });
});

describe("a private chat", () => {
  it("begins with the bot, in every language while hers is not known", () => {
    const place = town(BOTS);
    const chat = place.world.direct(ana, "verify");
    const [said = ""] = greeted(place, chat, ana);
    expect(said).toContain("Hello.");
    expect(said).toContain("Hola.");
  });

  it("is opened by verify for whoever is admitted", () => {
    const place = town(BOTS);
    place.world.know(dora);
    orders(place, `!admit ${dora.userId} responder "Rio"`);
    const tells = place.world.effects.filter((one) => one.do === "tell");
    expect(tells).toMatchObject([{ userId: dora.userId, content: { msgtype: "m.notice" } }]);
  });
});

describe("`my rooms`", () => {
  it("says which name is which, to her alone", () => {
    const place = town(BOTS);
    const [said] = place.world.says(ana, place.world.direct(ana, "alert"), "my rooms");
    expect(said?.body).toContain("Committee Rio");
    expect(said?.body).not.toContain("management");
    const [refused] = place.world.says(ana, place.river, "!my rooms");
    expect(refused?.card).toMatchObject({ kind: "refusal", reason: "not-permitted" });
    expect(refused?.body).not.toContain("Rio");
  });
});
