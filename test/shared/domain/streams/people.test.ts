/** People: admitted, pinned, revoked; and what no longer applies changes nothing. */
import { describe, expect, it } from "vitest";
import type { AreaPath, CaseCode, RoomId } from "../../../../shared/core/values/ids.ts";
import {
  evolvePeople,
  NOBODY,
  type PeopleEvent,
  type TimedPeopleEvent,
} from "../../../../shared/domain/streams/people.ts";
import { isPending } from "../../../../shared/domain/streams/trust/revocations.ts";
import { tagFor } from "../../../harness/actors.ts";

const ana = tagFor("ana");
const ben = tagFor("ben");
const first = tagFor("first identity");
const second = tagFor("second identity");
const area = "north/river" as AreaPath;
const roomId = "!room" as RoomId;
const ref = "0f".repeat(16);

const admitted = { type: "admitted", person: ana, identity: first, by: ben } as const;
const asConfirmer: PeopleEvent = { ...admitted, role: "confirmer", scope: area };
const asOrganizer: PeopleEvent = { ...admitted, role: "organizer", scope: null };

function after(...events: readonly TimedPeopleEvent[]) {
  return events.reduce(evolvePeople, NOBODY);
}

describe("somebody who is admitted", () => {
  it("holds each role once, however often it was given", () => {
    const { persons } = after(asConfirmer, asOrganizer, asConfirmer);
    expect(persons.get(ana)?.grants).toEqual([
      { role: "organizer", scope: null },
      { role: "confirmer", scope: area },
    ]);
  });

  it("is held to the identity that was pinned first, until somebody says `again`", () => {
    expect(after(asConfirmer).persons.get(ana)?.identity).toBe(first);
    expect(
      after(asConfirmer, { ...asOrganizer, identity: second }).persons.get(ana)?.identity,
    ).toBe(first);
    const again = { ...asOrganizer, identity: second, again: true };
    expect(after(asConfirmer, again).persons.get(ana)?.identity).toBe(second);
    expect(after(asConfirmer, { ...asOrganizer, identity: null }).persons.get(ana)?.identity).toBe(
      first,
    );
  });

  it("is pinned once: a second identity does not replace the first", () => {
    const pinned = after(
      { ...asConfirmer, identity: null },
      { type: "identity-pinned", person: ana, identity: first },
      { type: "identity-pinned", person: ana, identity: second },
    );
    expect(pinned.persons.get(ana)?.identity).toBe(first);
  });

  it("counts for nothing while her identity is another one, whatever she is admitted to", () => {
    const found = { type: "identity-changed", person: ana, identity: second } as const;
    const suspended = after(asConfirmer, found);
    expect(suspended.persons.get(ana)).toMatchObject({ identity: first, changedTo: second });
    expect(evolvePeople(suspended, asOrganizer).persons.get(ana)?.changedTo).toBe(second);
    const again = { ...asOrganizer, identity: second, again: true };
    expect(evolvePeople(suspended, again).persons.get(ana)?.changedTo).toBeNull();
  });

  it("loses every role and the pin when revoked", () => {
    const people = after(asConfirmer, asOrganizer, { type: "revoked", person: ana, by: ben });
    expect(people.persons.has(ana)).toBe(false);
  });
});

describe("a revocation", () => {
  const revoked: PeopleEvent = { type: "revoked", person: ana, by: ben };
  const cleo = tagFor("cleo");

  it("is remembered until the person is admitted again", () => {
    expect([...after(asConfirmer, revoked).revoked]).toEqual([ana]);
    expect([...after(asConfirmer, revoked, asConfirmer).revoked]).toEqual([]);
  });

  it("ends proposals for the person and by the person, and no others", () => {
    const proposal = { type: "organizer-proposed", identity: first, again: false } as const;
    const people = after(
      asOrganizer,
      { ...proposal, code: "2AAA" as CaseCode, person: ana, by: ben },
      { ...proposal, code: "2BBB" as CaseCode, person: ben, by: ana },
      { ...proposal, code: "2CCC" as CaseCode, person: ben, by: cleo },
      revoked,
    );
    const ends = [...people.organizerProposals.values()].map((one) => one.end);
    expect(ends).toEqual(["lapsed", "lapsed", null]);
  });

  it("ends invitations of the person, and no others", () => {
    const asked = { type: "invitation-asked", role: "confirmer", scope: area } as const;
    const people = after(
      asConfirmer,
      { ...asked, id: "01".repeat(16), person: ana },
      { ...asked, id: "02".repeat(16), person: ben },
      revoked,
    );
    expect([...people.invitations.values()].map((one) => one.person)).toEqual([ben]);
  });
});

