/** Erasure by two, a time in which it comes back, silence meanwhile, and a complete list. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { NEVER_KEPT, targetsOf } from "../../../bots/rooms/burning/targets.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import { COMMON_FILES } from "../../../bots/process/burning.ts";
import { FAULTS_FILE } from "../../../shared/ops/fault-book.ts";
import { VAULT_ID_FILE, VAULT_KEY_FILE } from "../../../scripts/network/key-place.ts";
import type { Settings } from "../../../shared/core/settings.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { roomsOf } from "../../../shared/domain/network-rooms.ts";
import { PROPOSAL_LIFE_MS } from "../../../shared/domain/authority/proposals.ts";
import { isBurntOut, LAST_WORDS_MS } from "../../../shared/domain/streams/keeping/burn-times.ts";
import { RETENTION } from "../../../shared/domain/streams/retention.ts";
import { actor, type Actor } from "../../harness/actors.ts";
import { World, type Sent } from "../../harness/world.ts";

/** Two organizers of a network that is no longer being founded, two committees, confirmers. */
function town(settings: Partial<Settings> = {}) {
  const world = new World([verifyBot, alertBot, roomsBot], settings);
  const [olga, otto, ana, ben] = ["Olga", "Otto", "Ana", "Ben"].map((name) => actor(name)) as [
    Actor,
    Actor,
    Actor,
    Actor,
  ];
  world.area("north/river", "south");
  for (const one of [olga, otto]) world.admit(one, "organizer");
  const river = world.committee("River", { areas: ["north/river"] });
  const hill = world.committee("Hill", { areas: ["south"] });
  const desk = world.confirmers("north/river");
  world.admit(ana, "responder", river.id);
  world.admit(ben, "confirmer", "north/river");
  world.passes(2 * world.settings.foundingMs);
  return { world, olga, otto, ana, ben, river, hill, desk };
}

type Town = ReturnType<typeof town>;

const orders = ({ world }: Town, text: string, who: Actor) =>
  world.says(who, world.network.managementRoom, text);
const reasons = (sent: readonly Sent[]) => sent.flatMap(({ card }) => card["reason"] ?? []);
const whys = (sent: readonly Sent[]) => sent.flatMap(({ card }) => card["why"] ?? []);

function codeIn(sent: Sent | undefined): string {
  const code = sent?.card["case"];
  if (typeof code !== "string") throw new Error("no code on the card");
  return code;
}

function proposed(place: Town, text: string, who = place.olga): string {
  const [asked] = orders(place, text, who);
  expect(asked?.card).toMatchObject({ kind: "question", why: "burn" });
  return codeIn(asked);
}

function sealed(place: Town, text: string): string {
  const code = proposed(place, text);
  expect(whys(orders(place, `!approve ${code}`, place.otto))).toEqual(["sealed"]);
  place.world.passes(1_000);
  return code;
}

const hasRoom = ({ world }: Town, roomId: Town["desk"]) =>
  world.membersOf(roomId).some(({ userId }) => userId === world.network.bots.verify);
const isThere = ({ world }: Town, { id }: Town["river"]) =>
  world.state.committees.committees.has(id);

/** So long that goodbyes are read and rooms emptied. */
const passing = ({ world }: Town, count = 8) =>
  Array.from({ length: count }, () => world.passes(20_000)).flat();

