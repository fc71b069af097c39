/** Who lost her phone comes back by the way of trust, and by no other. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { tagFor } from "../../../harness/actors.ts";
import { ana, ben, orders, town, type Town } from "../../alert/town.ts";

const OTHER = tagFor("another identity of Ana");

/** Ana is asked into a temporary room, and then has another phone. */
function withNewPhone(): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  orders(place, `!room new "Court on Monday" 12h ${ana.userId} ${ben.userId}`);
  for (const who of [ana, ben]) place.world.know(who);
  place.world.sees(ana, OTHER);
  return place;
}

const room = ({ world }: Town) => [...world.state.rooms.values()][0]?.roomId;
const askedIn = (place: Town) =>
  place.world.effects.flatMap((effect) =>
    effect.do === "invite" && effect.roomId === room(place) ? [effect.userId] : [],
  );
const isIn = (place: Town) =>
  place.world.membersOf(room(place) ?? place.river).some(({ tag }) => tag === ana.tag);

describe("who has another phone", () => {
  it("is asked into her rooms again once an organizer has admitted her again", () => {
    const place = withNewPhone();
    expect(isIn(place)).toBe(false);
    orders(place, `!admit ${ana.userId} responder "Rio" again`);
    place.world.passes(1_000);
    expect(askedIn(place)).toEqual([ana.userId]);
    expect(isIn(place)).toBe(true);
    place.world.passes(60_000);
    expect(askedIn(place)).toHaveLength(1);
  });

  it("is not asked in before", () => {
    const place = withNewPhone();
    place.world.passes(60_000);
    expect(askedIn(place)).toEqual([]);
  });

  it("is not asked back by one more role: who left on her own stays out", () => {
    const place = town([verifyBot, alertBot, roomsBot]);
    orders(place, `!room new "Court on Monday" 12h ${ana.userId}`);
    place.world.leave(room(place) ?? place.river, ana);
    orders(place, `!admit ${ana.userId} responder "Hill"`);
    place.world.passes(1_000);
    expect(place.world.facts("admitted").at(-1)?.data["person"]).toBe(ana.tag);
    expect(askedIn(place)).toEqual([]);
  });

  it("finds no way into a room that has closed meanwhile", () => {
    const place = withNewPhone();
    const code = [...place.world.state.rooms.values()][0]?.code ?? "";
    orders(place, `!room close ${code}`);
    orders(place, `!admit ${ana.userId} responder "Rio" again`);
    place.world.passes(1_000);
    expect(askedIn(place)).toEqual([]);
  });
});
