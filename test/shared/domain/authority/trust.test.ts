/** Who may vouch, when vouches are enough, and what is forgotten when a probation ends. */
import { describe, expect, it } from "vitest";
import type { AreaPath, CaseCode, Tag } from "../../../../shared/core/values/ids.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import {
  CONFIRMERS_FEW,
  DEFAULT_TRUST,
  hasFewConfirmers,
  isOfOneLineage,
  sponsorsOf,
  vouchesWanting,
  vouchRefusal,
} from "../../../../shared/domain/authority/trust.ts";
import { voicesAmong } from "../../../../shared/domain/authority/independence.ts";
import {
  evolvePeople,
  NOBODY,
  type TimedPeopleEvent,
} from "../../../../shared/domain/streams/people.ts";
import { tagFor } from "../../../harness/actors.ts";
import { SAMPLE_SETTINGS } from "../../../harness/sample-settings.ts";

const [ana, ben, cleo, dora, eve] = ["ana", "ben", "cleo", "dora", "eve"].map(tagFor) as [
  Tag,
  Tag,
  Tag,
  Tag,
  Tag,
];
const area = "north/river" as AreaPath;
const code = "K7Q4" as CaseCode;
const AT_MS = 100 * DAY_MS;
const settings = { ...SAMPLE_SETTINGS, trust: DEFAULT_TRUST };

function confirmer(person: Tag, sponsors?: readonly Tag[], atMs = 0): TimedPeopleEvent {
  const probationUntilMs = atMs + DEFAULT_TRUST.probationMs;
  const admitted = { type: "admitted", person, identity: person, role: "confirmer" } as const;
  const one = { ...admitted, scope: area, by: null, atMs };
  return sponsors === undefined ? one : { ...one, sponsors: [...sponsors], probationUntilMs };
}

/** The network after these facts, at this time. */
function now(nowMs: number, ...events: readonly TimedPeopleEvent[]) {
  return { state: { people: events.reduce(evolvePeople, NOBODY) }, nowMs, settings };
}

const opened: TimedPeopleEvent = {
  ...{ type: "candidate-opened", code, person: eve, identity: eve, role: "confirmer" },
  ...{ scope: area, untilMs: AT_MS + DAY_MS, atMs: AT_MS },
};

function vouched(by: Tag, standIn?: boolean): TimedPeopleEvent {
  return { type: "vouched", code, by, atMs: AT_MS, ...(standIn === true && { standIn }) };
}

describe("sponsors", () => {
  it("are known until the probation ends, and forgotten then", () => {
    const events = [confirmer(ana), confirmer(eve, [ana, ben])];
    expect(sponsorsOf(now(DEFAULT_TRUST.probationMs - 1, ...events), eve)).toEqual([ana, ben]);
    expect(sponsorsOf(now(DEFAULT_TRUST.probationMs, ...events), eve)).toEqual([]);
    const ended: TimedPeopleEvent = { type: "probation-ended", person: eve };
    const { state } = now(0, ...events, ended);
    expect(JSON.stringify([...state.people.trust.probations])).not.toContain(ana);
  });

  it("make one lineage, over however many steps", () => {
    const there = now(1, confirmer(ben, [ana]), confirmer(cleo, [ben]), confirmer(dora, []));
    expect(isOfOneLineage(there, ana, cleo)).toBe(true);
    expect(isOfOneLineage(there, cleo, ana)).toBe(true);
    expect(isOfOneLineage(there, ana, dora)).toBe(false);
  });

  it("that stand in a ring are followed to an end", () => {
    const there = now(1, confirmer(ben, [ana]), confirmer(ana, [ben]));
    expect(isOfOneLineage(there, ana, ben)).toBe(true);
    expect(isOfOneLineage(there, ana, cleo)).toBe(false);
  });
});

describe("somebody who goes", () => {
  const chain = [confirmer(ben, [ana]), confirmer(cleo, [ben]), confirmer(dora, [cleo])];
  const gone: readonly TimedPeopleEvent[] = [
    { type: "revoked", person: ben, by: eve },
    { type: "left", person: ben },
  ];

  it.each(gone)("leaves those on both sides of her in one lineage ($type)", (event) => {
    const after = now(1, ...chain, event);
    expect(isOfOneLineage(after, ana, cleo)).toBe(true);
    expect(isOfOneLineage(after, dora, ana)).toBe(true);
    const apart = voicesAmong([ana, dora], {
      sponsorsOf: (person) => sponsorsOf(after, person),
      apart: [],
    });
    expect(apart).toBe(1);
  });

  it("by her own wish is no longer marked beside whom she made an organizer", () => {
    const made = { type: "admitted", identity: null, role: "organizer", scope: null } as const;
    const events: readonly TimedPeopleEvent[] = [
      { ...made, person: cleo, by: ana, second: ben },
      { ...made, person: dora, by: ben },
    ];
    const { state } = now(1, confirmer(ben), ...events, { type: "left", person: ben });
    expect([...state.people.appointments.values()]).toEqual([
      { by: ana, second: null, atMs: 0 },
      { by: null, second: null, atMs: 0 },
    ]);
  });
});

