/** The request to confirmers fits a phone: what is asked first, and nothing twice. */
import { describe, expect, it } from "vitest";
import type { Sent } from "../../../../harness/world.ts";
import { reported, REPORT, town, type Town } from "../../network.ts";

function requests(place: Town): readonly Sent[] {
  return place.world.sent.filter(
    ({ type, card }) => type === "m.room.message" && card["kind"] === "request",
  );
}

describe("the request to confirmers", () => {
  it("begins with both headlines, says the note once and the commands last, without a code", () => {
    const place = town();
    const code = reported(place);
    const body = requests(place)[0]?.body ?? "";
    const [first = "", second = "", third = ""] = body.split("\n");
    expect(first).toMatch(/^Raid in north\/river\? /u);
    expect(second).toMatch(/^¿Redada en north\/river\? /u);
    expect(third).toContain("two vans");
    expect(body.match(/two vans/gu)).toHaveLength(1);
    expect(body).toMatch(/6–10 agents · uniforms · vans · just now/u);
    expect(body.match(/`?!confirm onsite/gu)).toHaveLength(1);
    expect(body).not.toContain(code);
  });

  it("has the code where the room is asked about another case, too", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ana, place.anaChat, REPORT);
    const [, second] = requests(place);
    const [other = ""] = second?.body.split(":") ?? [];
    expect(second?.card["case"]).toBe(other);
    expect(other).not.toBe(code);
    expect(second?.body).toContain(`!confirm ${other} onsite`);
  });
});

describe("who cannot read", () => {
  it("is counted in the list of confirmer rooms, and when somebody is admitted there", () => {
    const place = town();
    const { world, olga, dora } = place;
    world.admit(olga, "organizer");
    const say = (text: string) => world.says(olga, world.network.managementRoom, text)[0]?.body;
    expect(say("!confirmers list")).toMatch(/3 people count$/u);
    world.know(dora, null);
    expect(say("!confirmers list")).toMatch(/; 1 cannot read yet$/u);
    expect(say("!admit @eve:example.org confirmer north/river")).toContain("1 person in that room");
  });
});
