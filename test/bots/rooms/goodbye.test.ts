/** A room ends with one goodbye that can be read, and not over the head of somebody who is out. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../bots/alert/bot.ts";
import { roomsBot } from "../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import {
  GOODBYE_LOST_MS,
  GOODBYE_MS,
  HOME_WAIT_MS,
  HOME_WAITS_MAX,
  INCIDENT_GRACE_MS,
} from "../../../shared/domain/streams/retention.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import type { Actor } from "../../harness/actors.ts";
import type { Sent } from "../../harness/world.ts";
import {
  ana,
  ben,
  caseTurns,
  CODE,
  olga,
  orders,
  raise,
  refusals,
  town,
  type Town,
} from "../alert/town.ts";

function gathered(...others: readonly Actor[]): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  for (const who of [ana, ...others]) place.world.says(who, place.river, `!going ${CODE}`);
  for (const who of [ana, ...others]) place.world.join(onlyRoom(place).roomId, who);
  place.world.passes(6_000);
  return place;
}

function onlyRoom({ world }: Town): EphemeralRoom & { roomId: RoomId } {
  const [room] = [...world.state.rooms.values()];
  if (room?.roomId == null) throw new Error("there is a room");
  return { ...room, roomId: room.roomId };
}

const isIn = (place: Town, who: Actor) =>
  place.world.membersOf(onlyRoom(place).roomId).some(({ userId }) => userId === who.userId);
const inside = (place: Town, sent: readonly Sent[]) =>
  sent.filter(({ roomId }) => roomId === onlyRoom(place).roomId);
const toOrganizers = (place: Town, sent: readonly Sent[]) =>
  sent.filter(({ roomId }) => roomId === place.management);
const home = (place: Town, who: Actor) => place.world.says(who, place.river, `!home ${CODE}`);

describe("the goodbye of a room", () => {
  it("can be read before anybody is removed", () => {
    const place = gathered();
    home(place, ana);
    const sent = orders(place, `!room close ${CODE}`);
    expect(inside(place, sent)).toHaveLength(1);
    expect(inside(place, sent)[0]?.body).toContain("Thank you, everybody.");
    place.world.passes(GOODBYE_MS - 1);
    expect(isIn(place, ana)).toBe(true);
    place.world.passes(1);
    expect(isIn(place, ana)).toBe(false);
    expect(onlyRoom(place).phase).toBe("closed");
  });

  it("is owed across a crash, and also where nobody remembers that it was said", () => {
    const place = gathered();
    const { ref } = onlyRoom(place);
    place.world.record(factOf("room", { type: "closing", ...{ ref, why: "expired" } }));
    place.world.passes(GOODBYE_LOST_MS - 1);
    expect(isIn(place, ana)).toBe(true);
    place.world.passes(1);
    expect(isIn(place, ana)).toBe(false);
  });

  it("gives way when an organizer says now", () => {
    const place = gathered();
    home(place, ana);
    orders(place, `!room close ${CODE}`);
    orders(place, `!room close ${CODE} now`);
    expect(onlyRoom(place).phase).toBe("closed");
  });

  it("is said by one bot: verify adds nothing there, though it was asked there", () => {
    const place = gathered();
    const { roomId } = onlyRoom(place);
    place.world.join(roomId, place.world.network.bots.verify);
    place.world.says(ana, roomId, `!status ${CODE}`);
    const told = inside(place, caseTurns(place, "refuted"));
    expect(told.map(({ by }) => by)).toEqual(["rooms"]);
    expect(told[0]?.body.match(/!home/gu)).toHaveLength(1);
  });
});

describe("whoever is out", () => {
  it("stops the order to close, by name, until it is given with now", () => {
    const place = gathered(ben);
    home(place, ana);
    const sent = orders(place, `!room close ${CODE}`);
    expect(refusals(sent)).toEqual(["not-home"]);
    expect(sent[0]?.body).toContain("not home yet: ben");
    expect(sent[0]?.body).toContain(`!room close ${CODE} now`);
    expect(onlyRoom(place).phase).toBe("open");
    const closed = orders(place, `!room close ${CODE} now`);
    expect(onlyRoom(place).phase).toBe("closing");
    expect(toOrganizers(place, closed)[0]?.body).toContain("ben");
  });

  it.each(["ya", "NOW", "right now", "ahora mismo"])("does not stop %j", (word) => {
    const place = gathered();
    orders(place, `!room close ${CODE} ${word}`);
    expect(onlyRoom(place).phase).toBe("closing");
  });

  it("keeps the room open after the all clear: those inside and the organizers hear it", () => {
    const place = gathered();
    orders(place, `!allclear ${CODE}`);
    const sent = place.world.passes(INCIDENT_GRACE_MS);
    expect(onlyRoom(place).phase).toBe("open");
    expect(inside(place, sent)[0]?.body).toContain("Not home yet: ana");
    expect(toOrganizers(place, sent)[0]?.body).toContain("Not home yet: ana");
    expect(place.world.passes(HOME_WAIT_MS - 1)).toEqual([]);
  });

  it("is waited for a stated number of times, and then the organizers have to ask", () => {
    const place = gathered();
    place.world.passes(onlyRoom(place).closesAtMs - place.world.nowMs);
    for (let wait = 0; wait < HOME_WAITS_MAX; wait += 1) {
      expect(onlyRoom(place)).toMatchObject({ phase: "open", waits: wait + 1 });
      place.world.passes(HOME_WAIT_MS - 1);
      expect(onlyRoom(place).phase).toBe("open");
      const sent = place.world.passes(1);
      if (wait < HOME_WAITS_MAX - 1) continue;
      expect(onlyRoom(place).phase).toBe("closing");
      expect(toOrganizers(place, sent)[0]?.body).toContain("not known whether they are home: ana");
    }
  });

  it("lets it close once she is home", () => {
    const place = gathered();
    orders(place, `!allclear ${CODE}`);
    place.world.passes(INCIDENT_GRACE_MS);
    home(place, ana);
    place.world.passes(HOME_WAIT_MS);
    expect(onlyRoom(place).phase).toBe("closing");
  });

  it("and was revoked is not waited for", () => {
    const place = gathered();
    const revoked = { type: "revoked", person: ana.tag, by: olga.tag } as const;
    place.world.happens(factOf("people", revoked));
    orders(place, `!room close ${CODE}`);
    expect(onlyRoom(place).phase).toBe("closing");
  });
});
