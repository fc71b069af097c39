/** Who came and went, out of what the homeserver shows; it chooses the ids of its events. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { REF_FIELD } from "../../../../shared/core/room/blueprint.ts";
import { companionIn, membershipRows } from "../../../../shared/matrix/sync/membership-rows.ts";
import type { RoomRecord } from "../../../../shared/matrix/rooms/room-record.ts";

const roomId = "!room:example.org" as RoomId;
const self = "@verify:example.org" as UserId;

function seen(name: string, membership: string, eventId = `$${name}-${membership}`) {
  return {
    ...{ type: "m.room.member", state_key: `@${name}:example.org`, event_id: eventId },
    ...{ content: { membership }, sender: self, origin_server_ts: 1 },
  };
}

const record: RoomRecord = { state: [seen("ana", "join")] };

function names(raw: readonly unknown[]): readonly string[] {
  return membershipRows(roomId, raw, { record, self }).map(
    ({ userId, membership }) => `${userId} ${membership}`,
  );
}

describe("the rows of a room", () => {
  it("have whoever comes under the event id of somebody who is there", () => {
    expect(names([seen("mallory", "join", "$ana-join")])).toEqual(["@mallory:example.org join"]);
  });

  it("have everybody who comes under one event id", () => {
    const both = [seen("ben", "join", "$same"), seen("mallory", "join", "$same")];
    expect(names(both)).toEqual(["@ben:example.org join", "@mallory:example.org join"]);
  });

  it("leave out what is known, and whoever was there already", () => {
    const known = [seen("ana", "join"), seen("ana", "join", "$renamed"), seen("verify", "join")];
    expect(names(known)).toEqual([]);
    expect(names([seen("ben", "join"), seen("ben", "join")])).toEqual(["@ben:example.org join"]);
  });

  it("have whoever goes and comes back, each time", () => {
    const turns = ["leave", "join", "leave"].map((membership) => seen("ana", membership));
    expect(names(turns)).toEqual(["leave", "join", "leave"].map((to) => `@ana:example.org ${to}`));
  });
});

describe("the companion in a room", () => {
  const creation = (content: Readonly<Record<string, unknown>>) => ({
    ...{ type: "m.room.create", state_key: "", event_id: "$create", sender: self },
    ...{ content, origin_server_ts: 1 },
  });
  const two = [seen("verify", "join"), seen("ana", "join")];

  it("is the other one of two, who is there or asked in", () => {
    expect(companionIn({ state: two }, self)).toBe("@ana:example.org");
    const asked = [seen("verify", "join"), seen("ana", "invite"), seen("ben", "leave")];
    expect(companionIn({ state: asked }, self)).toBe("@ana:example.org");
  });

  it("is nobody in a room of more, of one, or that a bot made for something", () => {
    expect(companionIn({ state: [...two, seen("ben", "join")] }, self)).toBeUndefined();
    expect(companionIn({ state: [seen("verify", "join")] }, self)).toBeUndefined();
    const made = [creation({ [REF_FIELD]: "0f".repeat(16) }), ...two];
    expect(companionIn({ state: made }, self)).toBeUndefined();
    expect(companionIn({ state: [creation({}), ...two] }, self)).toBe("@ana:example.org");
  });
});
