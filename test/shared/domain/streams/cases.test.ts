/** Cases: one vote a person, answers of every poll, and states in the order they came. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { AreaPath, RoomId } from "../../../../shared/core/values/ids.ts";
import {
  evolveCases,
  NO_CASES,
  type Case,
  type CaseEvent,
  type Choice,
} from "../../../../shared/domain/streams/cases.ts";
import { tagFor } from "../../../harness/actors.ts";

const code = codeFromNumber(7);
const ana = tagFor("ana");
const ben = tagFor("ben");
const cleo = tagFor("cleo");
const river = "!river" as RoomId;
const hill = "!hill" as RoomId;

const reported: CaseEvent = {
  type: "reported",
  code,
  area: "north/river" as AreaPath,
  severity: "urgent",
  reporter: ana,
  salute: {
    ...{ size: "3-5", activity: "raid", uniform: "marked", equipment: "vans" },
    ...{ seenAtMs: 1, note: "" },
  },
  replyRoom: "!direct" as RoomId,
  expiresAtMs: 2,
};

function voted(voter: typeof ben, choice: Choice, what: string | null = null): CaseEvent {
  return { type: "voted", code, voter, choice, how: null, what };
}

function asked(roomId: RoomId, digit: string): CaseEvent {
  const id = (last: string): string => digit.repeat(15) + last;
  return {
    type: "asked",
    code,
    roomId,
    answers: { confirm: id("a"), refute: id("b"), unsure: id("c") },
  };
}

function after(...events: readonly CaseEvent[]): Case | undefined {
  return [reported, ...events].reduce(evolveCases, NO_CASES).get(code);
}

describe("a case", () => {
  it("starts unconfirmed, without votes", () => {
    expect(after()).toMatchObject({ state: "unconfirmed", reporter: ana, severity: "urgent" });
    expect(after()?.votes.size).toBe(0);
  });

  it("counts one vote a person, the newest", () => {
    const votes = after(
      voted(ben, "confirm"),
      voted(cleo, "unsure"),
      voted(ben, "refute", "a bus"),
    );
    expect(new Map(votes?.votes)).toEqual(
      new Map([
        [ben, { choice: "refute", how: null, what: "a bus" }],
        [cleo, { choice: "unsure", how: null, what: null }],
      ]),
    );
  });

  it("forgets a vote that was withdrawn, and no other", () => {
    const left = after(voted(ben, "confirm"), voted(cleo, "confirm"), voted(ben, "withdraw"));
    expect([...(left?.votes.keys() ?? [])]).toEqual([cleo]);
  });

  it("knows the answers of every poll that asked about it", () => {
    const answers = after(asked(river, "1"), asked(hill, "2"));
    expect(answers?.askedRooms).toEqual([river, hill]);
    expect(answers?.answers.size).toBe(6);
    expect(answers?.answers.get("111111111111111a")).toBe("confirm");
    expect(answers?.answers.get("222222222222222b")).toBe("refute");
  });

  it.each(["confirmed", "refuted", "expired", "ended"] as const)("becomes %s", (type) => {
    expect(after({ type, code })?.state).toBe(type);
  });

  it("falls back to unconfirmed and keeps its votes", () => {
    const fallen = after(
      voted(ben, "confirm"),
      { type: "confirmed", code },
      { type: "unconfirmed", code },
    );
    expect(fallen?.state).toBe("unconfirmed");
    expect(fallen?.votes.size).toBe(1);
  });

  it("keeps nothing of where an earlier version told its state", () => {
    const told: CaseEvent = { type: "status-told", code, roomId: river, person: ben };
    expect(after(told)).toEqual(after());
  });
});

describe("events about an unknown case", () => {
  it.each<CaseEvent>([
    asked(river, "1"),
    voted(ben, "confirm"),
    { type: "confirmed", code },
    { type: "status-told", code, roomId: river, person: null },
  ])("change nothing: $type", (event) => {
    expect(evolveCases(NO_CASES, event)).toBe(NO_CASES);
  });
});
