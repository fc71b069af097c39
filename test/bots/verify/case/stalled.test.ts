/** A confirmed case that no alert follows: those concerned are told, once, and when it comes. */
import { describe, expect, it } from "vitest";
import type { AreaPath, CaseCode } from "../../../../shared/core/values/ids.ts";
import type { AlertEvent } from "../../../../shared/domain/streams/alerts.ts";
import type { Sent } from "../../../harness/world.ts";
import { factOf } from "../../../../shared/domain/streams/stream.ts";
import { into, reported, town, type Town } from "../network.ts";

const WAIT_MS = 15_000;

function confirmed(place: Town): CaseCode {
  const code = reported(place);
  for (const who of [place.ben, place.cleo]) place.world.says(who, place.river, `!confirm ${code}`);
  return code;
}

const whys = (sent: readonly Sent[]): readonly unknown[] => sent.map(({ card }) => card["why"]);

function raise(place: Town, code: CaseCode): readonly Sent[] {
  const area = "north/river" as AreaPath;
  const what = { certainty: "Observed", status: "Actual", origin: "case" } as const;
  const raised = { type: "raised", code, area, severity: "urgent", ...what } as const;
  const event: AlertEvent = { ...raised, salute: null, text: null, targets: [], total: 0 };
  return place.world.happens(factOf("alert", event));
}

describe("a case that was confirmed", () => {
  it("promises nobody that committees are told before they are", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    const sent = place.world.says(place.cleo, place.river, `!confirm ${code}`);
    expect(sent.map(({ body }) => body).join("\n")).not.toMatch(/committee|comité/iu);
  });

  it("is told as not passed on when no alert follows, once, to all whom it concerns", () => {
    const place = town();
    const code = confirmed(place);
    expect(place.world.passes(WAIT_MS - 1)).toEqual([]);
    const sent = place.world.passes(1);
    expect(into(place.world.network.managementRoom, sent)).toMatchObject([
      { card: { kind: "warning", why: "not-raised", case: code } },
    ]);
    expect(whys(into(place.anaChat, sent))).toEqual(["not-raised"]);
    expect(whys(into(place.river, sent))).toEqual(["not-raised"]);
    expect(place.world.passes(10 * WAIT_MS)).toEqual([]);
  });

  it("control: is told as nothing of the kind when an alert follows in time", () => {
    const place = town();
    const code = confirmed(place);
    raise(place, code);
    expect(place.world.passes(2 * WAIT_MS)).toEqual([]);
  });

  it("is told to those who confirmed it when no committee covers the place", () => {
    const place = town();
    const sent = raise(place, confirmed(place));
    for (const roomId of [place.anaChat, place.river]) {
      const [told, ...others] = into(roomId, sent);
      expect(told?.body).toMatch(/no committee covers north\/river/u);
      expect(others).toEqual([]);
    }
  });

  it("is told to the same people when the alert comes at last", () => {
    const place = town();
    const code = confirmed(place);
    place.world.passes(WAIT_MS);
    const sent = raise(place, code);
    expect(into(place.anaChat, sent)).toHaveLength(1);
    expect(into(place.river, sent)).toHaveLength(1);
  });
});
