/** Each bot, its disk burnt in the middle of something: what the record says is undone is done. */
import { beforeEach, describe, expect, it } from "vitest";
import { alertBot } from "../../bots/alert/bot.ts";
import { roomsBot } from "../../bots/rooms/bot.ts";
import { verifyBot } from "../../bots/verify/bot.ts";
import type { AreaPath, CaseCode, RoomId } from "../../shared/core/values/ids.ts";
import type { AlertEvent } from "../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom, RoomEvent } from "../../shared/domain/streams/rooms.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import { actor } from "../harness/actors.ts";
import { RebuiltBot } from "../harness/rebuilt-bot.ts";
import { NEW_ROOM } from "../harness/willing-ports.ts";
import { START_MS, World } from "../harness/world.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const CODE = "46R7" as CaseCode;
const REF = "ab".repeat(16);
const [olga, ana, ben] = [actor("Olga"), actor("Ana"), actor("Ben")];

let world: World;
let river: ReturnType<World["committee"]>;

beforeEach(() => {
  world = new World([verifyBot, alertBot, roomsBot]);
  world.nowMs = START_MS - HOUR_MS + MINUTE_MS;
  world.area("north");
  world.admit(olga, "organizer");
  river = world.committee("River", { areas: ["north"] });
  for (const who of [ana, ben]) world.admit(who, "responder", river.id);
});

function at(minutesAgo: number): void {
  world.nowMs = START_MS - minutesAgo * MINUTE_MS;
}

function alertFact(event: AlertEvent, cause?: string): void {
  world.record(factOf("alert", event), cause ?? `$${world.entries.length}`);
}

function roomFact(event: RoomEvent): void {
  world.record(factOf("room", event), `$${world.entries.length}`);
}

function raised(): void {
  const target = {
    ...{ roomId: river.roomId, going: "11".repeat(8), cant: "22".repeat(8), languages: ["en"] },
  };
  alertFact({
    ...{ type: "raised", code: CODE, area: "north" as AreaPath, severity: "urgent" },
    ...{ certainty: "Observed", status: "Actual", origin: "organizer", salute: null, text: "x" },
    targets: [target],
    total: 1,
  });
}

function answered(who: typeof ana, answer: "going" | "cant" = "going"): void {
  const rest = { minutes: null, roomId: river.roomId };
  alertFact({ type: "answered", code: CODE, who: who.tag, answer, ...rest });
}

function ended(): void {
  alertFact({ type: "ended", code: CODE, how: "allclear", text: null });
}

function updated(): void {
  alertFact({ type: "updated", code: CODE, certainty: "Observed", text: "They moved on" });
}

function requested(kind: EphemeralRoom["kind"] = "incident"): void {
  const plan = { title: "", codename: "Fern 3", creators: [olga.tag] };
  const closesAtMs = world.nowMs + 12 * HOUR_MS;
  roomFact({ type: "requested", ref: REF, code: CODE, kind, ...plan, closesAtMs });
  roomFact({ type: "invited", ref: REF, person: ana.tag });
}

function opened(...members: readonly (typeof ana)[]): RoomId {
  const roomId = world.room(world.network.bots.rooms, ...members);
  roomFact({ type: "opened", ref: REF, roomId });
  return roomId;
}

async function rebuilt(bot: ConstructorParameters<typeof RebuiltBot>[0]): Promise<RebuiltBot> {
  const again = new RebuiltBot(bot, world);
  await again.rebuild();
  return again;
}

function roomOf(bot: RebuiltBot): EphemeralRoom {
  const room = bot.state.rooms.get(REF);
  if (room === undefined) throw new Error("there is a room");
  return room;
}

