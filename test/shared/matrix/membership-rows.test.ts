/** Who came and went, out of what the homeserver shows; it chooses the ids of its events. */
import { describe, expect, it } from "vitest";
import type { RoomId, UserId } from "../../../shared/core/ids.ts";
import { membershipRows } from "../../../shared/matrix/membership-rows.ts";
import type { RoomRecord } from "../../../shared/matrix/room-record.ts";

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
});
