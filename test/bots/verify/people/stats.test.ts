/** `stats`: numbers for organizers, and no name of anybody or anything. */
import { describe, expect, it } from "vitest";
import { reasons, reported, town } from "../network.ts";

describe("stats", () => {
  it("tells how many people and cases there are, in the management room, without names", () => {
    const place = town();
    const { world, olga } = place;
    reported(place);
    const [sent] = world.says(olga, world.network.managementRoom, "!stats");
    expect(sent?.card).toMatchObject({
      kind: "answer",
      counts: { organizers: 1, confirmers: 3, responders: 1, cases: 1, alerts: 0 },
    });
    expect(sent?.body).not.toMatch(/Ana|Ben|Olga|river|@/u);
  });

  it("control: is refused to everybody else", () => {
    const { world, ben, river } = town();
    expect(reasons(world.says(ben, river, "!stats"))).toEqual(["not-permitted"]);
  });
});
