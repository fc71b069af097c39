/** The life of an alert, judged by itself: proposals, raising, changes, answers. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import {
  evolveAlerts,
  NO_ALERTS,
  type AlertEvent,
} from "../../../../shared/domain/streams/alerts.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { evolvePeople, NOBODY } from "../../../../shared/domain/streams/people.ts";
import { PROPOSAL_LIFE_MS } from "../../../../shared/domain/authority/proposals.ts";
import { decideAlerts, type AlertCommand } from "../../../../bots/alert/alert/alert.ts";
import type { Target } from "../../../../bots/alert/alert/pages.ts";
import { actor, tagFor } from "../../../harness/actors.ts";
import { START_MS } from "../../../harness/world.ts";

const code = codeFromNumber(7);
const ana = actor("Ana").tag;
/** How many are enough, and when it was said. */
const counted = { enough: 8, nowMs: 1 } as const;
const olga = actor("Olga").tag;
const river = "!river" as RoomId;
const hill = "!hill" as RoomId;
const area = "north/river" as AreaPath;

const targets: readonly Target[] = [river, hill].map((roomId) => ({
  roomId,
  going: tagFor(`going ${roomId}`),
  cant: tagFor(`cant ${roomId}`),
  languages: ["en"],
}));
const route = { targets, held: [] };
const words = { code, area, severity: "urgent", text: "vans at the bridge" } as const;
const subject: Case = {
  code,
  area,
  severity: "urgent",
  state: "confirmed",
  reporter: ana,
  salute: {
    size: "3-5",
    activity: "raid",
    uniform: "marked",
    equipment: "vans",
    seenAtMs: START_MS,
    note: "",
  },
  replyRoom: river,
  expiresAtMs: START_MS,
  votes: new Map(),
  answers: new Map(),
  askedRooms: [],
  polls: [],
  ...{ confirmedAtMs: null, isStalled: false, lifeMs: 0, overAtMs: null },
  ...{ reportedAtMs: 0, circle: null, steps: [], mergedInto: null },
};
const proposed: AlertEvent = { type: "proposed", ...words, by: olga, atMs: START_MS };

function eventsOf(command: AlertCommand, before: readonly AlertEvent[] = []) {
  const decision = decideAlerts(command, before.reduce(evolveAlerts, NO_ALERTS));
  return decision.ok ? decision.events : [];
}
const raised = eventsOf({ do: "case-confirmed", case: subject, route });

function given(...events: readonly AlertEvent[]) {
  return {
    when(command: AlertCommand): string | readonly string[] {
      const decision = decideAlerts(command, events.reduce(evolveAlerts, NO_ALERTS));
      return decision.ok ? decision.events.map((event) => event.type) : decision.refusal;
    },
  };
}
const approval = { do: "approve", code, route } as const;
const confirmed = { do: "case-confirmed", case: subject, route } as const;
const ended = (how: "allclear" | "retracted" | "refuted"): AlertEvent => ({
  ...{ type: "ended", code, how, text: null },
});

const people = evolvePeople(NOBODY, {
  ...{ type: "admitted", person: olga, identity: null, role: "organizer" },
  ...{ scope: null, by: null },
});

describe("a proposal", () => {
  it("is raised by a second organizer, as possible and not as observed", () => {
    expect(eventsOf(approval, [proposed])).toMatchObject([
      { type: "raised", origin: "organizer", certainty: "Possible", status: "Actual" },
    ]);
  });

  it("is not approved twice", () => {
    expect(given(proposed, ...raised).when(approval)).toBe("unknown");
  });

  it("lapses when its time is over or its author is gone, and not a millisecond before", () => {
    const lapse = (nowMs: number) => given(proposed).when({ do: "lapse", people, nowMs });
    expect(lapse(START_MS + PROPOSAL_LIFE_MS - 1)).toEqual([]);
    expect(lapse(START_MS + PROPOSAL_LIFE_MS)).toEqual(["lapsed"]);
    expect(given(proposed).when({ do: "lapse", people: NOBODY, nowMs: START_MS })).toEqual([
      "lapsed",
    ]);
    const again = given(proposed, { type: "lapsed", code });
    expect(again.when({ do: "lapse", people, nowMs: START_MS + 2 * PROPOSAL_LIFE_MS })).toEqual([]);
  });
});

