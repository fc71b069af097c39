/** Alerts: what each room was told, who answered, and that proposals end one way. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import {
  evolveAlerts,
  NO_ALERTS,
  type Alert,
  type AlertEvent,
  type Answer,
} from "../../../../shared/domain/streams/alerts.ts";
import { tagFor } from "../../../harness/actors.ts";

const code = codeFromNumber(7);
const river = "!river" as RoomId;
const hill = "!hill" as RoomId;
const card = "$card" as EventId;
const ana = tagFor("ana");
const place = { code, area: "north" as AreaPath, severity: "urgent" } as const;

const proposed: AlertEvent = { type: "proposed", ...place, text: "come", by: ana, atMs: 1 };
const raised: AlertEvent = {
  type: "raised",
  ...place,
  ...{ certainty: "Observed", status: "Actual", origin: "organizer", salute: null, text: "come" },
  total: 2,
  targets: [
    { roomId: river, going: "1".repeat(16), cant: "2".repeat(16), languages: ["es"] },
    { roomId: hill, going: "3".repeat(16), cant: "4".repeat(16), languages: ["en"] },
  ],
};

function after(...events: readonly AlertEvent[]): Alert | undefined {
  return [raised, ...events].reduce(evolveAlerts, NO_ALERTS).alerts.get(code);
}

function answered(answer: Answer, minutes: number | null = null): AlertEvent {
  return { type: "answered", code, who: ana, answer, minutes, roomId: river };
}

describe("a proposal", () => {
  const open = evolveAlerts(NO_ALERTS, proposed);

  it("waits until it is raised or lapses", () => {
    const endOf = ({ proposals }: typeof NO_ALERTS) => proposals.get(code)?.end;
    expect(open.proposals.get(code)).toMatchObject({ by: ana, what: { text: "come" }, end: null });
    expect(endOf(evolveAlerts(open, raised))).toBe("approved");
    expect(endOf(evolveAlerts(open, { type: "lapsed", code }))).toBe("lapsed");
  });
});

describe("an alert", () => {
  it("starts with every room of the route, none of them reached", () => {
    expect(after()).toMatchObject({ ending: null, change: null, certainty: "Observed" });
    expect(after()?.reach).toMatchObject([
      { roomId: river, cardId: null, failure: null },
      { roomId: hill, cardId: null, failure: null },
    ]);
  });

  it("knows room by room what was reached and what was not", () => {
    const reach = after(
      { type: "delivered", code, roomId: river, eventId: card },
      { type: "undelivered", code, roomId: hill, why: "refused" },
    )?.reach;
    expect(reach).toMatchObject([
      { roomId: river, cardId: card, failure: null },
      { roomId: hill, cardId: null, failure: "refused" },
    ]);
  });

  it("forgets a failure when the room is reached after all", () => {
    const reach = after(
      { type: "undelivered", code, roomId: river, why: "held" },
      { type: "delivered", code, roomId: river, eventId: card },
    )?.reach;
    expect(reach?.[0]).toMatchObject({ cardId: card, failure: null });
  });

  it("does not grow by a room that was never on its route", () => {
    const eventId = card;
    const other = "!other" as RoomId;
    expect(after({ type: "delivered", code, roomId: other, eventId })).toEqual(after());
  });

  it("keeps what was said last, and how it ended", () => {
    const ended = after(
      { type: "updated", code, certainty: "Possible", text: "fewer now" },
      { type: "ended", code, how: "allclear", text: null },
    );
    expect(ended).toMatchObject({
      certainty: "Possible",
      ending: "allclear",
      change: { text: null },
    });
  });

  it("keeps the newest answer of each person", () => {
    const responses = after(answered("going", 5), answered("here"))?.responses;
    expect(new Map(responses)).toEqual(
      new Map([[ana, { answer: "here", minutes: null, roomId: river }]]),
    );
  });
});

describe("events about an unknown alert", () => {
  it.each<AlertEvent>([
    { type: "delivered", code, roomId: river, eventId: card },
    { type: "undelivered", code, roomId: river, why: "held" },
    { type: "updated", code, certainty: "Possible", text: null },
    { type: "ended", code, how: "refuted", text: null },
    answered("going"),
  ])("change nothing: $type", (event) => {
    expect(evolveAlerts(NO_ALERTS, event)).toBe(NO_ALERTS);
  });
});
