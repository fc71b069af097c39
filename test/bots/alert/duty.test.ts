/** Duty without a roster: who is called by id, who is asked again, who hears of gaps. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../shared/core/values/time.ts";
import type { Sent } from "../../harness/world.ts";
import { ana, ben, cardsIn, cleo, CODE, mallory, orders, raise, refusals, town } from "./town.ts";
import type { Town } from "./town.ts";

const OTHER = codeFromNumber(99);

function says({ world }: Town, who: typeof ana, text: string): readonly Sent[] {
  return world.says(who, world.direct(who, "alert"), text);
}

const ringing = (one: Sent | undefined): unknown =>
  (one?.content["m.mentions"] as Record<string, unknown> | undefined)?.["user_ids"];

/** Direct messages about a case to somebody on duty. */
const pages = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ card }) => card["why"] === "on-duty");

describe("whoever is on duty", () => {
  it("is called by id when an urgent alert comes, and nobody else is", () => {
    const place = town();
    says(place, ana, "duty on until 22");
    expect(ringing(cardsIn(raise(place), place.river)[0])).toEqual([ana.userId]);
  });

  it("control: where nobody is, everybody is called", () => {
    const place = town();
    expect(ringing(cardsIn(raise(place), place.river)[0])).toEqual([ana.userId, ben.userId]);
  });

  it("is not called before her time, after it, or elsewhere", () => {
    const place = town();
    says(place, ana, "duty on 20-22");
    says(place, ben, "duty on 8-16 north/hill");
    expect(ringing(cardsIn(raise(place), place.river)[0])).toEqual([ana.userId, ben.userId]);
  });

  it("is called only while she is of the committee", () => {
    const place = town();
    says(place, ana, "duty on");
    place.world.leave(place.river, ana);
    expect(ringing(cardsIn(raise(place), place.river)[0])).toEqual([ben.userId]);
  });

  it("is left where she is when she is at another scene", () => {
    const place = town();
    says(place, ana, "duty on");
    raise(place, { code: OTHER });
    place.world.says(ana, place.river, `!here ${OTHER}`);
    expect(ringing(cardsIn(raise(place), place.river)[0])).toEqual([ben.userId]);
    expect(pages(place.world.passes(5 * MINUTE_MS))).toEqual([]);
  });

  it("learns what is open when she begins, and ends it by a word", () => {
    const place = town();
    raise(place);
    place.world.says(ben, place.river, "!going");
    const [on] = says(place, ana, "duty on backup");
    expect(on?.body).toContain(`${CODE}, north/river: going 1, there 0`);
    expect(place.world.state.committees.shifts).toHaveLength(1);
    says(place, ana, "duty off");
    expect(refusals(says(place, ana, "duty off"))).toEqual(["already"]);
  });

  it("has to be of a committee, and to say a time that there is", () => {
    const place = town();
    expect(refusals(says(place, mallory, "!duty on"))).toHaveLength(1);
    expect(refusals(says(place, ana, "duty on until never"))).toEqual(["malformed"]);
    expect(place.world.facts("duty-on")).toEqual([]);
  });
});

