/** Who counts with which identity: the roster's pin decides, and before it the first one seen. */
import { describe, expect, it } from "vitest";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { standingOf } from "../../../../shared/domain/authority/authority.ts";
import { EMPTY_NETWORK, type NetworkState } from "../../../../shared/domain/network-state.ts";
import { evolvePeople, NOBODY } from "../../../../shared/domain/streams/people.ts";
import { tagFor } from "../../../harness/actors.ts";

const ana = tagFor("ana");
const first = tagFor("ana's first identity");
const second = tagFor("ana's second identity");

function admittedWith(...identities: readonly (Tag | null)[]): NetworkState {
  const role = { role: "organizer", scope: null, by: null } as const;
  const people = identities.reduce(
    (before, identity, index) =>
      evolvePeople(before, { type: "admitted", person: ana, identity, ...role, again: index > 0 }),
    NOBODY,
  );
  return { ...EMPTY_NETWORK, people };
}

function standing(state: NetworkState, identityTag: Tag, hasNewIdentity: boolean) {
  return standingOf(state, { senderTag: ana, identityTag, hasNewIdentity });
}

describe("the standing of a sender", () => {
  it("is good with the identity that was admitted, and with no other", () => {
    expect(standing(admittedWith(first), first, false)).toBe("good");
    expect(standing(admittedWith(first), second, true)).toBe("changed-identity");
    expect(standing(admittedWith(first), second, false)).toBe("changed-identity");
  });

  it("is good again once an organizer has admitted the new identity", () => {
    expect(standing(admittedWith(first, second), second, true)).toBe("good");
    expect(standing(admittedWith(first, second), first, false)).toBe("changed-identity");
  });

  it("is suspended by another identity, also while the pinned one is shown", () => {
    const before = admittedWith(first);
    const event = { type: "identity-changed", person: ana, identity: second } as const;
    const state = { ...before, people: evolvePeople(before.people, event) };
    expect(standing(state, first, false)).toBe("changed-identity");
    expect(standing(state, second, true)).toBe("changed-identity");
  });

  it("holds somebody without a pin to the first identity that was seen", () => {
    expect(standing(admittedWith(null), first, false)).toBe("not-pinned");
    expect(standing(admittedWith(null), second, true)).toBe("changed-identity");
  });

  it("holds strangers to the first identity that was seen, too", () => {
    expect(standing(EMPTY_NETWORK, first, false)).toBe("not-admitted");
    expect(standing(EMPTY_NETWORK, second, true)).toBe("changed-identity");
  });
});
