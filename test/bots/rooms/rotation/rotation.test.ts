/** A room that stands gives way: nobody is left behind, nothing is said twice or lost. */
import { describe, expect, it } from "vitest";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { DAY_MS, HOUR_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import { roomAt } from "../../../../shared/domain/network-rooms.ts";
import { GOODBYE_MS } from "../../../../shared/domain/streams/retention.ts";
import type { Actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import {
  ana,
  ben,
  cardsIn,
  cleo,
  CODE,
  olga,
  orders,
  otto,
  raise,
  refusals,
  type Town,
} from "../../alert/town.ts";
import { move, moves, movingTown } from "./moving-town.ts";

const riverNow = ({ world, riverId }: Town) =>
  world.state.committees.committees.get(riverId)?.roomId;
const isIn = ({ world }: Town, roomId: RoomId, who: Actor) =>
  world.membersOf(roomId).some(({ userId }) => userId === who.userId);
const into = (sent: readonly Sent[], roomId: RoomId) => sent.filter((one) => one.roomId === roomId);

describe("room rotate", () => {
  it("shows what it would do, with numbers, and changes nothing", () => {
    const made = movingTown();
    const [plan] = orders(made, "!room rotate Rio");
    expect(plan?.card).toMatchObject({ kind: "question", why: "rotation", counts: { rooms: 1 } });
    expect(plan?.body).toContain("2 people move");
    expect(moves(made)).toEqual([]);
  });

  it("is carried out on a yes in the next words, by whoever asked, and by nobody else", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio");
    orders(made, "yes", otto);
    expect(moves(made)).toEqual([]);
    orders(made, "yes");
    expect(moves(made)).toMatchObject([{ of: { kind: "committee", id: made.riverId } }]);
    orders(made, "yes");
    expect(moves(made)).toHaveLength(1);
  });

  it("moves every room that stands at once, each on its own", () => {
    const made = movingTown();
    made.world.confirmers("north/river");
    orders(made, "!room rotate all now");
    expect(moves(made).map(({ of }) => of.kind)).toEqual([
      "management",
      ...["committee", "committee", "committee"],
      "confirmers",
    ]);
  });

  it("names the rooms that there are when it knows none of that name", () => {
    const made = movingTown();
    const sent = orders(made, "!room rotate Valley");
    expect(refusals(sent)).toEqual(["unknown-committee"]);
    expect(sent[0]?.body).toContain("Hill");
    expect(refusals(orders(made, "!room rotate"))).toEqual(["missing"]);
  });

  it("tells how far it has come when it is asked for again", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    made.world.join(move(made).roomId, ana);
    const [told] = orders(made, "!room rotate Rio now");
    expect(told?.body).toContain("1 of 2 have moved");
    expect(moves(made)).toHaveLength(1);
  });
});

