/** Design invariants 2 and 3 over random histories with a slow, partly failing outbox. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { alertShapes, type AlertEvent } from "../../../../shared/domain/streams/alerts.ts";
import { eventOf } from "../../../../shared/domain/streams/stream.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { CODE, olga, report, town, type Town } from "../town.ts";
import { cardOf, SlowOutbox, type Standing } from "./slow-outbox.ts";

const RUNS = 300;

type Move = Readonly<
  | { kind: "case"; type: "confirmed" | "refuted" | "unconfirmed" }
  | { kind: "order"; text: string }
  | { kind: "step"; room: "river" | "north"; isRefused: boolean }
>;

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("case" as const),
      type: fc.constantFrom("confirmed" as const, "refuted" as const, "unconfirmed" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("order" as const),
      text: fc.constantFrom(`!update ${CODE} news`, `!allclear ${CODE}`, `!retract ${CODE} wrong`),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("step" as const),
      room: fc.constantFrom("river" as const, "north" as const),
      isRefused: fc.constantFrom(false, false, false, true),
    }),
  },
);

function play(place: Town, moves: readonly Move[]): SlowOutbox {
  const outbox = new SlowOutbox(place.world);
  report(place);
  moves.forEach((one, index) => {
    switch (one.kind) {
      case "case":
        outbox.caseTurns({ type: one.type, code: CODE });
        return;
      case "order":
        outbox.owe(order(place, one.text, index));
        return;
      case "step":
        outbox.step(place[one.room], whyOf(one, outbox.isCardNext(place[one.room])));
    }
  });
  outbox.drain();
  return outbox;
}

/** Only cards fail: what becomes of other lines is told in tests of their own. */
function whyOf({ isRefused }: Move & { kind: "step" }, isCard: boolean): "refused" | undefined {
  return isRefused && isCard ? "refused" : undefined;
}

function order(place: Town, text: string, index: number) {
  const message = {
    roomId: place.management,
    eventId: `$order-${index}` as EventId,
    sender: olga.userId,
    senderTag: olga.tag,
    identityTag: olga.identity,
    sentAtMs: place.world.nowMs,
    hasNewIdentity: false,
    isDirect: false,
    isAddressed: false,
    body: { kind: "text", text } as const,
  };
  return alertBot.onMessage(message, place.world.contextOf("alert"));
}

/** What a room must have been told: after each raising, one line for each later change. */
function owed(events: readonly AlertEvent[]): readonly (readonly string[])[] {
  const raisings: string[][] = [];
  for (const event of events) {
    if (event.type === "raised") raisings.push([]);
    if (event.type === "updated") raisings.at(-1)?.push("Update");
    if (event.type === "ended") raisings.at(-1)?.push("Cancel");
  }
  return raisings;
}

/** The messages of a room, cut where a card begins. */
function told(messages: readonly Standing[]) {
  const raisings: { card: Standing; lines: string[] }[] = [];
  for (const message of messages) {
    const msgType = cardOf(message.sent)["msgType"] as string;
    if (msgType === "Alert") raisings.push({ card: message, lines: [] });
    else raisings.at(-1)?.lines.push(msgType);
  }
  return raisings;
}

function alertEvents(place: Town): readonly AlertEvent[] {
  return place.world.entries
    .filter((entry) => entry.stream === "alert")
    .flatMap((entry) => eventOf(alertShapes, entry) ?? []);
}

/** Checks one room; where a card was refused, there is nothing to correct. */
function check(place: Town, outbox: SlowOutbox, room: RoomId): void {
  const events = alertEvents(place);
  const raisings = told(outbox.shown(room));
  if (outbox.failed.has(room)) return;
  const expected = owed(events);
  expect(raisings.map(({ lines }) => lines)).toEqual(expected);
  raisings.forEach(({ card }, index) => {
    const last = expected[index]?.at(-1) ?? "Alert";
    expect(cardOf(card.shown)["msgType"]).toBe(last);
  });
}

describe("whatever happens in whatever order", () => {
  it("every room that got a card gets every later change, and its card says the last", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const place = town();
        const outbox = play(place, moves);
        check(place, outbox, place.river);
        check(place, outbox, place.north);
      }),
      { numRuns: RUNS },
    );
  });

  it("the check notices a correction that was left out (the control)", () => {
    const place = town();
    const outbox = play(place, [{ kind: "case", type: "confirmed" }]);
    place.world.record({
      ...{ stream: "alert", type: "ended", version: 1 },
      data: { code: CODE, how: "refuted", text: null },
    });
    expect(() => {
      check(place, outbox, place.river);
    }).toThrow();
  });
});
