/** How long a rotation takes where the homeserver sets a pace, and who is asked in first. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { minutesFor, minutesForAll } from "../../../../bots/rooms/rotation/words/pace.ts";
import { tagFor } from "../../../harness/actors.ts";
import { ana, ben, orders, town } from "../../alert/town.ts";
import { movingTown } from "./moving-town.ts";

const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => tagFor(`${name} ${at}`));

describe("the time that a rotation takes", () => {
  it("grows with the people of a room beyond what goes at once", () => {
    expect([1, 10, 40].map(minutesFor)).toEqual([1, 1, 2]);
  });

  it("counts all rooms for the bot that asks, and for each person that is asked", () => {
    const apart = [people(20, "river"), people(20, "hill")];
    expect(minutesForAll(apart)).toBe(2);
    const olga = people(1, "olga");
    expect(minutesForAll([1, 2, 3, 4, 5].map(() => olga))).toBe(1);
    expect(minutesForAll([1, 2, 3, 4, 5, 6, 7].map(() => olga))).toBe(12);
  });

  it("stands in the plan for several rooms at once", () => {
    const made = town([verifyBot, alertBot, roomsBot]);
    const [plan] = orders(made, "!room rotate all");
    expect(plan?.body).toContain("All of it takes up to 1 min");
    expect(orders(made, "!room rotate Rio")[0]?.body).not.toContain("All of it");
  });
});

describe("who moves with several rooms", () => {
  it("is asked in last, so that nobody waits for her invitation", () => {
    const made = movingTown();
    made.world.admit(ana, "responder", made.hillId);
    orders(made, "!room rotate Hill now");
    const before = made.world.effects.length;
    orders(made, "!room rotate Rio now");
    const asked = made.world.effects
      .slice(before)
      .flatMap((one) => (one.do === "invite" ? [one.userId] : []));
    expect(asked.indexOf(ben.userId)).toBeLessThan(asked.indexOf(ana.userId));
  });
});
