/** What people say while their room gives way is heard, in whatever room they say it. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { BOTS_GONE_MS, GOODBYE_MS } from "../../../../shared/domain/streams/retention.ts";
import type { Actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import {
  ana,
  ben,
  cleo,
  CODE,
  olga,
  orders,
  otto,
  raise,
  refusals,
  report,
  town,
} from "../../alert/town.ts";
import type { Town } from "../../alert/town.ts";
import { move, movingTown } from "./moving-town.ts";

const ALERT = "!alert north/river watch Bring water to the corner";

/** The management room has given way: everybody has come. */
function moved(made: Town) {
  orders(made, "!room rotate organizers now");
  const rooms = move(made);
  for (const who of [olga, otto]) made.world.join(rooms.roomId, who);
  made.world.passes(SECOND_MS);
  return rooms;
}

const into = (sent: readonly Sent[], roomId: RoomId) => sent.filter((one) => one.roomId === roomId);
const kinds = (sent: readonly Sent[]) => sent.map(({ card }) => card["kind"]);

function said(who: Actor, roomId: RoomId, text: string, atMs: number): Received {
  return {
    ...{ roomId, eventId: "$late" as EventId, sender: who.userId, senderTag: who.tag },
    ...{ identityTag: who.identity, sentAtMs: atMs, hasNewIdentity: false, isDirect: false },
    ...{ isAddressed: false, body: { kind: "text", text } },
  };
}

describe("an order in a room that gave way", () => {
  it("is obeyed while people can still read the goodbye, and answered in the new room", () => {
    const made = movingTown();
    const { from, roomId } = moved(made);
    const sent = made.world.says(olga, from, ALERT);
    expect(refusals(sent)).toEqual([]);
    expect(made.world.state.alerts.alerts.size).toBe(1);
    expect(kinds(into(sent, roomId))).toContain("answer");
    expect(into(sent, from)).toEqual([]);
  });

  it("is answered in a chat of her own to whoever is not in the new room", () => {
    const made = movingTown();
    orders(made, "!room rotate organizers now");
    const { from, roomId } = move(made);
    made.world.join(roomId, otto);
    const phase = () => [...made.world.state.standings.rotations.values()][0]?.phase;
    for (let look = 0; look < 4 && phase() !== "switched"; look += 1) made.world.passes(DAY_MS);
    const sent = made.world.says(olga, from, ALERT);
    expect(kinds(into(sent, made.world.direct(olga, "alert")))).toEqual(["answer"]);
  });

  it("is said to be for the new room, once the bot that would obey it has gone", () => {
    const made = movingTown();
    const { from, roomId } = moved(made);
    made.world.leave(from, { ...olga, userId: made.world.network.bots.alert });
    const sent = made.world.says(olga, from, ALERT);
    expect(into(sent, roomId).map(({ card, body }) => [card["kind"], body])).toEqual([
      ["refusal", expect.stringContaining("write it here again")],
    ]);
  });

  it("is not obeyed by a bot that has gone, and reads it only then", () => {
    const made = movingTown();
    const { from, roomId } = moved(made);
    made.world.passes(GOODBYE_MS);
    made.world.passes(SECOND_MS);
    expect(made.world.state.standings.rotations.size).toBe(0);
    for (const bot of [verifyBot, alertBot, roomsBot]) {
      const outcome = bot.onMessage(
        said(olga, from, "!room list", made.world.nowMs),
        made.world.contextOf(bot.name),
      );
      expect(outcome.facts).toEqual([]);
      const [refused] = outcome.effects.map(
        (one) => one.do === "send" && bot.forward?.(one, made.world.state),
      );
      if (bot.name !== "rooms") continue;
      expect(refused).toMatchObject({ roomId });
    }
  });

  it("is asked in the new room, and answered with a yes in it, or the other way round", () => {
    const made = movingTown();
    orders(made, "!room rotate organizers now");
    const { from, roomId } = move(made);
    for (const who of [olga, otto]) made.world.join(roomId, who);
    made.world.says(olga, from, "!room rotate Rio");
    made.world.says(olga, roomId, "yes");
    expect(made.world.state.standings.rotations.size).toBe(2);
  });
});

