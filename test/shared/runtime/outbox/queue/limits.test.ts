/** A homeserver that asks for patience in one room, or in all. */
import { describe, expect, it } from "vitest";
import { Fault } from "../../../../../shared/core/fault.ts";
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import type { RoomId } from "../../../../../shared/core/values/ids.ts";
import { Limits } from "../../../../../shared/runtime/outbox/queue/limits.ts";
import {
  KIND_PAUSE_MAX_MS,
  URGENT_PAUSE_MAX_MS,
} from "../../../../../shared/runtime/outbox/queue/turns.ts";
import { Stage } from "../../stage.ts";

const LIMITED_MS = 60_000;

/** To a room, urgent with a mark behind its name. */
function send(place: string): Effect {
  const content = { body: "words" };
  const roomId = place.replace("*", "") as RoomId;
  const lane = place.endsWith("*") ? "urgent" : "normal";
  return { do: "send", roomId, type: "m.room.message", content, lane };
}

/** A bot that sends to the rooms that it is told, of which some are limited. */
function stageWith(isLimited: (roomId: string) => boolean): Stage {
  const stage = new Stage({
    onMessage: ({ body }) => {
      const rooms = body.kind === "text" ? body.text.split(" ") : [];
      return { facts: [], effects: rooms.map(send) };
    },
  });
  stage.fails = (call) => {
    const [what, roomId = ""] = call.split(" ");
    if (what !== "send" || !isLimited(roomId)) return;
    throw new Fault("rate-limited", "test", { retryAfterMs: LIMITED_MS });
  };
  return stage;
}

const failures = ({ logged }: Stage): number =>
  logged.filter((code) => code === "outbox-failed").length;

describe("a room that was too much", () => {
  it("holds up no other: what is not urgent goes on there at once", async () => {
    const stage = stageWith((roomId) => roomId === "!river");
    await stage.say("!river");
    await stage.until(() => failures(stage) === 1);
    const startMs = stage.time.nowMs();
    await stage.say("!lake !harbor !hill");
    expect(await stage.until(() => stage.done.length === 3)).toBe(true);
    expect(stage.time.nowMs() - startMs).toBeLessThan(1_000);
  });

  it("holds up no other, however often it is too much", async () => {
    const stage = stageWith((roomId) => roomId === "!river");
    await stage.say("!river");
    for (let time = 1; time <= 5; time += 1) {
      await stage.until(() => failures(stage) === time);
      const startMs = stage.time.nowMs();
      await stage.say("!lake", `$${time}`);
      expect(await stage.until(() => stage.done.length === time)).toBe(true);
      expect(stage.time.nowMs() - startMs).toBeLessThan(1_000);
    }
  });

  it("is served itself when its time has come", async () => {
    let times = 0;
    const stage = stageWith((roomId) => roomId === "!river" && (times += 1) < 2);
    const startMs = stage.time.nowMs();
    await stage.say("!river !lake");
    expect(await stage.until(() => stage.done.length === 2)).toBe(true);
    expect(stage.done).toEqual(["send !lake words", "send !river words"]);
    expect(stage.time.nowMs() - startMs).toBeGreaterThanOrEqual(LIMITED_MS - 1_000);
  });
});

describe("what is urgent in a room that was too much", () => {
  /** When the room was asked again, in ms after its first no. */
  async function askedAgainMs(first: string, then?: string): Promise<readonly number[]> {
    const atMs: number[] = [];
    const stage = stageWith((roomId) => {
      if (roomId === "!river") atMs.push(stage.time.nowMs());
      return roomId === "!river";
    });
    await stage.say(first);
    await stage.until(() => atMs.length === 1);
    if (then !== undefined) await stage.say(then);
    await stage.until(() => atMs.length === 3);
    return atMs.slice(1).map((ms) => ms - (atMs[0] ?? NaN));
  }

  it("asks again soon, also when it came only then; control: the rest waits", async () => {
    const soon = [URGENT_PAUSE_MAX_MS, 2 * URGENT_PAUSE_MAX_MS];
    for (const [first, then] of [["!river*"], ["!river", "!river*"]] as const) {
      const asked = await askedAgainMs(first, then);
      expect(asked.map((ms) => Math.round(ms / 1_000) * 1_000)).toEqual(soon);
    }
    const [first = 0] = await askedAgainMs("!river");
    expect(first).toBeGreaterThanOrEqual(LIMITED_MS);
  });
});

describe("a second room that is too much", () => {
  it("makes the rest wait a little, and not for as long as was asked", async () => {
    const stage = stageWith((roomId) => roomId !== "!hill");
    await stage.say("!river !lake");
    await stage.until(() => failures(stage) === 2);
    const startMs = stage.time.nowMs();
    await stage.say("!hill");
    expect(await stage.until(() => stage.done.length === 1)).toBe(true);
    const waitedMs = stage.time.nowMs() - startMs;
    expect(waitedMs).toBeGreaterThanOrEqual(KIND_PAUSE_MAX_MS - 1_000);
    expect(waitedMs).toBeLessThanOrEqual(KIND_PAUSE_MAX_MS + 1_000);
  });
});

describe("limits", () => {
  it("make a kind wait once for any number of rooms, and again only after that", () => {
    const limits = new Limits();
    const heard = (queue: string): boolean => limits.heard("send", queue);
    expect(["!a", "!a", "!b", "!c", "!d"].map(heard)).toEqual([false, false, true, false, false]);
    limits.ended("send");
    expect(heard("!e")).toBe(true);
  });

  it("are about one room again once another of the same kind went through", () => {
    const limits = new Limits();
    limits.heard("send", "!a");
    limits.passed("invite");
    expect(limits.heard("send", "!b")).toBe(true);
    limits.ended("send");
    limits.passed("send");
    expect(limits.heard("send", "!c")).toBe(false);
    expect(limits.heard("invite", "!d")).toBe(false);
  });
});
