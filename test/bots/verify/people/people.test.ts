/** Admission, revocation, pinning, and the rooms of confirmers. */
import { describe, expect, it } from "vitest";
import type { AreaPath, RoomId, Tag } from "../../../../shared/core/values/ids.ts";
import {
  evolvePeople,
  NOBODY,
  type PeopleEvent,
} from "../../../../shared/domain/streams/people.ts";
import { decidePeople, type PeopleCommand } from "../../../../bots/verify/people/people.ts";
import { actor } from "../../../harness/actors.ts";

const ana = actor("Ana");
const ben = actor("Ben");
const eve = actor("Eve");
const area = "north/river" as AreaPath;
const ref = "00".repeat(16);
const roomId = "!room" as RoomId;

const anaAdmitted: PeopleEvent = {
  ...{ type: "admitted", person: ana.tag, identity: ana.identity },
  ...{ role: "organizer", scope: null, by: null },
};
const benAdmitted: PeopleEvent = {
  ...{ type: "admitted", person: ben.tag, identity: null },
  ...{ role: "confirmer", scope: area, by: ana.tag },
};

function given(...events: readonly PeopleEvent[]) {
  const people = events.reduce(evolvePeople, NOBODY);
  return {
    people,
    when(command: PeopleCommand): readonly PeopleEvent[] | string {
      const decision = decidePeople(command, people);
      return decision.ok ? decision.events : decision.refusal;
    },
  };
}

const revoke = (person = ben.tag, organizers = [ana.tag]): PeopleCommand => ({
  ...{ type: "revoke", person, by: ana.tag, organizers: new Set(organizers) },
});

describe("revocation", () => {
  it("takes every role of somebody who was admitted", () => {
    const events = [{ type: "revoked", person: ben.tag, by: ana.tag }];
    expect(given(anaAdmitted, benAdmitted).when(revoke())).toEqual(events);
  });

  it("refuses somebody who was never admitted", () => {
    expect(given(anaAdmitted).when(revoke())).toBe("unknown-person");
  });

  it("never takes the last organizer", () => {
    expect(given(anaAdmitted).when(revoke(ana.tag))).toBe("last-organizer");
    const two = given(anaAdmitted, benAdmitted).when(revoke(ana.tag, [ana.tag, ben.tag]));
    expect(two).toHaveLength(1);
  });
});

describe("an identity", () => {
  it("is pinned once, by the first message", () => {
    const pin: PeopleCommand = { type: "pin", person: ben.tag, identity: ben.identity };
    const pinned: PeopleEvent = { ...pin, type: "identity-pinned" };
    expect(given(benAdmitted).when(pin)).toEqual([pinned]);
    expect(given(benAdmitted, pinned).when({ ...pin, identity: ana.identity })).toEqual([]);
  });

  it("is not pinned for somebody who was not admitted", () => {
    const pin: PeopleCommand = { type: "pin", person: ben.tag, identity: ben.identity };
    expect(given().when(pin)).toBe("unknown-person");
  });

  it("is set anew by `again` alone, never by one more role", () => {
    const other: PeopleEvent = { ...anaAdmitted, identity: ben.identity };
    const identityAfter = (event: PeopleEvent) =>
      given(anaAdmitted, event).people.persons.get(ana.tag)?.identity;
    expect(identityAfter(other)).toBe(ana.identity);
    expect(identityAfter({ ...other, again: true })).toBe(ben.identity);
  });

  it("that is another one than was admitted is not admitted, except by `again`", () => {
    const command: PeopleCommand & { type: "admit" } = {
      ...{ type: "admit", person: ana.tag, identity: ben.identity, again: false },
      ...{ role: "confirmer", scope: area, by: null },
    };
    expect(given(anaAdmitted).when(command)).toBe("changed-identity");
    expect(given(anaAdmitted).when({ ...command, again: true })).toHaveLength(1);
    expect(given(anaAdmitted).when({ ...command, identity: null, again: true })).toBe(
      "no-identity",
    );
    expect(given(anaAdmitted).when({ ...command, identity: ana.identity })).toHaveLength(1);
  });

  it("that changed is recorded once for each, and suspends until `again`", () => {
    const change: PeopleCommand = {
      ...{ type: "change-identity", person: ana.tag, identity: ben.identity },
    };
    const changed: PeopleEvent = { ...change, type: "identity-changed" };
    expect(given(anaAdmitted).when(change)).toEqual([changed]);
    expect(given(anaAdmitted, changed).when(change)).toEqual([]);
    expect(given(anaAdmitted).when({ ...change, identity: ana.identity })).toEqual([]);
    expect(given().when(change)).toBe("unknown-person");
    const suspended = given(anaAdmitted, changed);
    const command: PeopleCommand = {
      ...{ type: "admit", person: ana.tag, identity: ana.identity, again: false },
      ...{ role: "confirmer", scope: area, by: null },
    };
    expect(suspended.people.persons.get(ana.tag)?.changedTo).toBe(ben.identity);
    expect(suspended.when(command)).toBe("changed-identity");
    const again: PeopleEvent = { ...anaAdmitted, identity: ben.identity, again: true };
    expect(given(anaAdmitted, changed, again).people.persons.get(ana.tag)).toMatchObject({
      ...{ identity: ben.identity, changedTo: null },
    });
  });
});

describe("an identity", () => {
  const seen = (identity: Tag): PeopleCommand => {
    return { type: "change-identity", person: ana.tag, identity };
  };

  it("that comes and goes is recorded once, whatever came in between", () => {
    const [one, other] = [ben.identity, eve.identity];
    const changes = [one, other].map((identity): PeopleEvent => ({
      type: "identity-changed",
      person: ana.tag,
      identity,
    }));
    expect(given(anaAdmitted, ...changes).when(seen(one))).toEqual([]);
    expect(given(anaAdmitted, ...changes).when(seen(other))).toEqual([]);
    expect(given(anaAdmitted, ...changes.slice(0, 1)).when(seen(other))).toHaveLength(1);
  });

  it("is news again once the organizers have vouched for another one", () => {
    const change: PeopleEvent = {
      ...{ type: "identity-changed", person: ana.tag, identity: ben.identity },
    };
    const again: PeopleEvent = { ...anaAdmitted, identity: eve.identity, again: true };
    expect(given(anaAdmitted, change, again).when(seen(ben.identity))).toHaveLength(1);
  });
});

describe("a confirmer room", () => {
  const asked = { ref, area, by: ben.tag, codename: "Maple 99" };
  const request: PeopleCommand = { ...asked, type: "request-confirmers" };
  const requested: PeopleEvent = { ...asked, type: "confirmers-requested" };
  const opened: PeopleEvent = { type: "confirmers-opened", ref, area, roomId };

  it("is asked for once", () => {
    expect(given().when(request)).toEqual([requested]);
    expect(given(requested).when(request)).toBe("already-requested");
    expect(given(requested, opened).when(request)).toBe("already-open");
  });

  it("can be asked for again after the homeserver refused it", () => {
    const failed: PeopleEvent = { type: "confirmers-failed", ref };
    expect(given(requested).when({ type: "fail-confirmers", ref })).toEqual([failed]);
    expect(given(requested, failed).when(request)).toEqual([requested]);
  });

  it("opens only when it was asked for", () => {
    expect(given(requested).when({ type: "open-confirmers", ref, roomId })).toEqual([opened]);
    expect(given().when({ type: "open-confirmers", ref, roomId })).toBe("not-requested");
  });
});