describe("a rotation", () => {
  it("asks in the readers of now, and nobody who was revoked", () => {
    const made = movingTown();
    made.world.peopleFact({ type: "revoked", person: ben.tag, by: olga.tag });
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    expect(isIn(made, roomId, ana)).toBe(true);
    expect(isIn(made, roomId, ben)).toBe(false);
    expect(isIn(made, roomId, cleo)).toBe(false);
  });

  it("asks in whoever is admitted while it goes on", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    made.world.admit(cleo, "responder", made.riverId);
    made.world.passes(SECOND_MS);
    expect(isIn(made, move(made).roomId, cleo)).toBe(true);
    const invited = made.world.effects.filter(({ do: what }) => what === "invite").length;
    made.world.passes(SECOND_MS);
    expect(made.world.effects.filter(({ do: what }) => what === "invite")).toHaveLength(invited);
  });

  it("sends each alert into one room: the old one before the moment, the new one after it", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId, from } = move(made);
    made.world.join(roomId, ana);
    made.world.passes(SECOND_MS);
    const before = raise(made);
    expect(cardsIn(before, from)).toHaveLength(1);
    expect(cardsIn(before, roomId)).toHaveLength(0);
    made.world.join(roomId, ben);
    made.world.passes(SECOND_MS);
    expect(riverNow(made)).toBe(roomId);
    const after = orders(made, "!alert north/river watch Bring water to the corner");
    expect(cardsIn(after, roomId)).toHaveLength(1);
    expect(cardsIn(after, from)).toHaveLength(0);
  });

  it("asks again in the new room who can go, and counts an answer in either poll once", () => {
    const made = movingTown();
    raise(made);
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    const sent = made.world.passes(SECOND_MS);
    const poll = into(sent, roomId).find(({ card }) => card["kind"] === "rollcall");
    const { going } = poll?.card["choices"] as { going: string };
    made.world.votes(ana, roomId, going);
    const responses = made.world.state.alerts.alerts.get(CODE)?.responses;
    expect(responses?.get(ana.tag)?.answer).toBe("going");
    expect(responses?.size).toBe(1);
  });

  it("tells in the new room who is on duty", () => {
    const made = movingTown();
    made.world.says(ana, made.river, "!duty on 2h");
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    for (const who of [ana, ben]) made.world.enters(roomId, who);
    const told = into([...made.world.passes(SECOND_MS), ...made.world.passes(3_000)], roomId);
    expect(told.some(({ body }) => body.includes("De turno ahora: ana."))).toBe(true);
  });

  it("pairs who answered before it with who answers after it", () => {
    const made = movingTown();
    raise(made);
    made.world.says(ana, made.river, "!going");
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    const poll = into(made.world.passes(SECOND_MS), roomId).find(
      ({ card }) => card["kind"] === "rollcall",
    );
    const { going } = poll?.card["choices"] as { going: string };
    made.world.votes(ben, roomId, going);
    const responses = made.world.state.alerts.alerts.get(CODE)?.responses;
    expect(responses?.get(ben.tag)?.pair).toBe(ana.tag);
    expect(responses?.get(ana.tag)?.pair).toBe(ben.tag);
  });

  it("brings what is said later about an alert of the old room into the new one, once", () => {
    const made = movingTown();
    raise(made);
    orders(made, "!room rotate Rio now");
    const { roomId, from } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    made.world.passes(SECOND_MS);
    const sent = orders(made, `!allclear ${CODE}`);
    expect(cardsIn(sent, roomId)).toHaveLength(1);
    expect(cardsIn(sent, from)).toHaveLength(0);
  });

  it("takes an answer in words in the new room for an alert of the old one", () => {
    const made = movingTown();
    raise(made);
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    made.world.passes(SECOND_MS);
    made.world.passes(GOODBYE_MS);
    expect(moves(made)).toEqual([]);
    made.world.says(ben, roomId, `!going ${CODE}`);
    expect(made.world.state.alerts.alerts.get(CODE)?.responses.get(ben.tag)?.answer).toBe("going");
  });

  it("closes the old room when its goodbye was read, with a receipt", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId, from } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    made.world.passes(SECOND_MS);
    made.world.passes(GOODBYE_MS - 1);
    expect(isIn(made, from, ana)).toBe(true);
    const sent = made.world.passes(1);
    expect(isIn(made, from, ana)).toBe(false);
    expect(into(sent, made.management)[0]?.card).toMatchObject({ kind: "receipt", why: "rotated" });
    expect(moves(made)).toEqual([]);
    expect(roomAt(made.world.state, made.world.network, from)).toBeUndefined();
  });

  it("links the two rooms nowhere that a homeserver can read", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId, from, codename } = move(made);
    for (const who of [ana, ben]) made.world.join(roomId, who);
    made.world.passes(SECOND_MS);
    made.world.passes(GOODBYE_MS);
    expect(moves(made)).toEqual([]);
    // What is said is sealed; all else that was asked of the homeserver names one of them at most.
    const clear = made.world.effects.filter(
      (effect) => effect.do !== "send" && effect.do !== "tell",
    );
    const named = clear.map((effect) => JSON.stringify(effect));
    expect(named.some((text) => text.includes(roomId))).toBe(true);
    expect(named.some((text) => text.includes(from))).toBe(true);
    expect(named.filter((text) => text.includes(roomId) && text.includes(from))).toEqual([]);
    const creation = clear.find((effect) => effect.do === "create-room");
    expect(JSON.stringify(creation?.plan)).not.toContain(from);
    expect(creation?.plan.codename).toBe(codename);
  });

  it("reminds those who have not come in their own chats, and goes on without them", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId, from } = move(made);
    made.world.join(roomId, ana);
    const reminded = made.world.passes(DAY_MS / 4);
    const chat = made.world.direct(ben, "rooms");
    expect(into(reminded, chat)).toHaveLength(1);
    expect(into(reminded, made.management)[0]?.card).toMatchObject({
      counts: { came: 1, missing: 1 },
    });
    expect(made.world.passes(HOUR_MS).filter(({ by }) => by === "rooms")).toEqual([]);
    expect(riverNow(made)).toBe(from);
    made.world.passes(DAY_MS);
    made.world.passes(DAY_MS);
    expect(riverNow(made)).toBe(roomId);
  });

  it("never leaves everybody behind", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    made.world.passes(9 * DAY_MS);
    made.world.passes(DAY_MS);
    expect(riverNow(made)).toBe(made.river);
  });

  it("waits for the bot that speaks there", () => {
    const made = movingTown();
    made.world.quick = [];
    orders(made, "!room rotate Rio now");
    for (const who of [ana, ben]) made.world.join(move(made).roomId, who);
    made.world.passes(SECOND_MS);
    expect(riverNow(made)).toBe(made.river);
  });

  it("takes the commands of organizers in both rooms while they move, then in the new one", () => {
    const made = movingTown();
    orders(made, "!room rotate organizers now");
    const { roomId } = move(made);
    made.world.join(roomId, olga);
    expect(refusals(made.world.says(olga, roomId, "!room list"))).toEqual([]);
    expect(refusals(orders(made, "!room list"))).toEqual([]);
    made.world.join(roomId, otto);
    made.world.passes(SECOND_MS);
    made.world.passes(GOODBYE_MS);
    expect(moves(made)).toEqual([]);
    const told = made.world.says(olga, roomId, "!room rotate Rio now");
    expect(into(told, roomId).map(({ card }) => card["kind"])).toEqual(["answer", "receipt"]);
    expect(into(told, made.management)).toEqual([]);
    expect(moves(made)).toHaveLength(1);
  });

  it("is given up with the committee that it was for", () => {
    const made = movingTown();
    orders(made, "!room rotate Rio now");
    const { roomId } = move(made);
    made.world.join(roomId, ana);
    orders(made, '!committee close "Rio"');
    made.world.passes(SECOND_MS);
    expect(isIn(made, roomId, ana)).toBe(false);
    expect(moves(made)).toEqual([]);
  });

  it("changes nothing where no room could be made", () => {
    const made = movingTown();
    made.world.areRoomsRefused = true;
    const sent = orders(made, "!room rotate Rio now");
    expect(sent.at(-1)?.card["kind"]).toBe("warning");
    expect(moves(made)).toEqual([]);
    expect(riverNow(made)).toBe(made.river);
  });
});

