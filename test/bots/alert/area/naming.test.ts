import { describe, expect, it } from "vitest";
import { actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";

const ana = actor("Ana");
const olga = actor("Olga");

function town() {
  const world = new World([verifyBot, alertBot]);
  world.area("north/river", "south/mission");
  world.admit(olga, "organizer");
  const orders = (text: string): string =>
    world
      .says(olga, world.network.managementRoom, text)
      .map(({ body }) => body)
      .join("\n");
  return { world, orders };
}

describe("what people call a place", () => {
  it.each(['"the bridge", "el puente"', "“the bridge” “el puente”", "the bridge, el puente"])(
    "is kept with it, however it is written: %s",
    (names) => {
      const { world, orders } = town();
      expect(orders(`!area name north/river ${names}`)).toContain("el puente");
      expect(world.state.committees.otherNames.get("north/river" as never)).toEqual([
        "the bridge",
        "el puente",
      ]);
    },
  );

  it("leads a report there, and the words of a status; control: not before", () => {
    const { world, orders } = town();
    const chat = world.direct(ana);
    const tell = () => world.says(ana, chat, "4 agents at the bridge, two vans").at(-1)?.body;
    expect(tell()).not.toContain("north/river");
    world.says(ana, chat, "cancel");
    orders('!area name north/river "the bridge"');
    expect(tell()).toContain("in north/river");
    expect(orders("!who the-bridge")).not.toContain("south");
  });

  it("is told when nothing is written, and takes the place of what was before", () => {
    const { orders } = town();
    expect(orders("!area name north/river")).toContain("has no other names");
    orders('!area name north/river "the bridge"');
    orders('!area name north/river "la orilla"');
    expect(orders("!area name north/river")).toContain("la orilla");
    expect(orders("!area name north/river")).not.toContain("the bridge");
  });

  it.each([
    ['!area name north/river "mission"', "Another place is called so"],
    ['!area name nowhere "the bridge"', "I do not know the area"],
    [`!area name north/river "${"x".repeat(61)}"`, "60 characters"],
    ['!area name north/river "1234 Elm Street"', ""],
  ])("is refused where it would mislead or harm: %s", (order, why) => {
    const { world, orders } = town();
    expect(orders(order)).toContain(why);
    expect(world.state.committees.otherNames.size).toBe(0);
  });

  it("goes with the place", () => {
    const { world, orders } = town();
    orders('!area name north/river "the bridge"');
    orders("!area remove north/river");
    expect(world.state.committees.otherNames.size).toBe(0);
  });
});
