/** Heartbeats: who is named, when, by whom, and what is waited for. */
import { describe, expect, it } from "vitest";
import {
  STREAM_NAMES,
  type BotName,
  type StreamName,
} from "../../../../shared/core/protocol/entry.ts";
import type { Heartbeat } from "../../../../shared/core/protocol/heartbeat.ts";
import { emptyHeads, headOf, place } from "../../../../shared/runtime/eventlog/chain.ts";
import {
  decodeHeartbeat,
  markOf,
  marksOf,
} from "../../../../shared/runtime/eventlog/heartbeat-codec.ts";
import {
  BEHIND_WAIT_MS,
  SILENT_AFTER_MS,
  Vitals,
  type Own,
} from "../../../../shared/runtime/pulse/vitals.ts";
import { START_MS } from "../../../sim/night.ts";
import { fact, NETWORK, send, Stage, type TestBot } from "../stage.ts";

const EVERY_MS = 45_000;
const EMPTY = marksOf(emptyHeads());
const ALERTS = place([{ ...fact("one"), stream: "alert" }], emptyHeads(), {
  atMs: START_MS,
  cause: null,
});

function beat(from: BotName, count: number, more: Partial<Heartbeat> = {}): Heartbeat {
  return {
    from,
    count,
    heads: EMPTY,
    heard: { verify: count, alert: count, rooms: count },
    ...more,
  };
}

function ownAt(seqs: Partial<Record<StreamName, number>>): Own {
  return { seqOf: (stream) => seqs[stream] ?? 0, hashAt: () => undefined };
}

/** Everybody writes and hears for ten rounds; `except` leaves something out. */
function lived(except: (from: BotName, round: number) => Heartbeat | undefined): Vitals {
  const vitals = new Vitals("verify");
  for (let round = 1; round <= 10; round += 1) {
    const atMs = round * EVERY_MS;
    vitals.sent(round, atMs);
    for (const from of ["verify", "alert", "rooms"] as const) {
      const heartbeat = except(from, round);
      if (heartbeat !== undefined) vitals.hear(heartbeat, atMs);
    }
  }
  return vitals;
}
const NOW_MS = 10 * EVERY_MS;

describe("heartbeats", () => {
  it("name nobody while all are heard, and hear", () => {
    expect(lived((from, round) => beat(from, round)).ill(NOW_MS)).toEqual([]);
  });

  it("name whoever has not been heard for longer than two of them may be lost", () => {
    const vitals = lived((from, round) =>
      from === "rooms" && round > 7 ? undefined : beat(from, round),
    );
    const lastMs = 7 * EVERY_MS;
    expect(vitals.ill(NOW_MS - EVERY_MS)).toEqual([]);
    expect(NOW_MS - lastMs).toBeLessThan(2 * 60_000 + EVERY_MS);
    expect(vitals.ill(lastMs + SILENT_AFTER_MS)).toEqual([{ bot: "rooms", ailment: "silent" }]);
  });

  it("name whoever goes on without hearing this bot", () => {
    const vitals = lived((from, round) =>
      beat(from, round, from === "alert" ? { heard: { verify: 3 } } : {}),
    );
    expect(vitals.ill(NOW_MS)).toEqual([{ bot: "alert", ailment: "deaf" }]);
  });

  it("do not call a bot deaf that has just started, and call it so when it stays like that", () => {
    const started = (at: number): Vitals =>
      lived((from, round) =>
        beat(from, round, from === "alert" && round >= at ? { heard: { rooms: round } } : {}),
      );
    expect(started(10).ill(NOW_MS)).toEqual([]);
    expect(started(7).ill(NOW_MS)).toEqual([{ bot: "alert", ailment: "deaf" }]);
  });

  it("that are given out again prove nothing", () => {
    const vitals = lived((from, round) => beat(from, from === "alert" ? 1 : round));
    expect(vitals.ill(NOW_MS)).toEqual([{ bot: "alert", ailment: "silent" }]);
  });

  it("name this bot alone when not even its own come back", () => {
    expect(lived(() => undefined).ill(NOW_MS)).toEqual([{ bot: "verify", ailment: "silent" }]);
  });

  it("say nothing of others while this bot itself does not get through", () => {
    const vitals = lived((from, round) => beat(from, round));
    expect(vitals.ill(NOW_MS + 10 * SILENT_AFTER_MS)).toBeUndefined();
    vitals.sent(11, NOW_MS + 10 * SILENT_AFTER_MS);
    expect(vitals.ill(NOW_MS + 10 * SILENT_AFTER_MS + 1)).toEqual([]);
  });

  it("tell a stream that goes further than what came here, once it had time to come", () => {
    const vitals = new Vitals("verify");
    const heads = { ...EMPTY, alert: { seq: 3, hash: "a".repeat(16) } };
    vitals.hear(beat("alert", 1, { heads }), 0);
    expect([...vitals.behind(ownAt({}), 0)]).toEqual([]);
    expect([...vitals.behind(ownAt({}), BEHIND_WAIT_MS)]).toEqual([["alert", "gap"]]);
    expect([...vitals.behind(ownAt({ alert: 3 }), BEHIND_WAIT_MS)]).toEqual([]);
  });

  it("tell another fork of a stream, and an own journal that others have read beyond", () => {
    const vitals = new Vitals("verify");
    const heads = { ...EMPTY, people: { seq: 3, hash: "a".repeat(16) } };
    vitals.hear(beat("alert", 1, { heads }), 0);
    const other = { seqOf: () => 3, hashAt: () => "b".repeat(16) };
    expect(vitals.behind(other, 0).get("people")).toBe("forged");
    expect(vitals.isOvertaken(ownAt({ people: 2 }))).toBe(true);
    expect(vitals.isOvertaken(ownAt({ people: 3 }))).toBe(false);
  });

  it("travel as they are, and what has not the shape is none", () => {
    const heartbeat = beat("alert", 7);
    const wire = { v: 1, ...heartbeat };
    expect(decodeHeartbeat(JSON.parse(JSON.stringify(wire)) as typeof wire)).toEqual(heartbeat);
    for (const field of ["v", "from", "count", "heads", "heard"]) {
      expect(decodeHeartbeat({ ...wire, [field]: undefined }), field).toBeUndefined();
    }
    for (const stream of STREAM_NAMES) {
      const heads = { ...EMPTY, [stream]: undefined };
      expect(decodeHeartbeat({ ...wire, heads }), stream).toBeUndefined();
    }
  });
});