describe("what a rotation owes", () => {
  const owed = (made: Town) =>
    roomsBot.owes?.(made.world.contextOf("rooms")).map(({ effect }) => effect.do) ?? [];

  it("is the room, then those who were asked in, then the end of the old one", () => {
    const made = movingTown();
    made.world.areRoomsRefused = true;
    const request = {
      ...{ ref: "ab".repeat(16), of: { kind: "committee", id: made.riverId }, from: made.river },
      ...{ codename: "Lantern 40", creators: [olga.tag], why: "command", graceMs: DAY_MS },
    };
    const record = (type: string, data: object) =>
      made.world.record({ stream: "room", type, version: 1, data: data as never });
    record("rotation-requested", request);
    expect(owed(made)).toEqual(["create-room"]);
    const roomId = made.world.room(...Object.values(made.world.network.bots));
    const { ref } = request;
    record("rotation-opened", { ref, roomId });
    record("rotation-invited", { ref, people: [ana.tag, ben.tag] });
    expect(owed(made)).toEqual(["invite", "invite"]);
    record("rotation-switched", { ref });
    expect(owed(made)).toEqual([]);
    record("rotation-emptying", { ref });
    expect(owed(made)).toEqual(["close-room"]);
    record("rotation-ended", { ref, removed: 2 });
    expect(owed(made)).toEqual([]);
  });
});