describe("vouching", () => {
  const nobodyYet = { person: eve, vouches: [] };

  it("is free to a confirmer whom an organizer admitted", () => {
    expect(vouchRefusal(now(AT_MS, confirmer(ana)), ana, nobodyYet)).toBeUndefined();
  });

  it("is for others, and once for each", () => {
    const there = now(AT_MS, confirmer(ana), opened, vouched(ana));
    expect(vouchRefusal(there, ana, { person: ana, vouches: [] })).toBe("own");
    const candidate = there.state.people.trust.candidates.get(code);
    expect(candidate?.vouches).toEqual([{ by: ana, isStandIn: false }]);
    expect(candidate && vouchRefusal(there, ana, candidate)).toBe("already");
  });

  it("waits until whoever came by vouches was there for a while", () => {
    const fresh = confirmer(ben, [ana], AT_MS);
    const { vouchAfterMs } = DEFAULT_TRUST;
    const before = now(AT_MS + vouchAfterMs - 1, fresh);
    expect(vouchRefusal(before, ben, nobodyYet)).toBe("too-fresh");
    expect(vouchRefusal(now(AT_MS + vouchAfterMs, fresh), ben, nobodyYet)).toBeUndefined();
  });

  it("goes in no circle, over however many steps", () => {
    const there = now(50 * DAY_MS, confirmer(ben, [eve]), confirmer(cleo, [ben]));
    expect(vouchRefusal(there, cleo, nobodyYet)).toBe("circle");
    expect(vouchRefusal(there, cleo, { person: dora, vouches: [] })).toBeUndefined();
  });

  it("has a budget for a week", () => {
    const all = Array.from({ length: DEFAULT_TRUST.vouchesPerWeek }, (_, at) => [
      { ...opened, code: `X${at}` as CaseCode, person: tagFor(`person ${at}`) },
      { ...vouched(ana), code: `X${at}` as CaseCode },
    ]).flat() as TimedPeopleEvent[];
    expect(vouchRefusal(now(AT_MS, ...all), ana, nobodyYet)).toBe("budget");
    expect(vouchRefusal(now(AT_MS, ...all.slice(2)), ana, nobodyYet)).toBeUndefined();
    expect(vouchRefusal(now(AT_MS + 7 * DAY_MS, ...all), ana, nobodyYet)).toBeUndefined();
  });
});

describe("the vouches that somebody needs", () => {
  const wanting = (...events: readonly TimedPeopleEvent[]) => {
    const there = now(AT_MS, ...events);
    const candidate = there.state.people.trust.candidates.get(code);
    return candidate === undefined ? undefined : vouchesWanting(there, candidate);
  };

  it("come from so many people", () => {
    expect(wanting(opened)).toBe(2);
    expect(wanting(opened, vouched(ana))).toBe(1);
    expect(wanting(opened, vouched(ana), vouched(ana))).toBe(1);
    expect(wanting(opened, vouched(ana), vouched(ben))).toBe(0);
    expect(wanting({ ...opened, role: "responder" }, vouched(ana))).toBe(0);
  });

  it("count one person and whom she sponsors as one", () => {
    const sponsored = confirmer(ben, [ana], AT_MS - 10 * DAY_MS);
    expect(wanting(sponsored, opened, vouched(ana), vouched(ben))).toBe(1);
    expect(wanting(sponsored, opened, vouched(ana), vouched(ben), vouched(cleo))).toBe(0);
  });

  it("count people who came in by one and the same word as one", () => {
    const both = [ben, cleo].map((one) => confirmer(one, [ana], AT_MS - 10 * DAY_MS));
    expect(wanting(...both, opened, vouched(ben), vouched(cleo))).toBe(1);
    expect(wanting(...both, opened, vouched(ben), vouched(cleo), vouched(dora))).toBe(0);
  });

  it("are not counted while the identity of whoever gave them is in doubt", () => {
    const given = [confirmer(ana), opened, vouched(ana), vouched(ben)];
    const changed: TimedPeopleEvent = { type: "identity-changed", person: ana, identity: eve };
    const hers: TimedPeopleEvent = { ...confirmer(ana), type: "admitted", again: true } as never;
    expect(wanting(...given, changed)).toBe(1);
    expect(wanting(...given, changed, hers)).toBe(0);
  });

  it("are not counted of somebody who was revoked meanwhile", () => {
    const gone: TimedPeopleEvent = { type: "revoked", person: ana, by: cleo };
    expect(wanting(confirmer(ana), opened, vouched(ana), gone, vouched(ben))).toBe(1);
  });

  it("are given by one organizer who stands in, where there are few confirmers", () => {
    expect(wanting(opened, vouched(ana, true))).toBe(0);
    const many = [ana, ben, cleo].map((one) => confirmer(one));
    expect(many.length).toBe(CONFIRMERS_FEW);
    expect(hasFewConfirmers(now(0, ...many.slice(1)).state, area)).toBe(true);
    expect(hasFewConfirmers(now(0, ...many).state, area)).toBe(false);
    expect(hasFewConfirmers(now(0, ...many).state, "south" as AreaPath)).toBe(true);
  });
});