describe("an urgent alert that nobody on duty answers", () => {
  it("goes to her chat after the time to answer, then to the backup, each once", () => {
    const place = town();
    says(place, ana, "duty on");
    says(place, ben, "duty on backup");
    raise(place);
    expect(pages(place.world.passes(80 * SECOND_MS))).toEqual([]);
    const first = pages(place.world.passes(10 * SECOND_MS));
    expect(first.map(ringing)).toEqual([[ana.userId]]);
    expect(first[0]?.body).toContain(`going ${CODE}`);
    const second = pages(place.world.passes(90 * SECOND_MS));
    expect(second.map(ringing)).toEqual([[ben.userId]]);
    place.world.passes(90 * SECOND_MS);
    expect(pages(place.world.passes(20 * MINUTE_MS))).toEqual([]);
  });

  it.each(["going", "here"])("control: goes no further once she says %s", (word) => {
    const place = town();
    says(place, ana, "duty on");
    raise(place);
    place.world.says(ana, place.river, `!${word}`);
    expect(pages(place.world.passes(10 * MINUTE_MS))).toEqual([]);
  });

  it("goes to the neighbor place where somebody is on duty, and organizers hear of it", () => {
    const place = town();
    says(place, ana, "duty on");
    says(place, cleo, "duty on");
    raise(place);
    place.world.passes(90 * SECOND_MS);
    const sent = place.world.passes(90 * SECOND_MS);
    expect(ringing(cardsIn(sent, place.hill)[0])).toEqual([cleo.userId]);
    const warning = sent.find(({ roomId }) => roomId === place.management);
    expect(warning?.body).toContain("The alert goes to Hill now");
    const [counted] = place.world.says(cleo, place.hill, `!going ${CODE}`);
    expect(counted?.card["counts"]).toMatchObject({ going: 1 });
  });

  it("stays in its place while somebody goes who is not on duty, until she drops out", () => {
    const place = town();
    says(place, ana, "duty on");
    says(place, cleo, "duty on");
    raise(place);
    place.world.says(ben, place.river, "!going");
    for (const sent of [90, 90, 90].map((s) => place.world.passes(s * SECOND_MS))) {
      expect(cardsIn(sent, place.hill)).toEqual([]);
      expect(sent.filter(({ card }) => card["why"] === "duty-silent")).toEqual([]);
    }
    place.world.says(ben, place.river, "!cant");
    const sent = place.world.passes(SECOND_MS);
    expect(ringing(cardsIn(sent, place.hill)[0])).toEqual([cleo.userId]);
    expect(cardsIn(place.world.passes(10 * MINUTE_MS), place.hill)).toEqual([]);
  });

  it("is told to the organizers when nobody is on duty beside it either", () => {
    const place = town();
    says(place, ana, "duty on");
    raise(place);
    place.world.passes(90 * SECOND_MS);
    const [warning] = place.world.passes(90 * SECOND_MS);
    expect(warning).toMatchObject({ roomId: place.management, card: { why: "duty-silent" } });
    expect(place.world.passes(30 * MINUTE_MS)).toEqual([]);
  });
});

describe("the cover", () => {
  it("is told by count, with names to organizers alone", () => {
    const place = town();
    says(place, ana, "duty on until 20");
    const [own] = says(place, ben, "duty");
    expect(own?.body).toContain("north/river: 1 person · nobody from 20:00 on");
    expect(own?.body).not.toContain("ana");
    expect(orders(place, "!duty")[0]?.body).toContain("north/river: 1 person (ana)");
    expect(orders(place, "!duty")[0]?.body).toContain("north/hill: NOBODY");
  });

  it("is missed an hour before it ends, once, unless somebody follows", () => {
    const place = town();
    says(place, ana, "duty on until 10");
    const [warning] = place.world.passes(HOUR_MS + MINUTE_MS);
    expect(warning).toMatchObject({ roomId: place.management, card: { why: "duty-gap" } });
    expect(place.world.passes(MINUTE_MS)).toEqual([]);
    const covered = town();
    says(covered, ana, "duty on until 10");
    says(covered, ben, "duty on 10-14");
    expect(covered.world.passes(HOUR_MS + MINUTE_MS)).toEqual([]);
  });
});

describe("the clocks of the network", () => {
  it("decide when a shift ends, also in the night that has an hour twice", () => {
    const place = town();
    Object.assign(place.world.settings, { timeZone: "America/New_York" });
    place.world.nowMs = Date.parse("2026-11-01T02:00:00Z");
    says(place, ana, "duty on 22-6");
    const [shift] = place.world.state.committees.shifts;
    expect(shift?.untilMs).toBe(Date.parse("2026-11-01T11:00:00Z"));
    expect((shift?.untilMs ?? 0) - (shift?.fromMs ?? 0)).toBe(9 * HOUR_MS);
  });
});
