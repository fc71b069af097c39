/** How much a bot lets itself be made to talk, and what is never held back. */
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import { notice } from "../../../../shared/language/content.ts";
import { compose, title } from "../../../../shared/language/text.ts";
import {
  GATHER_MS,
  openBudget,
  REFUSALS_OF_MEMBER,
  REFUSALS_OF_STRANGER,
  REFUSALS_OF_STRANGERS,
  REFUSALS_UNPROVEN,
  SAME_WARNING_MS,
  UNPROVEN_OF_ONE,
  WARNINGS_OF_BOT,
  type Cause,
} from "../../../../shared/runtime/intake/budget.ts";

const room = "!room" as RoomId;
const mallory = "@mallory:example.org" as UserId;
const START_MS = 1_000_000;

function says(kind: "refusal" | "answer" | "warning", user = ""): Effect {
  const body = compose("en", [title("common-warn-replayed", { user })]);
  const card = kind === "refusal" ? { kind, reason: "missing" as const } : { kind };
  return { do: "send", roomId: room, type: "m.room.message", content: notice(body, card) };
}

const refusal: Outcome = { facts: [], effects: [says("refusal")] };
const forged = (count: number): Cause => ({
  ...{ roomId: `!room${count % 7}` as RoomId, proof: "none" },
  sender: `@member${count % 30}:example.org` as UserId,
});

/** How many of these are said, one every `everyMs`. */
function said(
  count: number,
  everyMs: number,
  what: (index: number) => readonly [Outcome, Cause],
): number {
  const budget = openBudget();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const [outcome, cause] = what(index);
    total += budget.limit(outcome, cause, START_MS + index * everyMs).effects.length;
  }
  return total;
}

describe("refusals", () => {
  it("to 630 forged events of many people in many rooms are few", () => {
    expect(said(630, 200, (index) => [refusal, forged(index)])).toBeLessThan(10);
    const one: Cause = { roomId: room, sender: mallory, proof: "none" };
    expect(said(630, 0, () => [refusal, one])).toBe(UNPROVEN_OF_ONE.burst);
  });

  it("to a stranger are a few at once and then seldom, whatever room she tries", () => {
    const cause = (index: number): Cause => ({
      ...{ roomId: `!room${index}` as RoomId, sender: mallory, proof: "hers" },
    });
    const first = REFUSALS_OF_STRANGER.burst + 1;
    expect(said(500, 0, (index) => [refusal, cause(index)])).toBe(first);
    expect(said(500, 1_000, (index) => [refusal, cause(index)])).toBeLessThan(first + 51);
  });

  it("to strangers together are some at once and then seldom, beside a first one for each", () => {
    const people = 500;
    const cause = (index: number): Cause => ({
      ...{ roomId: `!room${index}` as RoomId, proof: "hers" },
      sender: `@stranger${index % people}:example.org` as UserId,
    });
    expect(said(2 * people, 0, (index) => [refusal, cause(index)])).toBe(
      people + REFUSALS_OF_STRANGERS.burst,
    );
  });

  it("to a member are enough for an evening of slips", () => {
    const cause: Cause = { roomId: room, sender: mallory, proof: "member" };
    expect(said(REFUSALS_OF_MEMBER.burst, 0, () => [refusal, cause])).toBe(
      REFUSALS_OF_MEMBER.burst,
    );
    expect(said(1_000, 0, () => [refusal, cause])).toBe(REFUSALS_OF_MEMBER.burst + 1);
  });

  it("to somebody who really wrote, for the first time, are never held back", () => {
    const budget = openBudget();
    for (let index = 0; index < 1_000; index += 1) budget.limit(refusal, forged(index), START_MS);
    for (let index = 0; index < 200; index += 1) {
      const sender = `@person${index}:example.org` as UserId;
      const cause: Cause = { roomId: room, sender, proof: "hers" };
      expect(budget.limit(refusal, cause, START_MS).effects).toHaveLength(1);
    }
  });

  it("come again when time has passed", () => {
    const budget = openBudget();
    for (let index = 0; index < 100; index += 1) budget.limit(refusal, forged(index), START_MS);
    const later = START_MS + REFUSALS_UNPROVEN.everyMs;
    expect(budget.limit(refusal, forged(0), later).effects).toHaveLength(1);
    expect(budget.limit(refusal, forged(1), later).effects).toHaveLength(0);
  });
});

