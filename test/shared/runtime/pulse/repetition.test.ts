/** Entries that another bot has not got are written once more, and nothing is asked for. */
import { describe, expect, it } from "vitest";
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { Heartbeat } from "../../../../shared/core/protocol/heartbeat.ts";
import { emptyHeads } from "../../../../shared/runtime/eventlog/chain.ts";
import { marksOf } from "../../../../shared/runtime/eventlog/heartbeat-codec.ts";
import {
  REPEAT_AFTER_MS,
  REPEAT_PAUSE_MS_MAX,
  REPEATED_MAX,
  Repetition,
} from "../../../../shared/runtime/pulse/repetition.ts";
import type { Own } from "../../../../shared/runtime/pulse/vitals.ts";
import { fact, Stage } from "../stage.ts";

const EMPTY = marksOf(emptyHeads());
const HASH = "a".repeat(16);

/** A bot that has read verify's stream of cases up to there. */
function standsAt(seq: number, hash = HASH, from: BotName = "alert"): Heartbeat {
  return { from, count: 1, heads: { ...EMPTY, case: { seq, hash } }, heard: {} };
}
/** Verify's own journal of cases is so long. */
function ownOf(length: number): Own {
  return { seqOf: (stream) => (stream === "case" ? length : 0), hashAt: () => HASH };
}

describe("an entry that another bot has not got", () => {
  it("is written once more when that bot still stands before it", () => {
    const repetition = new Repetition("verify");
    expect(repetition.due(standsAt(3), ownOf(5), 0)).toEqual([]);
    expect(repetition.due(standsAt(3), ownOf(5), REPEAT_AFTER_MS - 1)).toEqual([]);
    expect(repetition.due(standsAt(3), ownOf(5), REPEAT_AFTER_MS)).toEqual([
      { stream: "case", from: 4, to: 5 },
    ]);
  });

  it("is not written again while that bot gets on, or has read all", () => {
    const repetition = new Repetition("verify");
    expect(repetition.due(standsAt(3), ownOf(5), 0)).toEqual([]);
    expect(repetition.due(standsAt(4), ownOf(5), REPEAT_AFTER_MS)).toEqual([]);
    expect(repetition.due(standsAt(5), ownOf(5), 2 * REPEAT_AFTER_MS)).toEqual([]);
  });

  it("is not written for a bot that stands on another fork, nor by any but its writer", () => {
    for (const [self, heartbeat] of [
      ["verify", standsAt(3, "b".repeat(16))],
      ["rooms", standsAt(3)],
    ] as const) {
      const repetition = new Repetition(self);
      expect(repetition.due(heartbeat, ownOf(5), 0)).toEqual([]);
      expect(repetition.due(heartbeat, ownOf(5), REPEAT_AFTER_MS)).toEqual([]);
    }
  });

  it("fills no room for a bot that cannot read it then either", () => {
    const repetition = new Repetition("verify");
    const day = 24 * 60 * 60_000;
    let written = 0;
    for (let atMs = 0; atMs < day; atMs += 10_000) {
      written += repetition.due(standsAt(3), ownOf(4), atMs).length;
    }
    expect(written).toBeLessThanOrEqual(day / REPEAT_PAUSE_MS_MAX + 10);
    const many = new Repetition("verify");
    many.due(standsAt(0), ownOf(500), 0);
    expect(many.due(standsAt(0), ownOf(500), REPEAT_AFTER_MS)).toEqual([
      { stream: "case", from: 1, to: REPEATED_MAX },
    ]);
  });
});

describe("a bot that hears where another one stands", () => {
  it("writes the very entries that are missing there, and goes on", async () => {
    const stage = new Stage(
      { onMessage: () => ({ facts: [fact("one")], effects: [] }) },
      undefined,
      {
        heartbeatEveryMs: 45_000,
      },
    );
    await stage.say("go");
    await stage.pass(1_000);
    const entries = (): number => stage.done.filter((call) => call === "append case/1").length;
    expect(entries()).toBe(1);
    await stage.heartbeat({ from: "alert", count: 1, heads: EMPTY, heard: {} });
    await stage.pass(REPEAT_AFTER_MS);
    expect(entries()).toBe(1);
    await stage.heartbeat({ from: "alert", count: 2, heads: EMPTY, heard: {} });
    await stage.pass(1_000);
    expect(entries()).toBe(2);
  });
});