describe("a room that follows", () => {
  it("has nobody asked in before the bots that hear what is said there", () => {
    const made = movingTown();
    made.world.quick = [];
    orders(made, "!room rotate organizers now");
    const { roomId } = move(made);
    const asked = () => made.world.membersOf(roomId).map(({ userId }) => userId);
    expect(asked()).not.toContain(olga.userId);
    for (const bot of Object.values(made.world.network.bots)) made.world.join(roomId, bot);
    made.world.passes(SECOND_MS);
    for (const who of [olga, otto]) expect(asked()).toContain(who.userId);
  });

  it("has the organizer asked in who outranks the bot there, though she is in no old one", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const there = made.world.membersOf(move(made).roomId).map(({ userId }) => userId);
    expect(there).toContain(olga.userId);
  });

  it("is waited for by a bot that has not read of it", () => {
    const made = movingTown();
    const { bots } = made.world.network;
    const unknown = made.world.room(olga, bots.alert);
    made.world.join(unknown, bots.rooms, "invite");
    const early = (roomId: RoomId) =>
      alertBot.isEarly?.(said(olga, roomId, ALERT, 0), made.world.contextOf("alert"));
    expect(early(unknown)).toBe(true);
    expect(early(made.management)).toBe(false);
    expect(early(made.world.room(olga, bots.alert))).toBe(false);
    expect(early(made.world.direct(olga, "alert"))).toBe(false);
    const { from } = moved(made);
    expect(early(from)).toBe(false);
  });

  it("takes a bare word for an alert that was told in the one before it", () => {
    const made = movingTown();
    raise(made);
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    made.world.join(roomId, ben);
    made.world.says(ben, roomId, "going");
    const responses = made.world.state.alerts.alerts.get(CODE)?.responses;
    expect(responses?.get(ben.tag)?.answer).toBe("going");
  });

  it("takes a bare yes to a case that was asked about in the one before it", () => {
    const made = movingTown();
    const { world } = made;
    const asked = world.confirmers("north/river");
    for (const who of [ana, cleo]) world.admit(who, "confirmer", "north/river");
    report(made);
    world.caseFact({ type: "requested", code: CODE, room: asked, polls: {} } as never);
    orders(made, "!room rotate confirmers north/river now");
    const { roomId } = move(made);
    world.join(roomId, ana);
    expect(kinds(world.says(ana, roomId, `yes ${CODE}`))).not.toEqual([]);
  });
});

describe("the bots of a room that gives way", () => {
  const inside = ({ world }: Town, roomId: RoomId) =>
    Object.values(world.network.bots).filter((bot) =>
      world.membersOf(roomId).some(({ userId }) => userId === bot),
    );

  it("stay until people had the time to read the goodbye, and then go", () => {
    const made = movingTown();
    const { from } = moved(made);
    made.world.passes(GOODBYE_MS - 2 * SECOND_MS);
    expect(inside(made, from)).toHaveLength(3);
    made.world.passes(2 * SECOND_MS);
    expect(made.world.effects.filter((one) => one.do === "leave")).toHaveLength(2);
  });

  it("owe it to go from one that is over, after a time in which they were away", () => {
    const made = movingTown();
    const { from } = moved(made);
    made.world.passes(GOODBYE_MS);
    made.world.passes(SECOND_MS);
    made.world.join(from, made.world.network.bots.alert);
    const owed = alertBot.owes?.(made.world.contextOf("alert")).map(({ effect }) => effect);
    expect(owed).toContainEqual({ do: "leave", roomId: from });
  });

  it("go from a room that follows no more", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    orders(made, '!committee close "Rio"');
    made.world.passes(SECOND_MS);
    made.world.join(roomId, made.world.network.bots.alert);
    made.world.rooms.own(roomId, [made.world.network.bots.alert]);
    expect(inside(made, roomId)).toContain(made.world.network.bots.alert);
  });
});

describe("the room of a committee that is closed", () => {
  const lasts = ({ world }: Town, roomId: RoomId) =>
    world.effects.flatMap((one) =>
      (one.do === "leave" || one.do === "close-room") && one.roomId === roomId ? [one.do] : [],
    );
  const closed = (made: Town) => {
    made.world.join(made.river, made.world.network.bots.rooms);
    orders(made, '!committee close "Rio"');
  };

  it("is left by the rooms bot first, whom nobody there can remove", () => {
    const made = movingTown();
    closed(made);
    made.world.passes(GOODBYE_MS - 2 * SECOND_MS);
    expect(lasts(made, made.river)).toEqual([]);
    made.world.passes(MINUTE_MS);
    made.world.passes(SECOND_MS);
    expect(lasts(made, made.river)).toEqual(["leave", "close-room"]);
  });

  it("is left by it after a time in which it was away, for it stays on record till then", () => {
    const made = town([verifyBot, alertBot]);
    closed(made);
    made.world.passes(BOTS_GONE_MS - MINUTE_MS);
    expect(lasts(made, made.river)).toEqual([]);
    const owed = roomsBot.owes?.(made.world.contextOf("rooms")).map(({ effect }) => effect);
    expect(owed).toContainEqual({ do: "leave", roomId: made.river });
    made.world.passes(2 * MINUTE_MS);
    expect(lasts(made, made.river)).toEqual(["close-room"]);
  });
});

describe("a bot that comes into a room after something was said", () => {
  it("is not waited for: whoever was there answers", () => {
    const made = movingTown();
    const { world } = made;
    const room = world.room(olga, world.network.bots.verify);
    world.committeeFact({
      ...{ type: "committee-requested", id: "ab".repeat(16), name: "Lake" },
      ...{ areas: ["north/river"], languages: ["en"], floor: "info" },
    } as never);
    world.committeeFact({ type: "committee-opened", id: "ab".repeat(16), roomId: room });
    world.join(room, world.network.bots.alert);
    const context = world.contextOf("verify");
    const late = {
      ...context,
      rooms: {
        ...context.rooms,
        members: (roomId: RoomId) =>
          context.rooms.members(roomId).map((one) => ({ ...one, sinceMs: world.nowMs })),
      },
    };
    const heard = (atMs: number, seen: typeof context) =>
      verifyBot.onMessage(said(olga, room, "!going", atMs), seen).effects.length;
    expect(heard(world.nowMs - SECOND_MS, context)).toBe(0);
    expect(heard(world.nowMs - SECOND_MS, late)).toBe(1);
    expect(heard(world.nowMs + SECOND_MS, late)).toBe(0);
  });
});
