/** Who may read where: every kind of room, every kind of person, and whose identity it is. */
import { describe, expect, it } from "vitest";
import type { Fact } from "../../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { RoomId, Tag, UserId } from "../../../../shared/core/values/ids.ts";
import { mayBeInvited, readersOf } from "../../../../shared/domain/authority/readers.ts";
import { actor, tagFor, type Actor } from "../../../harness/actors.ts";
import { START_MS, World } from "../../../harness/world.ts";

const AREA = "north/river";
const NAMES = ["olga", "rita", "hugo", "cleo", "dora", "gone", "nadia", "mallory"] as const;
const [olga, rita, hugo, cleo, dora, gone, nadia, mallory] = NAMES.map((name) => actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
];
const EVERYBODY = [olga, rita, hugo, cleo, dora, gone, nadia, mallory];
const OTHER = tagFor("another identity");

/**
 * Olga is an organizer, Rita a responder of River, Hugo of Hill, Cleo a confirmer of the place,
 * Dora of another one; Gone was revoked; Nadia has an account; Mallory was put everywhere.
 */
function town() {
  const world = new World([]);
  world.area(AREA, "south");
  const river = world.committee("River", { areas: [AREA] });
  const hill = world.committee("Hill", { areas: [AREA] });
  const confirmers = world.confirmers(AREA);
  world.confirmers("south");
  world.admit(olga, "organizer");
  world.admit(rita, "responder", river.id);
  world.admit(hugo, "responder", hill.id);
  world.admit(cleo, "confirmer", AREA);
  world.admit(dora, "confirmer", "south");
  world.admit(gone, "organizer");
  world.peopleFact({ type: "revoked", person: gone.tag, by: olga.tag });
  const incident = "!incident" as RoomId;
  const ref = "a".repeat(32);
  const times = { closesAtMs: START_MS + 1, creators: [olga.tag, gone.tag] };
  const made = { ref, code: "K7Q4", kind: "incident", title: "", codename: "Fern 2", ...times };
  world.record(roomFact("requested", made));
  for (const person of [rita.tag, gone.tag, mallory.tag]) {
    world.record(roomFact("invited", { ref, person }));
  }
  world.record(roomFact("opened", { ref, roomId: incident }));
  const { managementRoom: management, stateRoom: state } = world.network;
  const rooms = { management, state, river: river.roomId, hill: hill.roomId, confirmers, incident };
  return { world, rooms: { ...rooms, chat: "!chat" as RoomId, foreign: "!foreign" as RoomId } };
}

function roomFact(type: string, data: JsonObject): Fact {
  return { stream: "room", type, version: 1, data };
}

type Town = ReturnType<typeof town>;

/** The homeserver shows everybody and all bots in the room: who of the people reads? */
function reads({ world, rooms }: Town, name: keyof Town["rooms"]): readonly string[] {
  const { network } = world;
  const bots = Object.values(network.bots).map((userId) => ({ userId, tag: tagFor(userId) }));
  const members = [...bots, ...EVERYBODY].map(({ userId, tag }) => ({
    ...{ userId, tag, membership: "join" as const },
    identity: world.contextOf("verify").identityOf(userId),
  }));
  const personOf = name === "chat" ? nadia.userId : undefined;
  const seen = { roomId: rooms[name], members, personOf };
  const readers = readersOf(world.state, network, seen).map(({ userId }) => userId);
  for (const bot of Object.values(network.bots)) expect(readers).toContain(bot);
  return EVERYBODY.filter(({ userId }) => readers.includes(userId)).map((who) => who.name);
}