/** A stage whose own heartbeats come back, and on which `others` are heard with each of them. */
async function alive(stage: Stage, ms: number, others: readonly BotName[]): Promise<void> {
  const endMs = stage.time.nowMs() + ms;
  let known = stage.wires.length;
  while (stage.time.nowMs() < endMs) {
    await stage.pass(5_000);
    for (; known < stage.wires.length; known += 1) {
      const own = decodeHeartbeat(stage.wires[known] ?? {});
      if (own === undefined) continue;
      await stage.heartbeat(own);
      for (const from of others) {
        await stage.heartbeat(beat(from, own.count, { heads: own.heads }));
      }
    }
  }
}

const beating = (bot: Partial<TestBot> = {}): Stage =>
  new Stage(bot, undefined, { heartbeatEveryMs: EVERY_MS });

describe("a running bot", () => {
  it("writes a heartbeat at once and every 45 seconds, and is silent if all is well", async () => {
    const stage = beating();
    await alive(stage, 10 * EVERY_MS, ["alert", "rooms"]);
    const count = stage.done.filter((call) => call === "heartbeat").length;
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(12);
    expect(stage.notices).toEqual([]);
  });

  it("names a silent bot within two minutes, once, and says when it is back", async () => {
    const stage = beating();
    await alive(stage, 3 * EVERY_MS, ["alert", "rooms"]);
    await alive(stage, 2 * 60_000, ["alert"]);
    expect(stage.notices).toEqual(["silent-bot"]);
    await alive(stage, 10 * 60_000, ["alert"]);
    expect(stage.notices).toEqual(["silent-bot"]);
    await alive(stage, 2 * EVERY_MS, ["alert", "rooms"]);
    expect(stage.notices).toEqual(["silent-bot", "silent-bot-over"]);
  });

  it("does not say it again after a restart", async () => {
    const stage = beating();
    await alive(stage, 5 * 60_000, ["alert"]);
    stage.kill();
    const again = new Stage({}, stage.disk, { heartbeatEveryMs: EVERY_MS });
    await alive(again, 5 * 60_000, ["alert"]);
    expect([stage.notices, again.notices]).toEqual([["silent-bot"], []]);
  });

  it("believes no heartbeat that its bot has not signed", async () => {
    const stage = beating();
    await stage.heartbeat(beat("alert", 1), "rooms");
    await stage.pass(1_000);
    expect(stage.notices).toEqual(["intruder"]);
  });

  it("that is kept from entries is in safe mode within seconds, until they come", async () => {
    const stage = beating();
    const heads = { ...EMPTY, alert: markOf(headOf(ALERTS[0] ?? fail())) };
    await stage.heartbeat(beat("alert", 1, { heads }));
    await stage.pass(BEHIND_WAIT_MS + 2_000);
    expect(stage.runtime.safeMode()).toEqual([{ stream: "alert", why: "gap" }]);
    expect(stage.notices).toEqual(["safe-mode"]);
    for (const entry of ALERTS) await stage.entry(entry, NETWORK.bots.alert);
    await stage.pass(2_000);
    expect(stage.runtime.safeMode()).toEqual([]);
    expect(stage.notices).toEqual(["safe-mode", "safe-mode-over"]);
  });
});

const ACKNOWLEDGING: Partial<TestBot> = {
  onMessage: () => ({
    facts: [fact("revoked")],
    effects: [
      {
        ...send("!desk", "everywhere"),
        after: { readByAll: true, orElse: { body: "here" } },
      },
    ],
  }),
};

describe("a message that waits until the others have read", () => {
  const said = (stage: Stage): readonly string[] =>
    stage.done.filter((call) => call.startsWith("send !desk"));

  it("is said once all of them say so", async () => {
    const stage = beating(ACKNOWLEDGING);
    await stage.say("go");
    await stage.pass(1_000);
    const heads = { ...EMPTY, case: { seq: 1, hash: "a".repeat(16) } };
    await stage.heartbeat(beat("alert", 1, { heads }));
    await stage.pass(1_000);
    expect(said(stage)).toEqual([]);
    await stage.heartbeat(beat("rooms", 1, { heads }));
    await stage.pass(1_000);
    expect(said(stage)).toEqual(["send !desk everywhere"]);
  });

  it("says otherwise after some seconds, over a restart too", async () => {
    const stage = beating(ACKNOWLEDGING);
    await stage.say("go");
    await stage.pass(3_000);
    expect(said(stage)).toEqual([]);
    stage.kill();
    const again = new Stage(ACKNOWLEDGING, stage.disk, { heartbeatEveryMs: EVERY_MS });
    await again.pass(8_000);
    expect(said(again)).toEqual(["send !desk here"]);
  });
});

function fail(): never {
  throw new Error("there is an entry");
}