describe("a burn of a committee or of the network", () => {
  it("needs another organizer, and says first what stays", () => {
    const place = town();
    const [asked] = orders(place, '!burn committee "River"', place.olga);
    for (const part of ["Goes:", "homeserver", "phones"]) expect(asked?.body).toContain(part);
    const code = codeIn(asked);
    expect(reasons(orders(place, `!approve ${code}`, place.olga))).toEqual(["not-permitted"]);
    passing(place);
    expect(place.world.facts("burn-sealed")).toEqual([]);
    expect(isThere(place, place.river)).toBe(true);
  });

  it("lapses when nobody agrees in time", () => {
    const place = town();
    const code = proposed(place, "!burn network");
    const sent = place.world.passes(PROPOSAL_LIFE_MS);
    expect(whys(sent)).toContain("burn-lapsed");
    expect(reasons(orders(place, `!approve ${code}`, place.otto))).toEqual(["closed"]);
    expect(place.world.facts("burn-sealed")).toEqual([]);
  });

  it.each(['!burn committee "River"', "!burn network"])(
    "erases nothing while it is sealed, and one organizer brings it back: %s",
    (text) => {
      const place = town();
      const code = sealed(place, text);
      place.world.passes(47 * HOUR_MS);
      expect(isThere(place, place.river)).toBe(true);
      expect(hasRoom(place, place.desk)).toBe(true);
      const sent = orders(place, `!burn undo ${code}`, place.olga);
      expect(whys(sent)).toContain("undone");
      place.world.passes(3 * DAY_MS);
      expect(isThere(place, place.river)).toBe(true);
      expect(place.world.facts("burn-begun")).toEqual([]);
    },
  );

  it("begins when its time is over, warned before, and cannot be undone then", () => {
    const place = town();
    const code = sealed(place, '!burn committee "River"');
    expect(whys(place.world.passes(47 * HOUR_MS))).toContain("burns-soon");
    expect(whys(place.world.passes(HOUR_MS))).toContain("burning");
    expect(reasons(orders(place, `!burn undo ${code}`, place.olga))).toEqual(["closed"]);
    expect(whys(passing(place))).toContain("burnt");
    expect(isThere(place, place.river)).toBe(false);
    expect(place.world.state.burns.open.size).toBe(0);
  });

  it.each([
    ["neither", "!burn network", ""],
    ["only the first", "!burn network now", ""],
    ["only the second", "!burn network", " now"],
  ])("waits all the same when %s says now", (_who, text, behind) => {
    const place = town();
    const code = proposed(place, text);
    orders(place, `!approve ${code}${behind}`, place.otto);
    passing(place);
    expect(place.world.facts("burn-sealed")).toHaveLength(1);
    expect(place.world.facts("burn-begun")).toEqual([]);
  });

  it("does not wait when both say now, also for what is sealed already", () => {
    const place = town();
    sealed(place, '!burn committee "River"');
    const code = proposed(place, '!burn committee "River" now');
    orders(place, `!approve ${code} now`, place.otto);
    passing(place);
    expect(isThere(place, place.river)).toBe(false);
  });
});

describe("what is sealed", () => {
  it("gives whoever writes one honest line, and does nothing else", () => {
    const place = town();
    sealed(place, "!burn network");
    const before = place.world.entries.length;
    const { world, ben, ana } = place;
    const said = [
      ...world.says(ana, world.direct(ana), "raid at north/river, 6 agents"),
      ...world.says(ben, place.desk, "!help"),
      ...world.says(ana, place.river.roomId, "!status"),
      ...orders(place, "!alert north/river watch raid", place.olga),
    ];
    expect(reasons(said)).toEqual(["closed", "closed", "closed", "closed"]);
    expect(world.entries).toHaveLength(before);
    expect(world.says(ana, place.river.roomId, "just talk")).toEqual([]);
  });

  it("is not told of alerts, while every other committee is", () => {
    const place = town();
    sealed(place, '!burn committee "River"');
    const refused = orders(place, "!alert north/river watch raid", place.olga);
    expect(refused.filter(({ roomId }) => roomId === place.river.roomId)).toEqual([]);
    const sent = orders(place, "!alert south watch raid", place.olga);
    expect(sent.some(({ roomId }) => roomId === place.hill.roomId)).toBe(true);
  });
});

describe("the end of the network", () => {
  function burnt(place: Town) {
    orders(place, '!room new "Tonight" ttl 2h', place.olga);
    const code = proposed(place, "!burn network now");
    orders(place, `!approve ${code} now`, place.otto);
    return passing(place);
  }

  it("empties every room of it but the last one, tells so, and then the bots are done", () => {
    const place = town();
    const { world } = place;
    const receipt = burnt(place).find(
      ({ card }) => card["kind"] === "receipt" && card["why"] === "burnt",
    );
    expect(receipt?.roomId).toBe(world.network.managementRoom);
    expect(receipt?.card["counts"]).toEqual({ left: 0 });
    expect(hasRoom(place, place.desk)).toBe(false);
    expect(isThere(place, place.river) || isThere(place, place.hill)).toBe(false);
    expect([...world.state.rooms.live.values()]).toEqual([]);
    world.passes(LAST_WORDS_MS);
    expect(isBurntOut(world.state.burns, world.nowMs)).toBe(true);
  });

  it("touches no room that is not the network's", () => {
    const place = town();
    const { world } = place;
    const foreign = world.room(place.ana, world.network.bots.verify);
    const ours = new Set(roomsOf(world.state, world.network).keys());
    burnt(place);
    const closed = world.effects.flatMap((effect) =>
      effect.do === "close-room" ? [effect.roomId] : [],
    );
    expect(closed.length).toBeGreaterThan(3);
    expect(closed).not.toContain(foreign);
    expect(closed).not.toContain(world.network.managementRoom);
    const temporary = [...world.state.rooms.values()].flatMap(({ roomId }) => roomId ?? []);
    expect(closed.filter((roomId) => !ours.has(roomId) && !temporary.includes(roomId))).toEqual([]);
  });
});

