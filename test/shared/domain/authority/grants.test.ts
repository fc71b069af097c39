/** What a role is bound to: its own room, its own area, and the network's own server. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { grantsOf, isNeighbor } from "../../../../shared/domain/authority/authority.ts";
import type { Role } from "../../../../shared/domain/streams/people.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World } from "../../../harness/world.ts";

const ana = actor("Ana");

function roles(world: World, who: Actor, role: Role): readonly unknown[] {
  return grantsOf(world.contextOf("verify"), who.tag, role).map(({ scope }) => scope);
}

describe("a role", () => {
  it("is over when its room is gone, though the admission stands", () => {
    const world = new World([]);
    world.area("north/river");
    const rio = world.committee("Rio", { areas: ["north/river"] });
    world.admit(ana, "responder", rio.id);
    world.join(rio.roomId, world.network.bots.verify);
    expect(roles(world, ana, "responder")).toEqual([rio.id]);
    world.committeeFact({ type: "committee-closed", id: rio.id });
    expect(roles(world, ana, "responder")).toEqual([]);
  });

  it("in one area is held by membership of that area's room, not of another's", () => {
    const world = new World([]);
    world.area("north/river", "south");
    const [river, south] = ["north/river", "south"].map((path) => world.confirmers(path)) as [
      RoomId,
      RoomId,
    ];
    world.admit(ana, "confirmer", "south");
    expect(roles(world, ana, "confirmer")).toEqual(["south"]);
    world.leave(south, ana);
    world.join(river, ana);
    expect(roles(world, ana, "confirmer")).toEqual([]);
  });
});

describe("a neighbor", () => {
  it("is nobody of a server whose name only ends like ours", () => {
    const { state, network } = new World([]);
    const isOurs = (userId: string): boolean =>
      isNeighbor(state, network, { userId: userId as UserId, tag: ana.tag });
    expect(isOurs("@ana:not-example.org")).toBe(false);
    expect(isOurs("@ana:sub.example.org")).toBe(false);
    expect(isOurs("@ana:example.org")).toBe(true);
  });
});