describe("of all whom the homeserver shows in it, what is said is read", () => {
  it.each([
    ["management", ["olga"]],
    ["state", []],
    ["river", ["olga", "rita"]],
    ["hill", ["olga", "hugo"]],
    ["confirmers", ["olga", "cleo"]],
    ["incident", ["olga", "rita"]],
    ["chat", ["nadia"]],
    ["foreign", []],
  ] as const)("in %s by %j alone", (room, readers) => {
    expect(reads(town(), room)).toEqual(readers);
  });

  it("by nobody whose identity is another one than was pinned", () => {
    const place = town();
    for (const who of [olga, rita, cleo]) place.world.know(who, OTHER);
    expect(reads(place, "management")).toEqual([]);
    expect(reads(place, "river")).toEqual([]);
    expect(reads(place, "confirmers")).toEqual([]);
    expect(reads(place, "incident")).toEqual([]);
  });

  it("control: by somebody whose identity is not known yet, or whose first one it is", () => {
    const place = town();
    place.world.know(rita, null);
    expect(reads(place, "river")).toEqual(["olga", "rita"]);
    const admitted = { person: mallory.tag, identity: null, role: "organizer", by: null } as const;
    place.world.peopleFact({ type: "admitted", ...admitted, scope: null });
    place.world.know(mallory, OTHER);
    expect(reads(place, "management")).toEqual(["olga", "mallory"]);
  });

  it("by nobody whose identity was found changed, though the old one is shown again", () => {
    const place = town();
    place.world.peopleFact({ type: "identity-changed", person: rita.tag, identity: OTHER });
    expect(reads(place, "river")).toEqual(["olga"]);
  });
});

it("a neighbor reads her own chat until her identity changes", () => {
  const { world } = town();
  const read = (hasNewIdentity: boolean): number => {
    const { userId, tag } = nadia;
    const member = { userId, tag, membership: "join", identity: OTHER, hasNewIdentity } as const;
    const seen = { roomId: "!chat" as RoomId, members: [member], personOf: userId };
    return readersOf(world.state, world.network, seen).length;
  };
  expect(read(false)).toBe(1);
  expect(read(true)).toBe(0);
});

it("an organizer who made a room reads nothing there once she has another role", () => {
  const place = town();
  expect(reads(place, "incident")).toEqual(["olga", "rita"]);
  place.world.peopleFact({ type: "revoked", person: olga.tag, by: rita.tag });
  place.world.admit(olga, "confirmer", "south");
  expect(reads(place, "incident")).toEqual(["rita"]);
});

describe("an invitation", () => {
  it("goes to the roster of that room alone, at the moment when it goes", () => {
    const { world, rooms } = town();
    const asked = ({ userId, tag }: Actor, roomId: RoomId): boolean =>
      mayBeInvited(world.state, world.network, { userId, tag, to: { roomId } });
    expect(asked(rita, rooms.river)).toBe(true);
    expect(asked(rita, rooms.hill)).toBe(false);
    expect(asked(rita, rooms.foreign)).toBe(false);
    expect(asked(gone, rooms.management)).toBe(false);
    expect(asked(gone, rooms.incident)).toBe(false);
    world.peopleFact({ type: "revoked", person: rita.tag, by: olga.tag });
    expect(asked(rita, rooms.river)).toBe(false);
  });

  it("goes to nobody whose identity was found changed", () => {
    const { world, rooms } = town();
    const asked = (): boolean => {
      const invitation = { userId: rita.userId, tag: rita.tag, to: { roomId: rooms.river } };
      return mayBeInvited(world.state, world.network, invitation);
    };
    expect(asked()).toBe(true);
    world.peopleFact({ type: "identity-changed", person: rita.tag, identity: OTHER });
    expect(asked()).toBe(false);
  });

  it("into a room that is being made goes by what the room is for", () => {
    const { world } = town();
    const areas = [AREA] as never;
    const id = "b".repeat(32);
    const made = { id, name: "New", areas, languages: ["en"], floor: "info" } as const;
    world.committeeFact({ type: "committee-requested", ...made, languages: ["en"] });
    const asked = (userId: UserId, tag: Tag): boolean =>
      mayBeInvited(world.state, world.network, { userId, tag, to: { ref: id } });
    expect(asked(olga.userId, olga.tag)).toBe(true);
    expect(asked(world.network.bots.rooms, tagFor("bot"))).toBe(true);
    expect(asked(gone.userId, gone.tag)).toBe(false);
  });
});
