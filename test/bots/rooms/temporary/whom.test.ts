/** Who is asked into a temporary room, and where it may be asked for. */
import { describe, expect, it } from "vitest";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import type { RoomEvent } from "../../../../shared/domain/streams/rooms.ts";
import { actor } from "../../../harness/actors.ts";
import {
  ana,
  ben,
  cleo,
  codeIn,
  mallory,
  olga,
  orders,
  otto,
  refusals,
  town,
  type Town,
} from "../../alert/town.ts";

const invited = ({ world }: Town) =>
  world.effects.flatMap((effect) => (effect.do === "create-room" ? [effect.plan.invite] : []));

describe("a room is made for", () => {
  it.each([
    ["a committee", '"Rio"', [olga, ana, ben]],
    ["a committee, whatever the case", "rio 2h", [olga, ana, ben]],
    ["a role", "organizers", [olga, otto]],
    ["a role in another language", "responden", [olga, ana, ben, cleo]],
    ["a group and a person, nobody twice", `Hill ${ana.userId} ${cleo.userId}`, [olga, ana, cleo]],
  ])("%s", (_what, whom, expected) => {
    const place = town([roomsBot]);
    orders(place, `!room new "Court on Monday" ${whom}`);
    expect(invited(place)).toEqual([expected.map(({ userId }) => userId)]);
  });

  it("nobody of a committee who is in its room and was not admitted to it", () => {
    const place = town([roomsBot]);
    place.world.join(place.river, mallory);
    orders(place, '!room new "Court on Monday" Rio');
    expect(invited(place)[0]).not.toContain(mallory.userId);
  });

  it("nobody, when a name is that of no group: it is said which", () => {
    const place = town([roomsBot]);
    const sent = orders(place, '!room new "Court on Monday" Ryo');
    expect(refusals(sent)).toEqual(["unknown-person"]);
    expect(sent[0]?.body).toContain("“Ryo”");
    // The control: without quotation marks it is a word of the title.
    orders(place, "!room new Court on Monday Rio");
    expect([...place.world.state.rooms.values()].map(({ title }) => title)).toEqual([
      "Court on Monday Rio",
    ]);
  });

  it.each([
    ["by what stands before the server", "ben", "@ben:example.org"],
    ["as a phone writes it", "@Ben:example.org", "@ben:example.org"],
    ["with a committee and a time beside", "Rio Ben 2h", "Rio @ben:example.org 2h"],
  ])("nobody by a bare name: the finished line is shown, %s", (_, whom, meant) => {
    const place = town([roomsBot]);
    const sent = orders(place, `!room new "Court on Monday" ${whom}`);
    expect(refusals(sent)).toEqual(["unknown-person"]);
    expect(sent[0]?.body).toContain(`!room new "Court on Monday" ${meant}`);
    expect(invited(place)).toEqual([]);
    orders(place, `!room new "Court on Monday" ${meant}`);
    expect(invited(place)[0]).toContain(ben.userId);
  });

  it("nobody who was never admitted, though the name is one: it says how people are named", () => {
    const place = town([roomsBot]);
    const sent = orders(place, '!room new "Court on Monday" mallory');
    expect(sent[0]?.body).not.toContain(mallory.userId);
    expect(sent[0]?.body).toContain("@user:server");
  });

  it("no crowd, and not without end", () => {
    const place = town([roomsBot]);
    for (let count = 0; count < 100; count += 1) {
      place.world.admit(actor(`Neighbor ${String(count)}`), "responder", place.riverId);
    }
    expect(refusals(orders(place, '!room new "Court" Rio'))).toEqual(["too-much"]);
    for (let count = 0; count < 40; count += 1) {
      const event: RoomEvent = {
        ...{ type: "requested", ref: String(count).padStart(32, "0"), kind: "temporary" },
        ...{ code: codeFromNumber(count), title: "Talk", codename: "Fern 3" },
        ...{ closesAtMs: place.world.nowMs + 3_600_000, creators: [] },
      };
      place.world.record(factOf("room", event));
    }
    expect(refusals(orders(place, '!room new "Court"'))).toEqual(["too-much"]);
    expect(invited(place)).toEqual([]);
  });
});

describe("in a chat with rooms", () => {
  it("an organizer asks for a room, and is answered there", () => {
    const place = town([roomsBot]);
    const chat = place.world.direct(olga, "rooms");
    const sent = place.world.says(olga, chat, 'room new "Court on Monday" Rio');
    expect(sent.map(({ roomId }) => roomId)).toEqual([chat]);
    expect(invited(place)).toHaveLength(1);
  });

  it("a dispatcher does, as whoever was admitted to that committee; with an organizer", () => {
    const place = town([roomsBot]);
    const incidents = { from: "info", legal: "", dispatch: "Rio" };
    Object.assign(place.world.settings, { incidents });
    const chat = place.world.direct(ana, "rooms");
    const sent = place.world.says(ana, chat, `room new "Court on Monday" ${cleo.userId}`);
    expect(sent.map(({ roomId }) => roomId)).toEqual([chat]);
    const made = place.world.effects.find((effect) => effect.do === "create-room");
    expect(made?.plan.additionalCreators).toEqual([olga.userId]);
    expect(made?.plan.invite).toEqual([ana.userId, cleo.userId]);
    // Nowhere else, and nobody of another committee.
    expect(refusals(place.world.says(ana, place.river, '!room new "Court"'))).toEqual([
      "not-permitted",
    ]);
    const other = place.world.direct(cleo, "rooms");
    expect(refusals(place.world.says(cleo, other, 'room new "Court"'))).toEqual(["not-permitted"]);
  });

  it("a dispatcher extends and closes a room that she is in, and no other", () => {
    const place = town([roomsBot]);
    const incidents = { from: "info", legal: "", dispatch: "Rio" };
    Object.assign(place.world.settings, { incidents });
    const chat = place.world.direct(ana, "rooms");
    const says = (text: string) => place.world.says(ana, chat, text);
    const own = codeIn(says('room new "Court on Monday" 2h'));
    const others = codeIn(orders(place, '!room new "Bread"'));
    expect(refusals(says(`room extend ${others}`))).toEqual(["unknown-case"]);
    expect(refusals(says(`room close ${others}`))).toEqual(["unknown-case"]);
    expect(refusals([...says(`room extend ${own} 1h`), ...says(`room close ${own}`)])).toEqual([]);
    expect([...place.world.state.rooms.values()].map(({ code, phase }) => [code, phase])).toEqual([
      [own, "closing"],
      [others, "open"],
    ]);
  });

  it("nobody else does, and an organizer nothing else", () => {
    const place = town([roomsBot]);
    const chat = place.world.direct(ana, "rooms");
    expect(refusals(place.world.says(ana, chat, 'room new "Court"'))).toEqual(["not-permitted"]);
    const own = place.world.direct(olga, "rooms");
    expect(refusals(place.world.says(olga, own, "room list"))).toEqual(["not-permitted"]);
    expect(invited(place)).toEqual([]);
  });
});
