/** Fifty times the usual load: what is asked, what waits, and what people are told. */
import { beforeEach, describe, expect, it } from "vitest";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { CaseCode, RoomId } from "../../../../shared/core/values/ids.ts";
import type { Settings } from "../../../../shared/core/settings.ts";
import { actor, type Actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { into, reasons } from "../network.ts";

const MINUTE_MS = 60_000;
const AREA_MAX = 12;
const [olga, ben, cleo, dora] = ["Olga", "Ben", "Cleo", "Dora"].map((name) => actor(name)) as [
  Actor,
  Actor,
  Actor,
  Actor,
];
let world: World;
let river: RoomId;
let hill: RoomId;

function network(settings: Partial<Settings> = {}): void {
  world = new World([verifyBot], settings);
  world.area("river", "hill", "lake");
  world.admit(olga, "organizer");
  [river, hill] = [world.confirmers("river"), world.confirmers("hill")];
  for (const one of [ben, cleo, dora]) world.admit(one, "confirmer", "river");
}

beforeEach(() => {
  network();
});

/** Members of old, each with a name of her own. */
function member(index: number): Actor {
  const who = actor(`Member${index}`);
  if (!world.state.people.persons.has(who.tag)) world.admit(who, "responder", "nowhere");
  return who;
}

/** Reports that are not alike: each was seen at a time of its own. */
function reports(who: Actor, area = "river", what = "raid, 6 agents"): readonly Sent[] {
  return world.says(who, world.direct(who), `report ${area} ${what}`);
}

/** So many reports of people whom the network knows, none like another. */
function fill(count: number, area = "river"): void {
  const acts = ["raid, 6 agents", "checkpoint", "agents stop cars", "they detain a person"];
  for (let index = 0; index < count; index += 1) {
    reports(member(index), area, acts[index % acts.length]);
  }
}

const polls = (sent: readonly Sent[]): number =>
  sent.filter(({ card, type }) => card["kind"] === "request" && type.includes("poll")).length;
const own = (who: Actor, sent: readonly Sent[]): Sent | undefined =>
  into(world.direct(who), sent).at(-1);

describe("a surge", () => {
  it("asks the confirmers of an area about what they can look into, and keeps the rest", () => {
    fill(AREA_MAX);
    const sent = reports(member(100));
    expect(polls(into(river, world.sent))).toBe(AREA_MAX);
    expect(polls(sent)).toBe(0);
    expect(own(member(100), sent)?.card).toMatchObject({ kind: "case", why: "kept" });
    expect(own(member(100), sent)?.body).toMatch(/MANY REPORTS AT ONCE: yours is kept as case/u);
    expect(into(world.network.managementRoom, sent)[0]?.card).toMatchObject({ why: "surge" });
    // Organizers hear of it once, not for each of them.
    expect(into(world.network.managementRoom, reports(member(101)))).toEqual([]);
  });

  it("says of what waits that nobody was asked, also to a stranger who reported it", () => {
    fill(AREA_MAX);
    const fresh = actor("Nobody");
    const kept = own(fresh, reports(fresh, "river", "a checkpoint with two vans"));
    const { case: code } = kept?.card ?? {};
    if (typeof code !== "string") throw new Error("it is not kept");
    for (const asked of [`status ${code}`, "status"]) {
      const answer = own(fresh, world.says(fresh, world.direct(fresh), asked));
      expect(answer?.body).toMatch(/nobody was asked/iu);
      expect(answer?.body).not.toContain("people are looking");
    }
    const [first = ""] = [...world.state.cases.keys()];
    const looked = own(ben, world.says(ben, world.direct(ben), `status ${first}`));
    expect(looked?.body).toContain("people are looking");
  });

  it("says of a place where nobody confirms that nobody can be asked", () => {
    const fresh = actor("Nobody");
    reports(fresh, "lake");
    const [code = ""] = [...world.state.cases.keys()];
    const answer = own(fresh, world.says(fresh, world.direct(fresh), `status ${code}`));
    expect(answer?.body).toContain("Nobody confirms there yet, and the organizers know it.");
  });

  it("never silences the first report of another area, not even of whoever sent too many", () => {
    fill(AREA_MAX + 5);
    const who = member(0);
    for (let index = 0; index < 20; index += 1) reports(who);
    expect(reasons(reports(who))).toEqual(["too-much"]);
    const sent = reports(who, "hill");
    expect(polls(into(hill, sent))).toBe(1);
    expect(reasons(sent)).toEqual([]);
  });

  it("asks about what waits as soon as there is room, whoever is known of old first", () => {
    fill(AREA_MAX);
    const fresh = actor("Nobody");
    reports(fresh, "river", "a checkpoint with two vans");
    reports(member(50), "river", "they fly a drone");
    const [first] = [...world.state.cases.keys()];
    for (const who of [ben, cleo]) world.says(who, river, `!refute ${first ?? ""} a parade`);
    const sent = world.passes(1_000);
    expect(polls(into(river, sent))).toBe(1);
    expect(own(member(50), sent)?.card).toMatchObject({ kind: "case", why: "asked" });
    expect(into(world.direct(fresh), sent)).toEqual([]);
    expect(polls(world.passes(1_000))).toBe(0);
  });

  it("tells the reporter of what may be the same how that one goes on", () => {
    fill(AREA_MAX);
    const sent = reports(member(60), "river", "raid, 6 agents");
    const [same] = /(?<=same as case )[A-Z0-9]{4}/u.exec(own(member(60), sent)?.body ?? "") ?? [];
    expect(same).toBeDefined();
    for (const who of [ben, cleo]) world.says(who, river, `!refute ${same ?? ""} a film crew`);
    const told = into(world.direct(member(60)), world.sent).at(-1);
    expect(told?.card).toMatchObject({ case: same, state: "refuted" });
  });

  it("says honestly that nobody looked, to whoever waited and once to the organizers", () => {
    fill(AREA_MAX);
    // Those who are asked are so for longer, or there were room for the others at their end.
    Object.assign(world.settings, { caseExpiryMs: 30 * MINUTE_MS });
    for (const [more, what] of ["raid, 6 agents", "checkpoint", "agents stop cars"].entries()) {
      world.passes(MINUTE_MS / 2);
      reports(member(AREA_MAX + more), "river", what);
    }
    const before = world.sent.length;
    for (let half = 0; half < 72; half += 1) world.passes(MINUTE_MS / 2);
    const sent = world.sent.slice(before);
    const never = into(world.network.managementRoom, sent).filter(
      ({ card }) => card["why"] === "never-asked",
    );
    expect(never.map(({ card }) => card["counts"])).toEqual([{ reports: 3 }]);
    expect(own(member(AREA_MAX), sent)?.body).toContain("Too many reports came at once");
  });

  it("of a place where nobody can confirm is told a few times, and once that more come", () => {
    const told = (why: string, sent: readonly Sent[]): readonly Sent[] =>
      into(world.network.managementRoom, sent).filter(({ card }) => card["why"] === why);
    fill(60, "lake");
    const tooFew = told("too-few", world.sent);
    expect(tooFew).toHaveLength(4);
    expect(tooFew.at(-1)?.body).toMatch(/^MANY REPORTS from lake/u);
    // What each is told herself is as ever.
    expect(own(member(59), world.sent)?.card).toMatchObject({ kind: "case" });
    world.passes(16 * MINUTE_MS);
    expect(told("too-few", reports(member(200), "lake"))[0]?.body).toMatch(/^Nobody can confirm/u);
    world.passes(world.settings.caseExpiryMs);
    const unanswered = told("unanswered", world.sent);
    expect(unanswered.length).toBeGreaterThan(1);
    expect(unanswered.length).toBeLessThan(6);
  });

  it("of strangers leaves half of the room to people whom the network knows", () => {
    for (let index = 0; index < 3 * AREA_MAX; index += 1) {
      reports(actor(`Stranger${index}`), "river", index % 2 ? "raid" : "checkpoint");
    }
    expect(polls(into(river, world.sent))).toBe(AREA_MAX / 2);
    expect(polls(reports(member(1), "river", "they detain a person"))).toBe(1);
  });

  it("keeps five hundred reports, each under a code of its own, and rings for a few", () => {
    const codes = new Set<CaseCode>();
    for (let index = 0; index < 500; index += 1) {
      const who = index % 3 ? actor(`Stranger${index}`) : member(index);
      const card = own(who, reports(who, "river", index % 2 ? "raid" : "checkpoint"))?.card ?? {};
      expect(card["kind"], String(index)).toBe("case");
      codes.add(card["case"] as CaseCode);
    }
    expect(codes.size).toBe(500);
    expect(polls(into(river, world.sent))).toBeLessThanOrEqual(AREA_MAX);
    const [confirmed] = [...world.state.cases.keys()];
    for (const who of [ben, cleo]) world.says(who, river, `!confirm ${confirmed ?? ""} onsite`);
    expect(world.state.cases.get(confirmed ?? ("" as CaseCode))?.state).toBe("confirmed");
  });
});

it("nobody waits who confirms or organizes, nor what is said in a room", () => {
  const hasTime = (who: Actor, isDirect: boolean): boolean | undefined =>
    verifyBot.hasTime?.({ senderTag: who.tag, isDirect } as Received, world.state);
  expect([member(1), actor("Stranger")].map((who) => hasTime(who, true))).toEqual([true, true]);
  expect([ben, olga].map((who) => hasTime(who, true))).toEqual([false, false]);
  expect(hasTime(member(1), false)).toBe(false);
});

describe("a series", () => {
  /** Whoever vouched for them is forgotten one day, and counts until then. */
  function bringsIn(sponsor: Actor, count: number): readonly Actor[] {
    return Array.from({ length: count }, (_, index) => {
      const who = actor(`Brought${index}`);
      world.know(who);
      const grant = { person: who.tag, identity: who.identity, role: "responder" } as const;
      world.peopleFact({
        ...{ type: "admitted", ...grant, scope: "nowhere", by: null, sponsors: [sponsor.tag] },
        probationUntilMs: world.nowMs + 60 * 24 * 60 * MINUTE_MS,
      });
      return who;
    });
  }

  function seriesIn(sent: readonly Sent[]): readonly Sent[] {
    const management = into(world.network.managementRoom, sent);
    return management.filter(({ card }) => card["why"] === "series");
  }

  it("of people who go back to one person is shown once, and shut by one word", () => {
    const brought = bringsIn(ben, 8);
    for (const who of brought) reports(who);
    const [shown, ...more] = seriesIn(world.sent);
    expect(more).toEqual([]);
    expect(shown?.body).toMatch(/SERIES: 6 reports in 30 minutes/u);
    const code = shown?.card["case"] as string;
    const [answer] = world.says(olga, world.network.managementRoom, `!shut ${code}`);
    expect(answer?.card).toMatchObject({ kind: "answer", why: "intake-shut" });
    for (const who of [brought[7], ben] as const) {
      expect(reasons(reports(who ?? ben))).toEqual(["not-permitted"]);
    }
    expect(own(member(9), reports(member(9)))?.card).toMatchObject({ kind: "case" });
  });

  it("that is shut leaves the first report of a place to the organizers", () => {
    const brought = bringsIn(ben, 7);
    for (const who of brought) reports(who);
    const code = seriesIn(world.sent)[0]?.card["case"] as string;
    world.says(olga, world.network.managementRoom, `!shut ${code}`);
    const sent = reports(brought[0] ?? ben, "hill", "raid, 6 agents");
    expect(reasons(into(world.direct(brought[0] ?? ben), sent))).toEqual(["not-permitted"]);
    expect(into(world.network.managementRoom, sent)[0]?.card).toMatchObject({
      ...{ why: "shut-report", area: "hill" },
    });
  });

  it("is opened again by one word, and by itself after a day", () => {
    for (const index of [0, 1, 2, 3, 4, 5, 6]) reports(actor(`Stranger${index}`));
    const code = seriesIn(world.sent)[0]?.card["case"] as string;
    const shut = () => world.says(olga, world.network.managementRoom, `!shut ${code}`);
    shut();
    expect(reasons(reports(actor("Other")))).toEqual(["not-permitted"]);
    world.says(olga, world.network.managementRoom, "!open");
    expect(reasons(reports(actor("Other")))).toEqual([]);
    shut();
    world.nowMs += 24 * 60 * MINUTE_MS;
    expect(reasons(reports(actor("Other")))).toEqual([]);
  });

  it("of people whom the network knows is none", () => {
    fill(AREA_MAX);
    expect(seriesIn(world.sent)).toEqual([]);
  });
});
