/** Incident rooms: who is let in, what they are told, and how the room ends. */
import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { roomsBot } from "../../../../bots/rooms/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { GOODBYE_MS, INCIDENT_GRACE_MS } from "../../../../shared/domain/streams/retention.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import type { AlertEvent } from "../../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import {
  ana,
  ben,
  caseTurns,
  cleo,
  CODE,
  mallory,
  olga,
  orders,
  raise,
  town,
  type Town,
} from "../../alert/town.ts";

/** A town with all three bots, an urgent alert out, and the first on her way. */
function gathered(): Town {
  const place = town([verifyBot, alertBot, roomsBot]);
  raise(place);
  place.world.says(ana, place.river, `!going ${CODE}`);
  return place;
}

function onlyRoom({ world }: Town): EphemeralRoom {
  const [room, ...more] = [...world.state.rooms.values()];
  expect(more).toEqual([]);
  if (room === undefined) throw new Error("there is no room");
  return room;
}

function inside(place: Town): readonly string[] {
  const { roomId } = onlyRoom(place);
  return place.world.sent.filter((one) => one.roomId === roomId).map((one) => one.body);
}

const invited = ({ world }: Town) =>
  world.effects.flatMap((effect) => (effect.do === "invite" ? [effect.userId] : []));

describe("the first who goes", () => {
  it("finds a room made for her, with the bots and nobody else", () => {
    const place = gathered();
    const made = place.world.effects.filter((effect) => effect.do === "create-room");
    const { verify, alert } = place.world.network.bots;
    expect(made.map((effect) => effect.plan)).toEqual([
      {
        codename: onlyRoom(place).codename,
        additionalCreators: [olga.userId],
        invite: [verify, alert, ana.userId],
      },
    ]);
    expect(onlyRoom(place)).toMatchObject({ kind: "incident", code: CODE, phase: "open" });
  });

  it("is told the situation in the languages of the committees", () => {
    const place = gathered();
    place.world.enters(onlyRoom(place).roomId ?? place.river, ana);
    expect(inside(place)).toEqual([]);
    place.world.passes(3_000);
    const [situation] = inside(place);
    expect(situation).toContain(`Sala de ${CODE}: Redada, north/river`);
    expect(situation).toContain(`Room for ${CODE}: Raid, north/river`);
    expect(situation).toContain("two vans at the corner");
    expect(situation).not.toMatch(/rooms-[a-z]|alert-[a-z]|\{|\$/u);
  });

  it("needs no code there: in the room of a case that one is meant", () => {
    const place = gathered();
    const other = codeFromNumber(4712);
    raise(place, { code: other });
    place.world.says(ana, place.river, `!going ${other}`);
    const roomOf = (code: string) =>
      [...place.world.state.rooms.values()].find((room) => room.code === code)?.roomId;
    for (const code of [CODE, other]) {
      const roomId = roomOf(code) ?? place.river;
      place.world.enters(roomId, ana);
      place.world.passes(3_000);
      const [situation] = place.world.sent.filter((one) => one.roomId === roomId);
      expect(situation?.body).toContain("“!here”");
      place.world.says(ana, roomId, "!here");
      expect(place.world.state.alerts.alerts.get(code)?.responses.get(ana.tag)?.answer).toBe(
        "here",
      );
    }
    // Control: elsewhere it has to be said which.
    const [asked] = place.world.says(ana, place.river, "!home");
    expect(asked?.card).toMatchObject({ kind: "refusal", reason: "missing" });
  });

  it("makes the committees hear that there is a room, and no more", () => {
    const place = gathered();
    const told = place.world.sent.filter(
      (one) => one.by === "rooms" && [place.river, place.north].includes(one.roomId),
    );
    expect(told.map((one) => one.card)).toEqual([
      expect.objectContaining({ kind: "room", case: CODE }),
      expect.objectContaining({ kind: "room", case: CODE }),
    ]);
  });
});

describe("the others", () => {
  it("are invited once, whatever they answer afterwards", () => {
    const place = gathered();
    place.world.says(ben, place.river, `!here ${CODE}`);
    place.world.says(ben, place.river, `!going ${CODE} 5`);
    place.world.says(ana, place.river, `!here ${CODE}`);
    expect(invited(place)).toEqual([ben.userId]);
    expect(onlyRoom(place).invited).toEqual(new Set([ana.tag, ben.tag]));
  });

  it("who cannot go, or were never admitted, are not invited", () => {
    const place = gathered();
    place.world.says(ben, place.river, `!cant ${CODE}`);
    place.world.join(place.river, mallory);
    place.world.says(mallory, place.river, `!going ${CODE}`);
    // Even an entry that says so lets nobody in whom the roster does not know.
    const event: AlertEvent = {
      ...{ type: "answered", code: CODE, who: mallory.tag, answer: "going" },
      ...{ minutes: null, roomId: place.river },
    };
    place.world.happens(factOf("alert", event));
    const other: AlertEvent = { ...event, who: cleo.tag };
    place.world.happens(factOf("alert", other));
    expect(invited(place)).toEqual([]);
  });

  it("who answered before the room was there are invited when it is", () => {
    const place = town([alertBot]);
    raise(place);
    const answered = (who: typeof ana): void => {
      const event: AlertEvent = {
        ...{ type: "answered", code: CODE, who: who.tag, answer: "going" },
        ...{ minutes: null, roomId: place.river },
      };
      const entry = place.world.record(factOf("alert", event));
      const outcome = roomsBot.onEntry(entry, place.world.contextOf("rooms"));
      for (const fact of outcome.facts) place.world.record(fact);
      if (outcome.effects[0]?.do === "create-room") ticket = outcome.effects[0].ticket ?? null;
    };
    let ticket: Parameters<typeof roomsBot.onReceipt>[0]["ticket"] = null;
    answered(ana);
    answered(ben);
    const roomId = place.world.room(place.world.network.bots.rooms, ana);
    const outcome = roomsBot.onReceipt(
      { key: "k", ticket, effect: "create-room", result: { ok: true, roomId } },
      place.world.contextOf("rooms"),
    );
    expect(outcome.facts.map((fact) => fact.type)).toEqual(["opened", "invited"]);
    expect(outcome.effects[0]).toMatchObject({ do: "invite", roomId, userId: ben.userId });
  });

  it("who are revoked leave, and are not asked in again", () => {
    const place = gathered();
    orders(place, `!revoke ${ana.userId}`);
    const { roomId } = onlyRoom(place);
    const members = place.world.membersOf(roomId ?? place.river).map((one) => one.userId);
    expect(members).not.toContain(ana.userId);
    place.world.says(ana, place.river, `!going ${CODE}`);
    expect(invited(place)).toEqual([]);
  });
});

describe("the end of an alert", () => {
  it.each([
    ["an all clear", (place: Town) => orders(place, `!allclear ${CODE}`)],
    ["a retraction", (place: Town) => orders(place, `!retract ${CODE} wrong`)],
    ["a correction", (place: Town) => caseTurns(place, "refuted")],
  ])("by %s is said inside, and the room closes after the grace period, once", (_title, end) => {
    const place = gathered();
    end(place);
    expect(inside(place).at(-1)).toContain("“!home”");
    place.world.passes(INCIDENT_GRACE_MS - 1);
    expect(onlyRoom(place).phase).toBe("open");
    place.world.says(ana, place.river, `!home ${CODE}`);
    const sent = [...place.world.passes(1), ...place.world.passes(GOODBYE_MS)];
    expect(onlyRoom(place)).toMatchObject({ phase: "closed" });
    expect(sent.map((one) => one.card["kind"])).toEqual(["room", "receipt"]);
    expect(sent[1]).toMatchObject({ roomId: place.management });
    place.world.passes(HOUR_MS);
    expect(place.world.effects.filter((effect) => effect.do === "close-room")).toHaveLength(1);
  });

  it("lets nobody in any more", () => {
    const place = gathered();
    orders(place, `!allclear ${CODE}`);
    place.world.says(ben, place.river, `!going ${CODE}`);
    expect(invited(place)).toEqual([]);
  });
});

describe("an update", () => {
  it("is told inside, too", () => {
    const place = gathered();
    orders(place, `!update ${CODE} two people were taken`);
    expect(inside(place).at(-1)).toContain("two people were taken");
  });
});

describe("an exercise", () => {
  it("is called one in its room", () => {
    const place = town([verifyBot, alertBot, roomsBot]);
    const target = { roomId: place.river, languages: ["en"] };
    const event: AlertEvent = {
      ...{ type: "raised", code: CODE, area: "north/river" as never, severity: "watch" },
      ...{ certainty: "Possible", status: "Exercise", origin: "organizer", salute: null },
      text: "sound check",
      total: 1,
      targets: [{ ...target, going: "ab".repeat(16), cant: "cd".repeat(16) }],
    };
    place.world.happens(factOf("alert", event));
    place.world.says(ana, place.river, `!going ${CODE}`);
    place.world.enters(onlyRoom(place).roomId ?? place.river, ana);
    place.world.passes(3_000);
    expect(inside(place)[0]?.startsWith("EXERCISE:")).toBe(true);
  });
});

describe("a room that lives on", () => {
  it("closes when its own time is over", () => {
    const place = gathered();
    place.world.says(ana, place.river, `!home ${CODE}`);
    place.world.passes(place.world.settings.roomLifeMs);
    place.world.passes(GOODBYE_MS);
    expect(onlyRoom(place).phase).toBe("closed");
  });
});
