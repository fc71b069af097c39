/** How an alert is said: the same in a card and in a room, and nothing of what nobody knows. */
import { describe, expect, it } from "vitest";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import { compose } from "../../../shared/language/text.ts";
import { countsOf } from "../../../shared/telling/counts.ts";
import { minutesSince, ownWords, saluteFacts, sizeKey } from "../../../shared/telling/salute.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { ana, ben, CODE, raise, town } from "../../bots/alert/town.ts";

const KNOWN: Salute = {
  size: "over-10",
  activity: "raid",
  uniform: "plain",
  equipment: "drone",
  seenAtMs: 0,
  note: "",
};

function said(salute: Salute): string {
  return compose("en", saluteFacts(salute)).body;
}

/** Cards and the incident room's first words about an alert with this in it. */
function toldOf(seen: Partial<Salute>): readonly string[] {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place, { seen });
  place.world.says(ana, place.river, `!going ${CODE}`);
  const [room] = [...place.world.state.rooms.values()];
  place.world.enters(room?.roomId ?? place.river, ana);
  place.world.passes(3_000);
  return place.world.sent
    .filter(({ card }) => card["kind"] === "alert" || card["kind"] === "room")
    .map(({ body }) => body);
}

describe("what was seen", () => {
  it("is said in full when it is known", () => {
    expect(said(KNOWN)).toBe("over 10 agents · plain clothes · a drone");
  });

  it("is left out where nobody knows it, in the card and in the room alike", () => {
    expect(said({ ...KNOWN, size: "unknown", uniform: "unknown" })).toBe("a drone");
    const unknown = { size: "unknown", uniform: "unknown", equipment: "unknown" } as const;
    const told = toldOf(unknown).join("\n");
    expect(told).toContain(`Room for ${CODE}`);
    expect(told).not.toMatch(/not known|no se sabe|desconoc/iu);
  });

  it("control: stands in the card and in the room when it is known", () => {
    const told = toldOf({ size: "over-10" }).filter((body) => body.includes("over 10 agents"));
    expect(told.map((body) => body.includes("Room for"))).toContain(true);
    expect(told.map((body) => body.includes("Room for"))).toContain(false);
  });

  it("names a size by a key that a phrase can hold", () => {
    const keys = (["1-2", "over-10", "unknown"] as const).map((size) => sizeKey(size));
    expect(keys).toEqual(["n1-2", "over-10", "unknown"]);
  });

  it("is so many whole minutes ago, and never in the future", () => {
    expect([0, 59_999, 60_000, -5].map((ms) => minutesSince(0, ms))).toEqual([0, 0, 1, 0]);
  });
});

describe("people's own words", () => {
  it("are quoted one by one, and blank ones are none", () => {
    expect(ownWords("a", null, " ", undefined, "b").map(({ args }) => args)).toEqual([
      { text: "a" },
      { text: "b" },
    ]);
  });
});

describe("who goes", () => {
  it("is told the name of the room for those who go, once there is one", () => {
    const place = town([verifyBot, alertBot, roomsBot]);
    raise(place);
    place.world.says(ana, place.river, `!going ${CODE}`);
    const [room] = [...place.world.state.rooms.values()];
    const [noted] = place.world.says(ben, place.river, `!going ${CODE}`);
    expect(noted?.body).toContain(`“${room?.codename ?? "none"}”`);
    const [cant] = place.world.says(ben, place.river, `!cant ${CODE}`);
    expect(cant?.body).not.toContain(room?.codename);
  });

  it("is counted once a person, by the last answer", () => {
    const place = town();
    raise(place);
    for (const word of ["going", "here"]) place.world.says(ana, place.river, `!${word} ${CODE}`);
    place.world.says(ben, place.river, `!cant ${CODE}`);
    const alert = place.world.state.alerts.alerts.get(CODE);
    expect(alert && countsOf(alert)).toEqual({ going: 0, cant: 1, here: 1, home: 0 });
  });
});
