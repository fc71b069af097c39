/** Whose votes count: in a bot's own rooms by who is there, elsewhere by the roster alone. */
import { describe, expect, it } from "vitest";
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { electorateIn } from "../../../../shared/domain/authority/electorate.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";

const [ana, ben, cleo, dora] = ["Ana", "Ben", "Cleo", "Dora"].map((name) => actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
];

/** Ana and Ben confirm in north/river, Cleo in south, and Dora goes when she is called. */
function town(): World {
  const world = new World([]);
  world.area("north/river", "south");
  for (const area of ["north/river", "south"]) world.confirmers(area);
  for (const who of [ana, ben]) world.admit(who, "confirmer", "north/river");
  world.admit(cleo, "confirmer", "south");
  world.admit(dora, "responder", world.committee("Rio", { areas: ["north/river"] }).id);
  return world;
}

const counting = (world: World, bot: BotName): readonly string[] => {
  const people = electorateIn("north/river" as AreaPath, world.contextOf(bot));
  return [ana, ben, cleo, dora].filter((who) => people.has(who.tag)).map((who) => who.name);
};

// verify is in the rooms of confirmers; alert is not, and knows the roster alone.
describe.each(["verify", "alert"] as const)("for %s, those who count", (bot) => {
  it("are the confirmers of that area, and of no other", () => {
    expect(counting(town(), bot)).toEqual(["Ana", "Ben"]);
  });

  it("are not those whose identity was found changed", () => {
    const world = town();
    const identity = tagFor("another identity");
    world.peopleFact({ type: "identity-changed", person: ana.tag, identity });
    expect(counting(world, bot)).toEqual(["Ben"]);
  });

  it("are not those who were revoked", () => {
    const world = town();
    world.peopleFact({ type: "revoked", person: ana.tag, by: dora.tag });
    expect(counting(world, bot)).toEqual(["Ben"]);
  });
});
