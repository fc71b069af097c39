/** Those inside a room read who is there, on the way and home, in one line, without a sound. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Sent } from "../../../harness/world.ts";
import { ana, ben, CODE, orders, raise, town, type Town } from "../../alert/town.ts";

function gathered(): Town & Readonly<{ room: RoomId }> {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  place.world.says(ana, place.river, `!going ${CODE} 5`);
  const [opened] = [...place.world.state.rooms.values()];
  if (opened?.roomId == null) throw new Error("there is a room");
  place.world.join(opened.roomId, ana);
  return { ...place, room: opened.roomId };
}

const inside = (room: RoomId, sent: readonly Sent[]) =>
  sent.filter(({ roomId }) => roomId === room);

describe("who is where", () => {
  it("is told on change, once for all who answer together", () => {
    const { world, river, room } = gathered();
    world.says(ben, river, `!going ${CODE} 10`);
    world.says(ana, river, `!here ${CODE}`);
    const [told, ...more] = inside(room, world.passes(6_000));
    expect(more).toEqual([]);
    expect(told?.body).toContain("There: ana. On the way: ben (10 min).");
    expect(told?.content).toMatchObject({ msgtype: "m.notice", "m.mentions": {} });
    expect(inside(room, world.passes(60_000))).toEqual([]);
  });

  it("is told after the end, too: who is home", () => {
    const place = gathered();
    const { world, river, room } = place;
    orders(place, `!allclear ${CODE}`);
    world.says(ana, river, `!home ${CODE}`);
    expect(inside(room, world.passes(6_000))[0]?.body).toContain("Home: ana.");
  });

  it("says nothing of nobody", () => {
    const { world, river, room } = gathered();
    world.says(ana, river, `!cant ${CODE}`);
    expect(inside(room, world.passes(6_000))).toEqual([]);
  });
});

describe("whose answer is counted", () => {
  const asksIn = /(?:invited to|invitación a) “\p{L}+ \d+”/u;
  const noted = (sent: readonly Sent[]) => sent.find(({ card }) => card["kind"] === "answer")?.body;

  it("is told which room is meant while she has not come in, and not in the room itself", () => {
    const { world, river, room } = gathered();
    expect(noted(world.says(ben, river, `!going ${CODE}`))).toMatch(asksIn);
    const there = noted(world.says(ana, room, `!here ${CODE}`));
    expect(there).toMatch(/^ana: /u);
    expect(there).not.toMatch(asksIn);
    expect(noted(world.says(ben, river, `!here ${CODE}`))).toMatch(asksIn);
  });
});