describe("a rooms bot whose disk burnt", () => {
  it.each(["incident", "temporary"] as const)(
    "makes the %s room that was being made, as it was asked for",
    async (kind) => {
      at(10);
      if (kind === "incident") {
        raised();
        answered(ana);
      }
      requested(kind);
      const bot = await rebuilt(roomsBot);
      expect(bot.deeds("create")).toEqual([`create ${REF}`]);
      const { verify, alert } = world.network.bots;
      const people = kind === "incident" ? [verify, alert, ana.userId] : [ana.userId];
      const plan = { codename: "Fern 3", additionalCreators: [olga.userId], invite: people };
      expect(bot.plans).toEqual([plan]);
      expect(roomOf(bot)).toMatchObject({ phase: "open", roomId: NEW_ROOM });
    },
  );

  it("closes the room that was closing, with its receipt", async () => {
    at(10);
    requested("temporary");
    const roomId = opened(ana);
    roomFact({ type: "closing", ref: REF, why: "expired" });
    roomFact({ type: "emptying", ref: REF });
    const bot = await rebuilt(roomsBot);
    expect(bot.deeds("empty")).toEqual([`empty ${roomId}`]);
    expect(bot.deeds("leave")).toEqual([`leave ${roomId}`]);
    expect(roomOf(bot).phase).toBe("closed");
    expect(bot.deeds("send").at(-1)).toContain("Receipt");
  });

  it("leaves what is closed", async () => {
    at(10);
    requested("temporary");
    opened(ana);
    roomFact({ type: "closing", ref: REF, why: "expired" });
    roomFact({ type: "closed", ref: REF, removed: 1 });
    const bot = await rebuilt(roomsBot);
    expect(bot.done).toEqual([]);
  });

  it("closes the room of an alert that is over when it was to close", async () => {
    at(50);
    raised();
    answered(ana);
    requested();
    opened(ana);
    at(20);
    ended();
    roomFact({ type: "expiry-set", ref: REF, closesAtMs: START_MS + 10 * MINUTE_MS });
    const bot = await rebuilt(roomsBot);
    expect((roomOf(bot).closesAtMs - START_MS) / MINUTE_MS).toBe(10);
    expect(bot.deeds("append")).toEqual([]);
  });

  it("sets the end of a room whose alert ended just before, by when that was", async () => {
    at(50);
    raised();
    answered(ana);
    requested();
    opened(ana);
    at(20);
    ended();
    const bot = await rebuilt(roomsBot);
    expect((roomOf(bot).closesAtMs - START_MS) / MINUTE_MS).toBe(10);
  });

  it("opens no room for whoever was going, and is not any more", async () => {
    at(20);
    raised();
    answered(ana);
    answered(ana, "cant");
    const bot = await rebuilt(roomsBot);
    expect(bot.done).toEqual([]);
  });

  it("control: opens one for whoever is still going", async () => {
    at(20);
    raised();
    answered(ana);
    const bot = await rebuilt(roomsBot);
    expect(bot.deeds("create")).toHaveLength(1);
  });

  it("announces no room that came after the end, and closes it", async () => {
    at(20);
    raised();
    answered(ana);
    requested();
    ended();
    const bot = await rebuilt(roomsBot);
    expect(bot.deeds("create")).toEqual([`create ${REF}`]);
    expect(bot.plans[0]?.invite).toEqual([world.network.bots.verify, world.network.bots.alert]);
    expect(roomOf(bot).phase).toBe("closed");
    expect(bot.deeds("send").filter((call) => !call.includes("Receipt"))).toEqual([]);
  });

  it("asks in who was asked in and is not there, and nobody else", async () => {
    at(20);
    raised();
    requested();
    answered(ana);
    answered(ben);
    roomFact({ type: "invited", ref: REF, person: ben.tag });
    const roomId = opened(ana);
    const bot = await rebuilt(roomsBot);
    expect(bot.deeds("invite")).toEqual([`invite ${roomId} ${ben.userId}`]);
  });

  it("takes whoever was revoked out of her rooms", async () => {
    at(20);
    requested("temporary");
    const roomId = opened(ana, ben);
    roomFact({ type: "invited", ref: REF, person: ben.tag });
    world.peopleFact({ type: "revoked", person: ben.tag, by: olga.tag });
    const bot = await rebuilt(roomsBot);
    expect(bot.deeds("remove")).toEqual([`remove ${roomId} ${ben.userId}`]);
  });
});

