/** Updates, all clear, retraction and correction: each reaches every room that has the card. */
import { describe, expect, it } from "vitest";
import {
  ana,
  ben,
  cardsIn,
  caseTurns,
  CODE,
  codeIn,
  editsIn,
  mallory,
  olga,
  orders,
  raise,
  refusals,
  report,
  town,
} from "../town.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { say } from "../../../../shared/language/text.ts";
import { cardOf, SlowOutbox } from "./slow-outbox.ts";

describe("a change", () => {
  it.each([
    [`update ${CODE} two people were taken`, "Update", "Observed", undefined],
    [`allclear ${CODE} the vans have left`, "Cancel", "Observed", "ended"],
    [`retract ${CODE} it was a delivery`, "Cancel", "Unlikely", "ended"],
  ])("by %j is an edit of the card and a new line in every room", (text, ...expected) => {
    const place = town();
    raise(place);
    const words = text.split(" ").slice(2).join(" ");
    const sent = orders(place, `!${text}`);
    for (const room of [place.river, place.north]) {
      const [newLine, ...more] = cardsIn(sent, room);
      const [edit] = editsIn(sent, room);
      expect(more).toEqual([]);
      expect(newLine?.body).toContain(words);
      for (const { card } of [newLine, edit].flatMap((one) => one ?? [])) {
        expect([card["msgType"], card["certainty"], card["state"]]).toEqual([
          expected[0],
          expected[1],
          expected[2] ?? "confirmed",
        ]);
      }
      const inside = edit?.content["m.new_content"] as never;
      expect(cardOf(inside)["msgType"]).toBe(expected[0]);
      expect(edit?.content["m.mentions"]).toEqual({});
    }
  });

  it("that takes the confirmation back is told as possible, and its return as observed", () => {
    const place = town();
    raise(place);
    const doubted = cardsIn(caseTurns(place, "unconfirmed"), place.river);
    expect(doubted.map((one) => [one.card["msgType"], one.card["certainty"]])).toEqual([
      ["Update", "Possible"],
    ]);
    const affirmed = cardsIn(caseTurns(place, "confirmed"), place.river);
    expect(affirmed.map((one) => [one.card["msgType"], one.card["certainty"]])).toEqual([
      ["Update", "Observed"],
    ]);
  });

  it("that corrects an urgent alert shows on phones without ringing", () => {
    const place = town();
    raise(place);
    const [correction] = cardsIn(caseTurns(place, "refuted"), place.river);
    expect(correction?.content["msgtype"]).toBe("m.text");
    expect(correction?.content["m.mentions"]).toEqual({});
    expect(correction?.card).toMatchObject({
      ...{ msgType: "Cancel", certainty: "Unlikely", state: "refuted", why: "refuted" },
    });
    expect(correction?.body.startsWith("FALSA ALARMA, north/river")).toBe(true);
  });

  it.each([
    ["allclear", "YA TERMINÓ: north/river\nIT IS OVER: north/river"],
    ["update they moved", "NOVEDAD / UPDATE, north/river: they moved"],
    ["retract it was a drill", "CORRECCIÓN / CORRECTION, north/river: it was a drill"],
  ])("by %j begins with what is new, and never with the alarm", (said, first) => {
    const place = town();
    raise(place, { note: "" });
    const [word = "", ...words] = said.split(" ");
    const [change] = cardsIn(orders(place, `!${[word, CODE, ...words].join(" ")}`), place.river);
    expect(change?.body.startsWith(first)).toBe(true);
    expect(change?.body).not.toMatch(/raid|redada/iu);
  });

  it.each(["allclear", "update they moved", "retract it was a drill"])(
    "by %j is heard by those who go or are there, and by nobody else",
    (said) => {
      const place = town();
      raise(place, { severity: "watch" });
      place.world.says(ana, place.river, "!going");
      place.world.says(ben, place.river, "!cant");
      const [word = "", ...words] = said.split(" ");
      const sent = orders(place, `!${[word, CODE, ...words].join(" ")}`);
      const [here] = cardsIn(sent, place.river);
      expect(here?.content["msgtype"]).toBe("m.text");
      expect(here?.content["m.mentions"]).toEqual({ user_ids: [ana.userId] });
      const [elsewhere] = cardsIn(sent, place.north);
      expect(elsewhere?.content["m.mentions"]).toEqual({});
    },
  );

  it("that holds a way to reach somebody is refused, and nothing is sent to anybody", () => {
    const place = town();
    raise(place);
    for (const word of ["update", "allclear", "retract"]) {
      const sent = orders(place, `!${word} ${CODE} call 415 555 2671`);
      expect(refusals(sent)).toEqual(["personal-data"]);
      expect(sent).toHaveLength(1);
    }
  });

  it("says which rooms never had the alert", () => {
    const place = town();
    raise(place);
    const told = (): string => orders(place, `!update ${CODE} two vans`).at(-1)?.body ?? "";
    const missed = say("en", "alert-told-missed", { case: CODE, count: 1 });
    expect(told()).not.toContain(missed);
    const failed = { code: CODE, roomId: place.river, why: "refused" };
    place.world.record(factOf("alert", { type: "undelivered", ...failed }));
    expect(told()).toContain(missed);
  });

  it("to what is over is refused, and nothing is sent to anybody", () => {
    const place = town();
    raise(place);
    orders(place, `!allclear ${CODE}`);
    for (const text of [`!update ${CODE} x`, `!allclear ${CODE}`, `!retract ${CODE} x`]) {
      const sent = orders(place, text);
      expect(refusals(sent)).toEqual(["closed"]);
      expect(sent).toHaveLength(1);
    }
  });

  it("after a correction rings again with a new card, since people had gone home", () => {
    const place = town();
    raise(place);
    caseTurns(place, "refuted");
    const [again] = cardsIn(caseTurns(place, "confirmed"), place.river);
    expect(again?.card["msgType"]).toBe("Alert");
    expect(again?.content["m.mentions"]).toMatchObject({ room: true });
  });
});