describe("a case", () => {
  it("raises once, is doubted, and is affirmed", () => {
    expect(given().when(confirmed)).toEqual(["raised"]);
    expect(given(...raised).when(confirmed)).toEqual([]);
    expect(given(...raised).when({ do: "case-doubted", code })).toEqual(["updated"]);
    const doubted: AlertEvent = { type: "updated", code, certainty: "Possible", text: null };
    expect(given(...raised, doubted).when({ do: "case-doubted", code })).toEqual([]);
    expect(given(...raised, doubted).when(confirmed)).toEqual(["updated"]);
  });

  it("rings again after a correction, but not after an organizer's word", () => {
    expect(given(...raised, ended("refuted")).when(confirmed)).toEqual(["raised"]);
    expect(given(...raised, ended("allclear")).when(confirmed)).toEqual([]);
    expect(given(...raised, ended("retracted")).when(confirmed)).toEqual([]);
  });

  it("that is refuted is corrected once, even after an all clear", () => {
    const refuted = { do: "case-refuted", code } as const;
    expect(given().when(refuted)).toEqual([]);
    expect(given(...raised).when(refuted)).toEqual(["ended"]);
    expect(given(...raised, ended("allclear")).when(refuted)).toEqual(["ended"]);
    expect(given(...raised, ended("refuted")).when(refuted)).toEqual([]);
  });
});

describe("what is over", () => {
  it("takes no update, no second end and no answer but home", () => {
    const over = given(...raised, ended("allclear"));
    expect(over.when({ do: "update", code, text: "more" })).toBe("closed");
    expect(over.when({ do: "end", code, how: "retracted", text: "wrong" })).toBe("closed");
    const answer = {
      do: "answer",
      code,
      who: ana,
      minutes: null,
      roomId: river,
      ...counted,
    } as const;
    expect(over.when({ ...answer, answer: "going" })).toBe("closed");
    expect(over.when({ ...answer, answer: "home" })).toEqual(["answered"]);
  });
});

describe("the receipt of a card", () => {
  const settle = { do: "settle", code, roomId: river, going: tagFor(`going ${river}`) } as const;
  const result = { eventId: "$card" as EventId };

  it("settles its room once", () => {
    expect(given(...raised).when({ ...settle, result })).toEqual(["delivered"]);
    expect(given(...raised).when({ ...settle, result: { why: "held" } })).toEqual(["undelivered"]);
    const delivered: AlertEvent = { type: "delivered", code, roomId: river, ...result };
    expect(given(...raised, delivered).when({ ...settle, result })).toEqual([]);
  });

  it("of an earlier raising says nothing about the present one", () => {
    const command = { ...settle, going: tagFor("an earlier poll"), result };
    expect(given(...raised).when(command)).toEqual([]);
  });
});

describe("an answer", () => {
  const answer = { do: "answer", code, who: ana, answer: "going", minutes: 5, ...counted } as const;

  it("counts once, and again only when it changes", () => {
    const first: AlertEvent = {
      ...{ type: "answered", code, who: ana, answer: "going", minutes: 5, roomId: river },
    };
    expect(given(...raised).when({ ...answer, roomId: river })).toEqual(["answered"]);
    expect(given(...raised, first).when({ ...answer, roomId: river })).toEqual([]);
    expect(given(...raised, first).when({ ...answer, roomId: river, minutes: 9 })).toEqual([
      "answered",
    ]);
  });

  it("through a room that was not told is refused", () => {
    const roomId = "!elsewhere" as RoomId;
    expect(given(...raised).when({ ...answer, roomId })).toBe("not-reached");
  });
});