describe("the list of what a burn erases", () => {
  it("names everything that the network keeps, once", () => {
    const covered = targetsOf("network").flatMap(({ covers }) => covers);
    expect([...covered, ...NEVER_KEPT].toSorted()).toEqual(
      RETENTION.map(({ what }) => what).toSorted(),
    );
  });

  it("names every kind of room, and no other", () => {
    const place = town();
    orders(place, '!room new "Tonight" ttl 2h', place.olga);
    const kinds = [...roomsOf(place.world.state, place.world.network).values()].map(
      ({ kind }) => kind,
    );
    const covered = new Set(targetsOf("network").flatMap(({ rooms = [] }) => rooms));
    for (const kind of kinds) expect(covered.has(kind), kind).toBe(true);
    expect([...covered].toSorted()).toEqual([...new Set([...kinds, "incident"])].toSorted());
  });

  it("names the files that the bots have in common", () => {
    const files = ["vault.aviso", VAULT_ID_FILE, VAULT_KEY_FILE, "aviso.yaml", FAULTS_FILE];
    expect(COMMON_FILES).toEqual(files);
  });
});

describe("a room", () => {
  it.each([
    ["its code", (code: string) => code],
    ["its name", () => '"Tonight"'],
  ])("is burnt at once by %s, after a question and a yes", (_how, nameOf) => {
    const place = town();
    const { world } = place;
    orders(place, '!room new "Tonight" ttl 2h', place.olga);
    const [room] = world.state.rooms.live.values();
    const name = nameOf(room?.code ?? "");
    const [asked] = orders(place, `!burn room ${name}`, place.otto);
    expect(asked?.card).toMatchObject({ kind: "question", room: room?.code });
    expect(world.state.rooms.get(room?.ref ?? "")?.phase).toBe("open");
    orders(place, `!burn room ${name} yes`, place.otto);
    expect(world.state.rooms.get(room?.ref ?? "")?.phase).toBe("closed");
  });

  it("is not burnt by a name that another has, too: each is shown by its code", () => {
    const place = town();
    const { world } = place;
    for (let count = 0; count < 2; count += 1)
      orders(place, '!room new "Tonight" ttl 2h', place.olga);
    const rooms = [...world.state.rooms.live.values()];
    expect(rooms).toHaveLength(2);
    const sent = orders(place, '!burn room "Tonight" yes', place.otto);
    expect(reasons(sent)).toEqual(["malformed"]);
    for (const { code, ref } of rooms) {
      expect(sent[0]?.body).toContain(`!burn room ${code}`);
      expect(world.state.rooms.get(ref)?.phase).toBe("open");
    }
  });
});

describe("a network that no organizer speaks in", () => {
  const burning = { undoMs: 2 * DAY_MS, unheardMs: 10 * DAY_MS };

  it("never seals itself unless that was chosen", () => {
    const place = town();
    place.world.passes(400 * DAY_MS);
    expect(place.world.facts("burn-sealed")).toEqual([]);
  });

  it("is warned three times, in the room and alone, then sealed, and brought back by one", () => {
    const place = town({ burning });
    const { world } = place;
    orders(place, "hello", place.olga);
    const sent = Array.from({ length: 9 }, () => world.passes(DAY_MS)).flat();
    const warned = sent.filter(({ card }) => card["why"] === "unheard");
    expect(warned).toHaveLength(3 * 3);
    expect(world.facts("burn-sealed")).toEqual([]);
    expect(whys(world.passes(2 * DAY_MS))).toContain("sealed");
    expect(whys(orders(place, "!burn undo", place.otto))).toContain("undone");
    expect(whys(world.passes(MINUTE_MS))).toEqual([]);
    expect(world.state.burns.open.size).toBe(0);
  });

  it("is heard by any word of an organizer, and of nobody else", () => {
    const place = town({ burning });
    const { world } = place;
    orders(place, "hello", place.olga);
    world.passes(6 * DAY_MS);
    orders(place, "hello", place.otto);
    world.passes(6 * DAY_MS);
    expect(world.facts("burn-sealed")).toEqual([]);
    world.says(place.ana, place.river.roomId, "hello");
    world.passes(5 * DAY_MS);
    expect(world.facts("burn-sealed")).toHaveLength(1);
  });
});
