/** Which messages go when, and a receipt that says no more than is true. */
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { only, type Said } from "../../../../shared/core/bot.ts";
import { DEFAULT_LIVES } from "../../../../shared/core/lives.ts";
import type { EffectResult } from "../../../../shared/core/protocol/effect.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { onErased } from "../../../../shared/conversation/keeping/erased.ts";
import { erasure } from "../../../../shared/conversation/keeping/erasure.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { ana, CODE, orders, raise, town, type Town } from "../../../bots/alert/town.ts";

const AT_MS = 1_000;

function endIn(place: Town, roomId: RoomId, about: string | null = null): number | null {
  const said: Said = { roomId, about, atMs: AT_MS, eventId: "$said" as EventId };
  return erasure.atMs(said, place.world.contextOf("alert"));
}

function everybody(): Town {
  return town([verifyBot, alertBot, roomsBot]);
}

function bodyOf(effect: Effect | undefined): unknown {
  return effect?.do === "send" ? effect.content["body"] : undefined;
}

describe("what bots wrote", () => {
  it("has the life that the network chose for rooms of its kind", () => {
    const place = everybody();
    const confirmers = place.world.confirmers("north");
    expect(endIn(place, place.river)).toBe(AT_MS + DEFAULT_LIVES.committeeMessages);
    expect(endIn(place, confirmers)).toBe(AT_MS + DEFAULT_LIVES.confirmerMessages);
    expect(endIn(place, place.management)).toBe(AT_MS + DEFAULT_LIVES.managementMessages);
  });

  it("is nobody's business in chats, in rooms that end, and where the record stands", () => {
    const place = everybody();
    orders(place, `!room new "Court on Monday" 12h ${ana.userId}`);
    const [temporary] = [...place.world.state.rooms.values()].flatMap(({ roomId }) => roomId ?? []);
    const { stateRoom } = place.world.network;
    for (const roomId of [place.world.direct(ana), stateRoom, temporary ?? stateRoom]) {
      expect(endIn(place, roomId)).toBeNull();
    }
  });

  it("stays while its case is open or held, however old it is", () => {
    const place = everybody();
    raise(place);
    expect(endIn(place, place.river, CODE)).toBe(Infinity);
    orders(place, `!allclear ${CODE}`);
    expect(endIn(place, place.river, CODE)).toBe(AT_MS + DEFAULT_LIVES.committeeMessages);
    orders(place, `!hold ${CODE} 5d`);
    expect(endIn(place, place.river, CODE)).toBe(Infinity);
    expect(endIn(place, place.river, "2222")).toBe(AT_MS + DEFAULT_LIVES.committeeMessages);
  });
});

describe("the receipt", () => {
  const eventIds = ["$one", "$two", "$three"] as EventId[];

  function told(place: Town, result: EffectResult) {
    const effect = erasure.effectFor(
      { roomId: place.river, eventIds },
      place.world.contextOf("alert"),
    );
    const receipt = { key: "k", ticket: effect.ticket ?? null, effect: effect.do, result };
    return onErased(receipt, place.world.contextOf("alert")).effects;
  }

  it("stands where it stood, in the room's languages, with what was not done", () => {
    const place = everybody();
    const [said] = told(place, { ok: true, erased: 2 });
    expect(said).toMatchObject({ do: "send", roomId: place.river });
    const body = bodyOf(said);
    expect(body).toContain("Retirado: 2 mensajes");
    expect(body).toContain("Taken back: 2 messages");
    expect(body).toContain("Not taken back: 1 message.");
    expect(body).toContain("the homeserver still knows");
    expect(body).toContain("what their phones have stored");
    expect(said).toMatchObject({
      content: { "org.aviso.card": { kind: "receipt", counts: { erased: 2, left: 1 } } },
    });
  });

  it("says nothing of what is left where nothing is", () => {
    const [said] = told(everybody(), { ok: true, erased: 3 });
    expect(bodyOf(said)).not.toContain("Not taken back");
  });

  it("is none where it was refused: the organizers are told that it stands there", () => {
    const place = everybody();
    const said = told(place, { ok: false, why: "refused" });
    expect(said).toMatchObject([{ do: "send", roomId: place.management }]);
    expect(bodyOf(said[0])).toContain("3 messages of mine could NOT be taken back");
  });

  it("is not written for what anybody else was asked", () => {
    const place = everybody();
    const receipt = { key: "k", ticket: { of: "closing" }, effect: "close-room" } as const;
    const outcome = onErased({ ...receipt, result: { ok: true } }, place.world.contextOf("alert"));
    expect(outcome).toEqual(only());
  });
});