describe("what no longer applies", () => {
  it.each<PeopleEvent>([
    { type: "identity-pinned", person: ana, identity: first },
    { type: "revoked", person: ana, by: ben },
    { type: "draft-changed", person: ana, roomId, draft: "of an earlier version" },
    { type: "draft-dropped", person: ana },
    { type: "confirmers-failed", ref },
  ])("leaves nobody as they were: $type", (event) => {
    expect(after(event)).toEqual(NOBODY);
  });
});

describe("what is remembered beside roles", () => {
  it("is a confirmer room, first asked for, then there", () => {
    const asked = after({ type: "confirmers-requested", ref, area });
    expect([...asked.confirmersRequested]).toEqual([[ref, area]]);
    const open = evolvePeople(asked, { type: "confirmers-opened", ref, area, roomId });
    expect([...open.confirmersRequested]).toEqual([]);
    expect([...open.confirmerRooms]).toEqual([[area, roomId]]);
    const failed = evolvePeople(asked, { type: "confirmers-failed", ref });
    expect(failed).toEqual(NOBODY);
  });

  it("is the newest language of each, and when the network went on last", () => {
    const people = after(
      { type: "language-chosen", person: ana, language: "en" },
      { type: "language-chosen", person: ana, language: "es" },
      { type: "resumed", restore: "one", atMs: 5 },
    );
    expect(people.languages.get(ana)).toBe("es");
    expect(people.resumedAtMs).toBe(5);
  });
});

describe("a state that was handed out", () => {
  it("does not change when the next event is folded", () => {
    const before = after(asConfirmer);
    evolvePeople(before, { type: "revoked", person: ana, by: ben });
    expect(before.persons.has(ana)).toBe(true);
    expect(NOBODY.persons.size).toBe(0);
  });
});

describe("a revocation that can be undone", () => {
  const code = "K7Q4" as CaseCode;
  const gone = { type: "revoked", person: ana, by: ben, code, undoUntilMs: 1_000 } as const;
  const pending: TimedPeopleEvent = { ...gone, ratifyByMs: 500, atMs: 1 };

  it("takes everything at once, and gives back exactly that", () => {
    const before = after(asConfirmer, asOrganizer);
    const revoked = after(asConfirmer, asOrganizer, pending);
    expect(revoked.persons.has(ana)).toBe(false);
    expect(revoked.revoked.has(ana)).toBe(true);
    const back = evolvePeople(revoked, { type: "revocation-undone", code, by: null });
    expect(back.persons.get(ana)).toEqual(before.persons.get(ana));
    expect(back.appointments.get(ana)).toEqual(before.appointments.get(ana));
    expect(back.revoked.has(ana)).toBe(false);
    expect(back.revocations.size).toBe(0);
  });

  it("waits for a second organizer, and no longer once there is one", () => {
    const one = after(asConfirmer, pending).revocations.get(code);
    expect(one && isPending(one)).toBe(true);
    const ratified: TimedPeopleEvent = { type: "revocation-ratified", code, by: first };
    const two = after(asConfirmer, pending, ratified).revocations.get(code);
    expect(two && isPending(two)).toBe(false);
    const alone = after(asConfirmer, gone).revocations.get(code);
    expect(alone && isPending(alone)).toBe(false);
  });

  it("gives nothing back to whoever was admitted anew since", () => {
    const anew: TimedPeopleEvent = { ...asConfirmer, role: "responder", scope: "c", atMs: 2 };
    const people = after(asConfirmer, pending, anew, { type: "revocation-undone", code, by: null });
    expect(people.persons.get(ana)?.grants).toEqual([{ role: "responder", scope: "c" }]);
  });

  it("is forgotten when it can be undone no longer", () => {
    const later: TimedPeopleEvent = { type: "revoked", person: first, by: ben, atMs: 1_000 };
    const other = { ...asConfirmer, person: first };
    const next = { ...later, code: "M2XD" as CaseCode, undoUntilMs: 9_000 };
    expect([...after(asConfirmer, pending, other, next).revocations.keys()]).toEqual(["M2XD"]);
  });
});
