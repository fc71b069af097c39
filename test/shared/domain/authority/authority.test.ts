/** Roles: a membership and an admission together; either alone counts for nothing. */
import { describe, expect, it } from "vitest";
import { grantsOf, isNeighbor } from "../../../../shared/domain/authority/authority.ts";
import { neighborsOn } from "../../../../shared/domain/authority/neighbors.ts";
import { EMPTY_NETWORK } from "../../../../shared/domain/network-state.ts";
import type { Role } from "../../../../shared/domain/streams/people.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { roomsOfRole } from "../../../../shared/domain/standing/rooms-of-role.ts";
import { World } from "../../../harness/world.ts";

const ana = actor("Ana");
const mallory = actor("Mallory");
const AREA = "north/river";

function town() {
  const world = new World([]);
  world.area(AREA);
  const river = world.confirmers(AREA);
  world.admit(ana, "confirmer", AREA);
  return { world, river };
}

function roles(world: World, who: Actor, role: Role): readonly unknown[] {
  return grantsOf(world.contextOf("verify"), who.tag, role).map(({ scope }) => scope);
}

describe("a role", () => {
  it("is an admission and a membership", () => {
    expect(roles(town().world, ana, "confirmer")).toEqual([AREA]);
    expect(roles(town().world, ana, "organizer")).toEqual([]);
  });

  it("is not a membership that the homeserver claims", () => {
    const { world, river } = town();
    world.join(river, mallory);
    expect(roles(world, mallory, "confirmer")).toEqual([]);
  });

  it("is not an admission of somebody who left, or has only been invited", () => {
    const { world, river } = town();
    world.leave(river, ana);
    expect(roles(world, ana, "confirmer")).toEqual([]);
    world.join(river, ana, "invite");
    expect(roles(world, ana, "confirmer")).toEqual([]);
  });

  it("is not that of somebody with another identity than was admitted", () => {
    const { world } = town();
    world.know(ana, mallory.identity);
    expect(roles(world, ana, "confirmer")).toEqual([]);
    world.know(ana);
    expect(roles(world, ana, "confirmer")).toEqual([AREA]);
    const changed = { person: ana.tag, identity: mallory.identity };
    world.peopleFact({ type: "identity-changed", ...changed });
    expect(roles(world, ana, "confirmer")).toEqual([]);
  });

  it("is over with its committee", () => {
    const { world } = town();
    const rio = world.committee("Rio", { areas: [AREA] });
    world.admit(ana, "responder", rio.id);
    expect(roles(world, ana, "confirmer")).toEqual([AREA]);
    const { state, network } = world.contextOf("alert");
    const grant = { role: "responder", scope: rio.id } as const;
    expect(roomsOfRole(state, network, grant)).toEqual([rio.roomId]);
    world.committeeFact({ type: "committee-closed", id: rio.id });
    expect(roomsOfRole(world.state, network, grant)).toEqual([]);
  });

  it("is over with a revocation, although the membership stands", () => {
    const { world } = town();
    world.peopleFact({ type: "revoked", person: ana.tag, by: mallory.tag });
    expect(roles(world, ana, "confirmer")).toEqual([]);
  });
});

describe("a neighbor", () => {
  it("has an account on the network's own server, whatever the name looks like", () => {
    const { network } = town().world;
    expect(isNeighbor(EMPTY_NETWORK, network, ana)).toBe(true);
    expect(isNeighbor(EMPTY_NETWORK, network, actor("Ana", "example.org.evil"))).toBe(false);
    expect(isNeighbor(EMPTY_NETWORK, network, actor("example.org", "other"))).toBe(false);
    const shared = { ...network, neighbors: "admitted" } as const;
    expect(isNeighbor(EMPTY_NETWORK, shared, ana)).toBe(false);
  });

  it("is nobody on a server that others use, too, unless the network says so", () => {
    expect(neighborsOn({ serverName: "aviso.localhost" }, {})).toBe("server");
    for (const serverName of ["localhost:8448", "aviso.localhost:8008", "Localhost"]) {
      expect(neighborsOn({ serverName }, {}), serverName).toBe("server");
    }
    const others = [
      "matrix.org",
      "localhost.example.org",
      "notlocalhost",
      "localhost:8448.evil.org",
    ];
    for (const serverName of [...others, "matrix.org:8448"]) {
      expect(neighborsOn({ serverName }, {})).toBe("admitted");
      expect(neighborsOn({ serverName }, { neighbors: "server" })).toBe("server");
    }
    expect(neighborsOn({ serverName: "aviso.localhost" }, { neighbors: "admitted" })).toBe(
      "admitted",
    );
  });

  it("is one no more once she was revoked, until she is admitted again", () => {
    const { world } = town();
    world.peopleFact({ type: "revoked", person: ana.tag, by: mallory.tag });
    expect(isNeighbor(world.state, world.network, ana)).toBe(false);
    expect(isNeighbor(world.state, world.network, mallory)).toBe(true);
    world.admit(ana, "confirmer", AREA);
    expect(isNeighbor(world.state, world.network, ana)).toBe(true);
  });
});