describe("somebody who came in after the card without being admitted", () => {
  it("holds up nothing that is said there", () => {
    const place = town();
    raise(place);
    place.world.join(place.river, mallory);
    const before = place.world.effects.length;
    orders(place, `!update ${CODE} news`);
    const inRiver = place.world.effects
      .slice(before)
      .filter((effect) => "roomId" in effect && effect.roomId === place.river);
    expect(new Set(inRiver.map((effect) => effect.do))).toEqual(new Set(["send"]));
  });
});

describe("a later line that does not arrive", () => {
  it("is told to the organizers, since people there still believe the card", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.drain();
    outbox.caseTurns({ type: "refuted", code: CODE });
    outbox.step(place.river);
    outbox.step(place.river, "refused");
    outbox.drain();
    expect(outbox.warnings(place.management)).toHaveLength(1);
  });
});

describe("a card that arrives late", () => {
  it("is followed by the correction, and edited once it stands", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.step(place.north);
    outbox.caseTurns({ type: "refuted", code: CODE });
    outbox.drain();
    for (const room of [place.river, place.north]) {
      const messages = outbox.shown(room);
      expect(messages.map(({ sent }) => cardOf(sent)["msgType"])).toEqual(["Alert", "Cancel"]);
      expect(messages.map(({ shown }) => cardOf(shown)["msgType"])).toEqual(["Cancel", "Cancel"]);
    }
  });

  it("is left alone when nothing has changed (the control)", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.drain();
    const messages = outbox.shown(place.river);
    expect(messages.map(({ shown }) => cardOf(shown)["msgType"])).toEqual(["Alert"]);
  });
});

describe("a card that never arrives", () => {
  it("is told to the organizers, stands in the delivery report, and gets no correction", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.step(place.river, "refused");
    outbox.drain();
    const before = outbox.shown(place.river).length;
    outbox.caseTurns({ type: "refuted", code: CODE });
    outbox.drain();
    expect(outbox.shown(place.river)).toHaveLength(before);
    const [told] = orders(place, `!delivery ${CODE}`);
    expect(told?.card["counts"]).toEqual({ reached: 1, failed: 1, pending: 0, missed: 0 });
    expect(told?.body).toContain("Rio: not told");
  });

  it("is followed by later lines when it was taken and not shown: it may be shown yet", () => {
    const place = town();
    const outbox = new SlowOutbox(place.world);
    report(place);
    outbox.caseTurns({ type: "confirmed", code: CODE });
    outbox.step(place.river, "unseen");
    outbox.drain();
    outbox.caseTurns({ type: "refuted", code: CODE });
    outbox.drain();
    const shown = outbox.shown(place.river).map((one) => cardOf(one.sent)["msgType"]);
    expect(shown).toEqual(["Cancel"]);
    const [told] = orders(place, `!delivery ${CODE}`);
    expect(told?.body).toContain("Rio: not told. The homeserver said that it took it");
  });
});

describe("an expired case whose alert is still open", () => {
  it("is handed to the organizers", () => {
    const place = town();
    raise(place);
    caseTurns(place, "unconfirmed");
    const sent = caseTurns(place, "expired");
    expect(sent.map((one) => one.card["kind"])).toEqual(["warning"]);
  });
});

describe("the code of an alert", () => {
  it("that an organizer wrote works like that of a case", () => {
    const place = town();
    const code = codeIn(orders(place, "!alert north/river watch meeting moved", olga));
    expect(cardsIn(orders(place, `!allclear ${code}`), place.river)).toHaveLength(1);
  });
});
