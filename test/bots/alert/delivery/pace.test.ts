/** What `who` says of how long an alert takes, by what was measured. */
import { describe, expect, it } from "vitest";
import { paceLine } from "../../../../bots/alert/delivery/pace.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { HOUR_MS } from "../../../../shared/core/values/time.ts";
import { evolveAlerts, NO_ALERTS, type Alerts } from "../../../../shared/domain/streams/alerts.ts";
import { CODE, orders, raise, town } from "../town.ts";

const T = 1_800_000_000_000;

/** One more alert, after hours; `tookMs` from its being raised to each of its rooms. */
function after(alerts: Alerts, at: number, tookMs: readonly number[]): Alerts {
  const code = codeFromNumber(at);
  const [startMs, rooms] = [T + at * HOUR_MS, tookMs.map((_, room) => `!${room}` as RoomId)];
  const targets = rooms.map((roomId, room) => ({
    ...{ roomId, languages: ["en"] },
    ...{ going: `${at}${room}`.padEnd(16, "0"), cant: `${at}${room}`.padEnd(16, "1") },
  }));
  const how = { certainty: "Observed", status: "Actual", origin: "organizer" } as const;
  const what = { code, area: "north", severity: "urgent", salute: null, text: "vans" } as const;
  const raised = { type: "raised", ...how, ...what, targets, total: targets.length } as const;
  const first = evolveAlerts(alerts, { ...raised, happenedAtMs: startMs } as never);
  return tookMs.reduce((state, ms, room) => {
    const card = { roomId: `!${room}` as RoomId, eventId: `$${room}` as EventId };
    return evolveAlerts(state, { type: "delivered", code, ...card, happenedAtMs: startMs + ms });
  }, first);
}

const said = (rooms: number, alerts: Alerts) => paceLine(rooms, alerts).args;

describe("how long an alert is said to take", () => {
  it("is until the last room had it", () => {
    expect(said(3, after(NO_ALERTS, 1, [400, 2_100, 900]))).toMatchObject({ seconds: 3, count: 1 });
  });

  it("is longer for more rooms, and not shorter for fewer", () => {
    const alerts = after(NO_ALERTS, 1, [1_000, 2_000]);
    expect([1, 2, 10].map((rooms) => said(rooms, alerts)?.["seconds"])).toEqual([2, 2, 10]);
  });

  it("goes by the slowest of the last five", () => {
    const took = [90_000, 1_000, 1_000, 7_000, 1_000, 1_000];
    const alerts = took.reduce((all, ms, at) => after(all, at, [ms]), NO_ALERTS);
    expect(said(1, alerts)).toMatchObject({ seconds: 7, count: 5 });
  });

  it("leaves out a room that waited for the end of its quiet hours", () => {
    const alerts = after(NO_ALERTS, 1, [1_000, 2_000, 9 * HOUR_MS]);
    expect(said(3, alerts)).toMatchObject({ seconds: 2 });
  });

  it("is not known before anything was told anywhere", () => {
    const place = town();
    expect(orders(place, "!who north/river")[0]?.body).toContain("shows with the first alert");
    raise(place, { code: CODE });
    expect(orders(place, "!who north/river")[0]?.body).toContain("about 1 s until all of them");
  });
});
