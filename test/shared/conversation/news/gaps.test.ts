/** What was written and will never be read is told where it was written, and to the organizers. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { onGapLost } from "../../../../shared/conversation/news/gaps.ts";
import { CARD_KEY } from "../../../../shared/language/card.ts";
import { actor } from "../../../harness/actors.ts";
import { listeningWorld, type Listening } from "../command/listener.ts";

const ana = actor("Ana");
const ben = actor("Ben");
const olga = actor("Olga");

let world: Listening["world"];
let committee: RoomId;

beforeEach(() => {
  ({ world } = listeningWorld());
  world.area("north/river");
  committee = world.committee("North", { areas: ["north"], languages: ["es"] }).roomId;
  world.admit(olga, "organizer");
});

/** Where alert speaks when something in this room is lost, and how it begins. */
function told(roomId: RoomId): readonly (readonly [RoomId, string])[] {
  const { facts, effects } = onGapLost("alert", { roomId }, world.contextOf("alert"));
  expect(facts).toEqual([]);
  return effects.flatMap((effect) => {
    if (effect.do !== "send") return [];
    expect(effect.content[CARD_KEY]).toMatchObject({ kind: "warning", why: "gap" });
    const { body } = effect.content as JsonObject & { body: string };
    return [[effect.roomId, body] as const];
  });
}

describe("a gap that cannot be filled", () => {
  it("is told in a committee's room, in its language, and to the organizers", () => {
    const [there, organizers] = told(committee);
    expect(there).toEqual([committee, expect.stringMatching(/^Escríbalo otra vez/u)]);
    expect(organizers?.[0]).toBe(world.network.managementRoom);
    expect(organizers?.[1]).toMatch(/^I \(alert\) may have missed something in a room/u);
  });

  it("is told in a direct chat, and of it no name", () => {
    const chat = world.direct(ana, "alert");
    const [there, organizers] = told(chat);
    expect(there).toEqual([chat, expect.stringMatching(/^Write it again/u)]);
    expect(organizers?.[1]).toMatch(/in a private chat with me/u);
    expect(organizers?.[1]).not.toMatch(/ana/iu);
  });

  it.each([
    ["management room", "managementRoom", /written here.*\n.*Write again what I have not/u],
    ["state room", "stateRoom", /the other bots decided.*\n.*I change nothing/u],
  ] as const)("is told once when it is in the %s", (_name, room, words) => {
    const said = told(world.network[room]);
    expect(said).toEqual([[world.network.managementRoom, expect.stringMatching(words)]]);
  });

  it("control: is told nowhere when the room is none of the network's", () => {
    expect(told(world.room(ana, ben))).toEqual([]);
  });
});