describe("what is never held back", () => {
  it("is an outcome that leaves facts, and an effect that does something", () => {
    const fact = { stream: "case", type: "voted", version: 1, data: {} } as const;
    const cause: Cause = { roomId: room, sender: mallory, proof: "none" };
    const leave: Effect = { do: "leave", roomId: room };
    const whole: Outcome = { facts: [fact], effects: [says("refusal")] };
    expect(said(100, 0, () => [whole, cause])).toBe(100);
    expect(said(100, 0, () => [{ facts: [], effects: [leave] }, cause])).toBe(100);
  });
});

describe("what is held back", () => {
  it("is not noted either: nobody waits for the answer to a question that was not heard", () => {
    const cause: Cause = { roomId: room, sender: mallory, proof: "none" };
    const note = { name: "draft", text: "question", untilMs: START_MS };
    const asking: Outcome = { facts: [], effects: [says("refusal")], notes: [note] };
    const budget = openBudget();
    const outcomes = Array.from({ length: 10 }, () => budget.limit(asking, cause, START_MS));
    for (const { effects, notes = [] } of outcomes) expect(notes).toHaveLength(effects.length);
    expect(outcomes.at(-1)?.notes).toEqual([]);
  });
});

describe("warnings", () => {
  const cause: Cause = { roomId: room, sender: mallory, proof: "none" };

  it("of the same words are said once a minute", () => {
    const warning: Outcome = { facts: [], effects: [says("warning")] };
    expect(said(60, SAME_WARNING_MS / 60, () => [warning, cause])).toBe(1);
    expect(said(2, SAME_WARNING_MS, () => [warning, cause])).toBe(2);
  });

  it("of different words are some at once and then seldom", () => {
    const warning = (index: number): Outcome => ({
      ...{ facts: [], effects: [says("warning", `@user${index}:example.org`)] },
    });
    expect(said(500, 0, (index) => [warning(index), cause])).toBe(WARNINGS_OF_BOT.burst);
  });
});

describe("what was held back", () => {
  const cause: Cause = { roomId: room, sender: mallory, proof: "hers" };

  function flooded(count: number) {
    const budget = openBudget();
    for (let index = 0; index < count; index += 1) budget.limit(refusal, cause, START_MS);
    return budget;
  }

  it("is gathered a minute later, once, with its number and who it was", () => {
    const budget = flooded(100);
    expect(budget.due(START_MS + GATHER_MS - 1)).toBeUndefined();
    const count = 100 - REFUSALS_OF_STRANGER.burst - 1;
    expect(budget.due(START_MS + GATHER_MS)).toEqual({
      ...{ rooms: [{ roomId: room, count, sender: mallory }], warnings: 0 },
    });
    expect(budget.due(START_MS + 2 * GATHER_MS)).toBeUndefined();
  });

  it("is told more and more seldom while it goes on", () => {
    const budget = openBudget();
    let told = 0;
    for (let second = 0; second < 3_600; second += 1) {
      const nowMs = START_MS + second * 1_000;
      budget.limit(refusal, cause, nowMs);
      told += budget.due(nowMs) === undefined ? 0 : 1;
    }
    expect(told).toBeGreaterThan(3);
    expect(told).toBeLessThan(12);
  });

  it("names nobody when a server may have made it up", () => {
    const budget = openBudget();
    for (let index = 0; index < 100; index += 1) {
      budget.limit(refusal, { ...cause, proof: "none" }, START_MS);
    }
    expect(budget.due(START_MS + GATHER_MS)?.rooms).toMatchObject([{ sender: undefined }]);
  });

  it("is nothing while nobody floods", () => {
    expect(flooded(3).due(START_MS + 10 * GATHER_MS)).toBeUndefined();
  });
});