describe("a verify bot whose disk burnt", () => {
  it("makes the confirmer room that was being made", async () => {
    world.admit(actor("Otto"), "organizer");
    const area = "north" as AreaPath;
    world.peopleFact({ type: "confirmers-requested", ref: REF, area, by: actor("Otto").tag });
    const bot = await rebuilt(verifyBot);
    const owners = [actor("Otto").userId, world.network.bots.rooms];
    expect(bot.plans).toMatchObject([{ additionalCreators: owners, invite: owners }]);
    expect(bot.state.people.confirmerRooms.get(area)).toBe(NEW_ROOM);
  });

  it("takes whoever was revoked, or is another, out of its rooms", async () => {
    const roomId = world.confirmers("north");
    for (const who of [ana, ben]) world.admit(who, "confirmer", "north");
    world.peopleFact({ type: "revoked", person: ben.tag, by: olga.tag });
    world.peopleFact({ type: "identity-changed", person: ana.tag, identity: ben.identity });
    const bot = await rebuilt(verifyBot);
    const removals = [ana, ben].map(({ userId }) => `remove ${roomId} ${userId}`);
    expect([...bot.deeds("remove")].sort()).toEqual(removals);
  });
});

describe("an alert bot whose disk burnt", () => {
  it("makes the room of a committee that was being made", async () => {
    const plan = { name: "Hill", areas: ["north" as AreaPath], languages: ["en"] };
    const request = { type: "committee-requested", id: REF, ...plan, floor: "info" } as const;
    world.committeeFact({ ...request, by: olga.tag });
    const bot = await rebuilt(alertBot);
    expect(bot.deeds("create")).toEqual([`create ${REF}`]);
    expect(bot.state.committees.committees.get(REF)?.roomId).toBe(NEW_ROOM);
  });

  it("tells the organizers of which room it does not know whether it was told", async () => {
    at(20);
    raised();
    const bot = await rebuilt(alertBot);
    expect(bot.deeds("send")).toEqual([
      expect.stringMatching(
        new RegExp(`^send ${world.network.managementRoom} ${CODE} did NOT`, "u"),
      ),
    ]);
    expect(bot.state.alerts.alerts.get(CODE)?.reach[0]?.failure).toBe("lost");
  });

  const cards = (bot: RebuiltBot) =>
    bot.deeds("send").filter((call) => call.startsWith(`send ${river.roomId} `));

  function toldIn(room: RoomId): void {
    alertFact({ type: "delivered", code: CODE, roomId: room, eventId: "$card" as never });
  }

  it.each([
    ["an all clear", ended, "IT IS OVER: north"],
    ["an update", updated, "UPDATE, north: They moved on"],
  ])("says %s once that was under way when all disks burnt", async (_, last, expected) => {
    at(20);
    raised();
    toldIn(river.roomId);
    at(19);
    last();
    const bot = await rebuilt(alertBot);
    // The card's edit, and the line.
    expect(cards(bot)).toEqual([
      expect.stringContaining(expected),
      expect.stringContaining(expected),
    ]);
    expect(bot.state.alerts.alerts.get(CODE)?.isUntold).toBeUndefined();
    expect(bot.deeds("append")).toEqual(["append alert told"]);
  });

  it("control: says nothing again that had come to every room, or is over for a day", async () => {
    at(26 * 60);
    raised();
    toldIn(river.roomId);
    at(25 * 60);
    ended();
    expect((await rebuilt(alertBot)).deeds("send")).toEqual([]);
    at(20);
    raised();
    toldIn(river.roomId);
    ended();
    alertFact({ type: "told", code: CODE });
    expect(cards(await rebuilt(alertBot))).toEqual([]);
  });

  it("takes whoever was revoked out of the rooms of committees", async () => {
    world.peopleFact({ type: "revoked", person: ben.tag, by: olga.tag });
    const bot = await rebuilt(alertBot);
    expect(bot.deeds("remove")).toEqual([`remove ${river.roomId} ${ben.userId}`]);
  });

  it("control: takes nobody out who has her place", async () => {
    const bot = await rebuilt(alertBot);
    expect(bot.done).toEqual([]);
  });
});
