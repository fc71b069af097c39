/** The disk was lost: what nobody knows of cards that were under way then, and of no others. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { NOTHING, type Outcome } from "../../../../shared/core/bot.ts";
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { CODE, orders, raise, town, type Town } from "../town.ts";

/** What is said when that is found out at once, before any receipt. */
function settled(place: Town, lostAtMs: number): Outcome {
  const { world } = place;
  const { alerts } = world.state.alerts;
  const alert = alerts.get(CODE);
  if (alert === undefined) throw new Error("no alert is open");
  const reach = alert.reach.map((one) => ({ ...one, cardId: null }));
  const unknown = alerts.with(CODE, { ...alert, reach, ...(alert.change && { isUntold: true }) });
  const context = world.contextOf("alert");
  const state = { ...context.state, alerts: { ...context.state.alerts, alerts: unknown } };
  return alertBot.onRebuilt?.({ ...context, state }, lostAtMs) ?? NOTHING;
}

const undelivered = ({ facts }: Outcome) =>
  facts.filter(({ type }: Pick<Entry, "type">) => type === "undelivered");

describe("cards of an alert", () => {
  it("that were under way when the disk was lost are told to be unknown", () => {
    const place = town();
    raise(place);
    expect(undelivered(settled(place, place.world.nowMs + MINUTE_MS))).toHaveLength(2);
  });

  it("that was raised after that are under way as ever", () => {
    const place = town();
    raise(place);
    expect(undelivered(settled(place, place.world.nowMs - MINUTE_MS))).toEqual([]);
  });
});

describe("a word that was not told everywhere when the disk was lost", () => {
  it("is said once more, and none that came after that", () => {
    const place = town();
    raise(place);
    orders(place, `!update ${CODE} they are going north`);
    const lines = (lostAtMs: number) => settled(place, lostAtMs).effects.length;
    expect(lines(place.world.nowMs + MINUTE_MS)).toBeGreaterThan(0);
    expect(lines(place.world.nowMs - MINUTE_MS)).toBe(0);
  });
});
