/** Who is let into an incident room and who is not, whatever the entries of alert claim. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { AlertEvent, Answer } from "../../../shared/domain/streams/alerts.ts";
import { GOODBYE_MS, INCIDENT_GRACE_MS } from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { say } from "../../../shared/language/text.ts";
import type { Actor } from "../../harness/actors.ts";
import { ana, ben, CODE, olga, orders, otto, raise, town, type Town } from "../alert/town.ts";

function gathered(): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  place.world.says(ana, place.river, `!going ${CODE}`);
  return place;
}

function onlyRoom({ world }: Town): EphemeralRoom & { roomId: RoomId } {
  const [room] = [...world.state.rooms.values()];
  if (room?.roomId == null) throw new Error("there is a room");
  return { ...room, roomId: room.roomId };
}

function answered(who: Actor, through: RoomId, answer: Answer = "going") {
  const event: AlertEvent = {
    ...{ type: "answered", code: CODE, who: who.tag, answer },
    ...{ minutes: null, roomId: through },
  };
  return factOf("alert", event);
}

const invited = ({ world }: Town) =>
  world.effects.flatMap((effect) => (effect.do === "invite" ? [effect.userId] : []));

describe("nobody is let in", () => {
  it("through a committee that she was not admitted to, though she is in its room", () => {
    const place = gathered();
    place.world.join(place.hill, ben);
    place.world.happens(answered(ben, place.hill));
    expect(invited(place)).toEqual([]);
    // The control: through her own.
    place.world.happens(answered(ben, place.river));
    expect(invited(place)).toEqual([ben.userId]);
  });

  it("after the end, even when an entry says that she goes", () => {
    const place = gathered();
    orders(place, `!allclear ${CODE}`);
    place.world.happens(answered(ben, place.river));
    expect(invited(place)).toEqual([]);
  });

  it("who said before the room was there that she cannot go", () => {
    const place = town([alertBot]);
    raise(place);
    let ticket: Parameters<typeof roomsBot.onReceipt>[0]["ticket"] = null;
    for (const fact of [answered(ana, place.river), answered(ben, place.river, "cant")]) {
      const entry = place.world.record(fact);
      const outcome = roomsBot.onEntry(entry, place.world.contextOf("rooms"));
      for (const own of outcome.facts) place.world.record(own);
      const [effect] = outcome.effects;
      if (effect?.do === "create-room") ticket = effect.ticket ?? null;
    }
    const roomId = place.world.room(place.world.network.bots.rooms, ana);
    const result = { ok: true, roomId } as const;
    const receipt = { key: "k", ticket, effect: "create-room", result } as const;
    const outcome = roomsBot.onReceipt(receipt, place.world.contextOf("rooms"));
    expect(outcome.facts.map(({ type }) => type)).toEqual(["opened"]);
    expect(outcome.effects.filter((effect) => effect.do === "invite")).toEqual([]);
  });
});

describe("the organizer who outranks the bot", () => {
  it("is another one than she who goes, when there is another one", () => {
    const place = town([verifyBot, alertBot, roomsBot]);
    place.world.admit(olga, "responder", place.riverId);
    raise(place);
    place.world.says(olga, place.river, `!going ${CODE}`);
    const made = place.world.effects.find((effect) => effect.do === "create-room");
    expect(made?.plan.additionalCreators).toEqual([otto.userId]);
  });
});

describe("the end of an alert", () => {
  it("is told inside, in words of its own", () => {
    const place = gathered();
    const { roomId } = onlyRoom(place);
    const before = place.world.sent.length;
    orders(place, `!allclear ${CODE}`);
    const told = place.world.sent.slice(before).filter((one) => one.roomId === roomId);
    expect(told).toHaveLength(1);
    const over = say("en", "rooms-until", { hours: 0, minutes: INCIDENT_GRACE_MS / 60_000 });
    expect(told[0]?.body).toContain(over);
  });

  it("never makes the life of its room longer", () => {
    const place = gathered();
    const { closesAtMs } = onlyRoom(place);
    place.world.passes(closesAtMs - place.world.nowMs - 5 * 60_000);
    orders(place, `!allclear ${CODE}`);
    expect(onlyRoom(place).closesAtMs).toBe(closesAtMs);
  });
});

describe("a revocation", () => {
  const revoked = (place: Town) =>
    place.world.record(factOf("people", { type: "revoked", ...{ person: ana.tag, by: olga.tag } }));

  it("takes that one person out of the room, and nobody else", () => {
    const place = gathered();
    const { roomId, ref } = onlyRoom(place);
    place.world.record(factOf("room", { type: "invited", ...{ ref, person: ben.tag } }));
    for (const who of [ana, ben]) place.world.join(roomId, who);
    const outcome = roomsBot.onEntry(revoked(place), place.world.contextOf("rooms"));
    const removed = outcome.effects.flatMap((effect) =>
      effect.do === "remove" ? [[effect.roomId, effect.userId]] : [],
    );
    expect(removed).toEqual([[roomId, ana.userId]]);
  });
});

describe("a receipt that comes twice", () => {
  it("does not end a room that is open", () => {
    const place = gathered();
    const made = place.world.effects.find((effect) => effect.do === "create-room");
    const outcome = roomsBot.onReceipt(
      {
        ...{ key: "k", ticket: made?.ticket ?? null, effect: "create-room" },
        result: { ok: false, why: "refused" },
      },
      place.world.contextOf("rooms"),
    );
    expect(outcome).toEqual({ facts: [], effects: [] });
    expect(onlyRoom(place).phase).toBe("open");
  });
});

describe("the receipt of a room", () => {
  it("says that somebody stays whom nobody can remove", () => {
    const place = town([roomsBot]);
    orders(place, `!room new "Legal evening" 90m ${ana.userId}`);
    place.world.passes(90 * 60_000);
    const receipt = place.world.passes(GOODBYE_MS).find((one) => one.card["kind"] === "receipt");
    expect(receipt?.card["counts"]).toEqual({ removed: 1, staying: 1 });
    expect(receipt?.body).toContain(say("en", "rooms-receipt-staying", { count: 1 }));
  });
});
