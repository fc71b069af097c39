/** Who is told, how loud, in which languages: one card a room, strangers removed first. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { actor } from "../../../harness/actors.ts";
import {
  ana,
  ben,
  cardsIn,
  caseTurns,
  CODE,
  editsIn,
  mallory,
  orders,
  raise,
  town,
  type Town,
} from "../town.ts";

const OTHER = codeFromNumber(99);
/** Letters of a body text that stand beside one another on a phone of 390 pixels. */
const LETTERS_A_LINE = 41;

/** Lines that this takes on a phone. */
function screenLines(body: string): number {
  return body
    .split("\n")
    .reduce((lines, one) => lines + Math.max(1, Math.ceil(one.length / LETTERS_A_LINE)), 0);
}

const roomsTold = (place: Town, what: Parameters<typeof raise>[1]): readonly string[] => {
  const names = new Map([
    [place.river, "river"],
    [place.hill, "hill"],
    [place.north, "north"],
  ]);
  return cardsIn(raise(place, what)).map((one) => names.get(one.roomId) ?? "elsewhere");
};

describe("a confirmed case", () => {
  it.each([
    ["north/river", "urgent", ["river", "north"]],
    ["north/river", "watch", ["river", "north"]],
    ["north/river", "info", ["river"]],
    ["north/hill", "urgent", ["hill", "north"]],
    ["north/hill", "watch", ["north"]],
    ["north/hill", "info", []],
    ["north", "urgent", ["river", "hill", "north"]],
    ["south/bridge", "urgent", []],
  ] as const)("in %s at %s reaches exactly %j", (area, severity, expected) => {
    expect(roomsTold(town(), { area, severity })).toEqual(expected);
  });

  it("puts exactly one card in each room, and says nothing twice", () => {
    const place = town();
    raise(place);
    caseTurns(place, "confirmed");
    for (const room of [place.river, place.north]) {
      expect(cardsIn(place.world.sent, room)).toHaveLength(1);
    }
    expect(place.world.facts("delivered")).toHaveLength(2);
  });

  it("warns the organizers when it reaches nobody", () => {
    const place = town();
    const sent = raise(place, { area: "south/bridge" });
    expect(sent.map((one) => [one.roomId, one.card["kind"]])).toEqual([
      [place.management, "warning"],
    ]);
    expect(place.world.facts("raised")).toHaveLength(1);
  });

  it("warns of a committee whose room is not there yet", () => {
    const place = town();
    place.world.committeeFact({
      type: "committee-requested",
      id: "ab".repeat(16),
      name: "New",
      areas: ["north/river" as never],
      languages: ["en"],
      floor: "info",
    });
    const warnings = raise(place).filter((one) => one.card["kind"] === "warning");
    expect(warnings.map((one) => one.body)).toEqual([expect.stringContaining("New")]);
  });
});

describe("the card", () => {
  it("begins with what and where, in every language of the committee", () => {
    const place = town();
    const [card] = cardsIn(raise(place), place.river);
    expect(card?.body.split("\n").slice(0, 3)).toEqual([
      "URGENTE, north/river: Redada",
      "URGENT, north/river: Raid",
      "> two vans at the corner",
    ]);
    expect(card?.body).toContain("\n3–5 agentes · uniformes · vans · hace 5 min\n");
    expect(card?.body).toContain("\n3–5 agents · uniforms · vans · 5 min ago\n");
    const [english] = cardsIn(place.world.sent, place.north);
    expect(english?.body).not.toContain("Redada");
  });

  it("says the note and the commands once for all languages, and fits a phone", () => {
    const place = town();
    const [card] = cardsIn(raise(place), place.river);
    const body = card?.body ?? "";
    expect(body.match(/two vans at the corner/gu)).toHaveLength(1);
    expect(body.match(/“!(?:voy|going)”/gu)).toHaveLength(2);
    expect(body).not.toContain(`“!going ${CODE}”`);
    expect(screenLines(body)).toBeLessThanOrEqual(18);
  });

  it("names its code in the commands where another alert is open", () => {
    const place = town();
    raise(place, { code: OTHER });
    const [card] = cardsIn(raise(place), place.river);
    expect(card?.body).toContain(`“!going ${CODE}”`);
    orders(place, `!allclear ${OTHER}`);
    const [alone] = editsIn(orders(place, `!update ${CODE} they moved`), place.river);
    expect(alone?.body).toContain("“!going”");
  });

  it("rings the people on call only when it is urgent", () => {
    const mentionsAt = (severity: "info" | "watch" | "urgent") => {
      const place = town();
      const [card] = cardsIn(raise(place, { severity }), place.river);
      return [card?.content["msgtype"], card?.content["m.mentions"]];
    };
    const userIds = [ana.userId, ben.userId];
    expect(mentionsAt("urgent")).toEqual(["m.text", { room: true, user_ids: userIds }]);
    expect(mentionsAt("watch")).toEqual(["m.text", {}]);
    expect(mentionsAt("info")).toEqual(["m.notice", {}]);
  });

  it("is followed by a poll whose answer ids belong to that room alone", () => {
    const place = town();
    const polls = raise(place).filter((one) => one.card["kind"] === "rollcall");
    const ids = polls.flatMap((one) => Object.values(one.card["choices"] as JsonObject));
    expect(polls).toHaveLength(2);
    expect(new Set(ids).size).toBe(4);
  });

  it("has no raw phrase id and no unfilled placeholder in any language", () => {
    const place = town();
    raise(place);
    caseTurns(place, "unconfirmed");
    caseTurns(place, "confirmed");
    caseTurns(place, "refuted");
    for (const { body } of place.world.sent) expect(body).not.toMatch(/alert-[a-z]|\{|\$/u);
  });
});

describe("somebody who was never admitted", () => {
  it("keeps no card from anybody", () => {
    const place = town();
    place.world.join(place.river, mallory);
    raise(place);
    const inRiver = place.world.effects.filter(
      (effect) => "roomId" in effect && effect.roomId === place.river,
    );
    expect(inRiver[0]).toMatchObject({ do: "send", lane: "urgent" });
  });

  it("is never on call", () => {
    const place = town();
    const stranger = actor("Zed");
    place.world.join(place.river, stranger);
    const [card] = cardsIn(raise(place), place.river);
    expect(JSON.stringify(card?.content["m.mentions"])).not.toContain(stranger.userId);
  });
});
