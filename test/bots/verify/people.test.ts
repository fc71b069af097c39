/** Admission, revocation, pinning, and the rooms of confirmers. */
import { describe, expect, it } from "vitest";
import type { AreaPath, RoomId } from "../../../shared/core/ids.ts";
import { evolvePeople, NOBODY, type PeopleEvent } from "../../../shared/domain/people.ts";
import { decidePeople, type PeopleCommand } from "../../../bots/verify/people.ts";
import { actor } from "../../harness/world.ts";

const ana = actor("Ana");
const ben = actor("Ben");
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

  it("drops the conversation that was open", () => {
    const draft: PeopleEvent = { type: "draft-changed", person: ben.tag, roomId, draft: "{}" };
    expect(given(anaAdmitted, benAdmitted, draft).when(revoke())).toEqual([
      { type: "revoked", person: ben.tag, by: ana.tag },
      { type: "draft-dropped", person: ben.tag },
    ]);
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

  it("is set anew when an organizer admits the person again", () => {
    const again: PeopleEvent = { ...anaAdmitted, identity: ben.identity };
    expect(given(anaAdmitted, again).people.persons.get(ana.tag)?.identity).toBe(ben.identity);
  });
});

describe("a confirmer room", () => {
  const request: PeopleCommand = { type: "request-confirmers", ref, area };
  const requested: PeopleEvent = { type: "confirmers-requested", ref, area };
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
