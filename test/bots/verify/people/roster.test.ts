/** Who counts for a case: the confirmers of its place alone, by the quorum of its severity. */
import { describe, expect, it } from "vitest";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import type { Severity } from "../../../../shared/core/values/severity.ts";
import { electorateOf } from "../../../../shared/domain/authority/electorate.ts";
import { confirmerRoomsOf } from "../../../../bots/verify/people/roster.ts";
import { actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";
import { town } from "../network.ts";

const eve = actor("Eve");
const RIVER = "north/river" as AreaPath;

function electorate(world: World, severity: Severity = "urgent") {
  return electorateOf({ area: RIVER, severity }, world.contextOf("verify"));
}

describe("an electorate", () => {
  it("holds no confirmer of another area, though the homeserver shows her in the room", () => {
    const { world, river, ben, cleo, dora } = town();
    world.confirmers("south");
    world.admit(eve, "confirmer", "south");
    world.join(river, eve);
    expect(electorate(world).people).toEqual(new Set([ben.tag, cleo.tag, dora.tag]));
  });

  it("holds nobody who has another role of the same scope", () => {
    const { world, river } = town();
    world.admit(eve, "responder", RIVER);
    world.join(river, eve);
    expect(electorate(world).people.has(eve.tag)).toBe(false);
  });

  it("has the quorum that was chosen for the severity of the case", () => {
    const world = new World([], { quorum: { info: 1, watch: 2, urgent: 3 } });
    expect(
      (["info", "watch", "urgent"] as const).map((one) => electorate(world, one).quorum),
    ).toEqual([1, 2, 3]);
  });

  it("never needs nobody, whatever was chosen", () => {
    const world = new World([], { quorum: { info: 0, watch: 0, urgent: 0 } });
    expect(electorate(world).quorum).toBe(1);
  });
});

describe("the rooms that are asked", () => {
  it("are those whose area has to do with the place", () => {
    const { world, river } = town();
    world.confirmers("south");
    expect(confirmerRoomsOf(RIVER, world.contextOf("verify"))).toEqual([river]);
    expect(confirmerRoomsOf("north" as AreaPath, world.contextOf("verify"))).toEqual([river]);
  });
});
