/** However many committees are on a route, an alert reaches each, and the record says so. */
import { describe, expect, it } from "vitest";
import { emptyHeads, place } from "../../../../shared/runtime/eventlog/chain.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { isSendable } from "../../../../shared/runtime/eventlog/codec.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../../../shared/domain/network-state.ts";
import { alertShapes } from "../../../../shared/domain/streams/alerts.ts";
import { eventOf } from "../../../../shared/domain/streams/stream.ts";
import { ana, caseTurns, cardsIn, CODE, olga, raise, report, town, type Town } from "../town.ts";

function crowded(count: number): Town {
  const made = town();
  for (let number = 0; number < count; number += 1) {
    const areas = ["north/river"];
    made.world.committee(`Committee ${number}`, { areas, languages: ["es", "en"] });
  }
  return made;
}

/** A committee whose room is not there yet. */
function roomless({ world }: Town, name: string, id = "ab".repeat(16)): void {
  world.committeeFact({
    ...{ type: "committee-requested", id, name, languages: ["en"], floor: "info" },
    areas: ["north/river" as AreaPath],
  });
}

/** Every entry as it would travel, after all the others of its stream. */
function sendable({ world }: Town): readonly boolean[] {
  const cause = "x".repeat(600);
  return world.entries.map(({ stream, type, version, data }) =>
    place([{ stream, type, version, data }], emptyHeads(), { atMs: 1, cause }).every(isSendable),
  );
}

describe("an alert", () => {
  it.each([1, 118, 238, 400, 2_000])(
    "on a route of %i committees more is told in each",
    (count) => {
      const made = crowded(count);
      const sent = raise(made);
      const committees = [...made.world.state.committees.committees.values()].filter(
        ({ areas }) =>
          areas.includes("north/river" as AreaPath) || areas.includes("north" as AreaPath),
      );
      expect(committees).toHaveLength(count + 2);
      const told = new Set(cardsIn(sent).map(({ roomId }) => roomId));
      expect(committees.filter(({ roomId }) => roomId === null || !told.has(roomId))).toEqual([]);
      expect(cardsIn(sent)).toHaveLength(count + 2);
      expect(sendable(made).every(Boolean)).toBe(true);
      const alert = made.world.state.alerts.alerts.get(CODE);
      expect(alert?.reach.filter(({ cardId }) => cardId !== null)).toHaveLength(count + 2);
      expect(alert?.total).toBe(count + 2);
      const warnings = sent.filter(({ card }) => card["kind"] === "warning");
      expect(warnings).toEqual([]);
    },
  );

  it("with the longest words, and the longest names of rooms and languages, still fits", () => {
    const made = crowded(0);
    for (let number = 0; number < 300; number += 1) {
      const roomId = `!${String(number).padStart(250, "x")}` as never;
      const id = String(number).padStart(32, "0");
      const languages = ["en", "es", "ar", "zh-Hant", "pt-BR"];
      made.world.committeeFact({
        ...{ type: "committee-requested", id, name: `C${number}`, languages, floor: "info" },
        areas: ["north/river" as AreaPath],
      });
      made.world.committeeFact({ type: "committee-opened", id, roomId });
    }
    raise(made, { note: "\u0001".repeat(2_000) });
    expect(made.world.facts("raised")).toHaveLength(1);
    expect(made.world.state.alerts.alerts.get(CODE)?.reach).toHaveLength(302);
    expect(sendable(made).every(Boolean)).toBe(true);
  });

  it("is warned of once, after its last page, when one committee has no room yet", () => {
    const made = crowded(400);
    roomless(made, "New");
    const warnings = raise(made).filter(({ card }) => card["kind"] === "warning");
    expect(warnings.map(({ body }) => body)).toEqual([expect.stringContaining("New")]);
  });

  it("is warned of in one message when many committees have no room yet", () => {
    const made = crowded(1);
    for (let number = 0; number < 100; number += 1) {
      roomless(made, `New ${number}`, String(number).padStart(32, "0"));
    }
    const warnings = raise(made).filter(({ card }) => card["kind"] === "warning");
    expect(warnings).toHaveLength(1);
    const lines = warnings[0]?.body.split("\n") ?? [];
    expect(lines[0]).toContain("100");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toContain("80");
  });

  it("takes answers through a room of any page, and stands there in the delivery report", () => {
    const made = crowded(400);
    const { world } = made;
    const last = [...world.state.committees.committees.values()].at(-1);
    world.admit(ana, "responder", last?.id ?? "");
    raise(made);
    const reach = world.state.alerts.alerts.get(CODE)?.reach.at(-1);
    expect(reach?.roomId).toBe(last?.roomId);
    world.votes(ana, reach?.roomId ?? made.river, reach?.going ?? "");
    expect(world.state.alerts.alerts.get(CODE)?.responses.size).toBe(1);
    const [report_] = world.says(olga, made.management, `!delivery ${CODE}`);
    expect(report_?.card["counts"]).toMatchObject({ reached: 402, pending: 0, missed: 0 });
  });

  it("is reported on with what was not reached first, however many rooms have it", () => {
    const made = crowded(400);
    roomless(made, "Unopened");
    raise(made);
    const [told] = made.world.says(olga, made.management, `!delivery ${CODE}`);
    expect(told?.card["counts"]).toMatchObject({ reached: 402, missed: 1 });
    expect(told?.body.split("\n")[1]).toContain("Unopened");
  });

  it("is tried out with the time that it takes, and that nothing was sent, for any number", () => {
    const made = crowded(400);
    const [told] = made.world.says(olga, made.management, "!who north/river");
    expect(told?.card["counts"]).toEqual({ committees: 402 });
    expect(told?.body).toContain("Nothing was sent.");
    expect(told?.body).toContain("How long it takes shows with the first alert");
  });

  it("that is raised again forgets the answers of the cards before", () => {
    const made = crowded(0);
    raise(made);
    const before = made.world.state.alerts.rollCalls;
    caseTurns(made, "refuted");
    report(made);
    caseTurns(made, "confirmed");
    const after = made.world.state.alerts.rollCalls;
    expect(after.size).toBe(before.size);
    expect([...after.keys()].filter((id) => before.has(id))).toEqual([]);
  });
});

describe("a fact of before there were pages", () => {
  const target = {
    roomId: "!river",
    going: "1".repeat(16),
    cant: "2".repeat(16),
    languages: ["es"],
  };
  const old: Entry = {
    ...{ stream: "alert", type: "raised", version: 1, seq: 1, prev: "", atMs: 1, cause: null },
    data: {
      ...{ code: CODE, area: "north", severity: "urgent", certainty: "Observed" },
      ...{ status: "Actual", origin: "organizer", salute: null, text: "x", targets: [target] },
    },
  };

  it("is the alert that it was, with all its targets", () => {
    expect(eventOf(alertShapes, old)).toMatchObject({ total: 1, targets: [target] });
    const { alerts, unread } = foldNetwork(EMPTY_NETWORK, old);
    expect(alerts.alerts.get(CODE)?.reach).toHaveLength(1);
    expect(unread.size).toBe(0);
  });

  it("of a version that never was is none", () => {
    for (const version of [0, 3]) expect(eventOf(alertShapes, { ...old, version })).toBeUndefined();
  });
});
