/** A fact that is not understood: its stream is degraded, it is told, and the rest goes on. */
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../../shared/core/protocol/entry.ts";
import { emptyHeads, place } from "../../../../../shared/runtime/eventlog/chain.ts";
import { START_MS } from "../../../../sim/night.ts";
import { fact, NETWORK, send, Stage, type TestBot } from "../../stage.ts";

const { alert } = NETWORK.bots;

function theirs(...types: readonly string[]): readonly Entry[] {
  const facts = types.map((type) => ({ ...fact("x"), stream: "alert" as const, type }));
  return place(facts, emptyHeads(), { atMs: START_MS - 1_000, cause: "$elsewhere" });
}

/** Knows facts of type `raised` and `named` alone; answers questions, and appends for commands. */
const bot: Partial<TestBot> = {
  unread: (state) =>
    new Set(
      state.filter(({ type }) => !["raised", "named"].includes(type)).map(({ stream }) => stream),
    ),
  onMessage: ({ body }) =>
    body.kind === "text" && body.text.startsWith("ask")
      ? { facts: [], effects: [send("!desk", "answered")] }
      : { facts: [fact("mine")], effects: [] },
  onEntry: ({ type }) => ({ facts: [fact(`after ${type}`)], effects: [send("!north", type)] }),
};

async function degraded(disk?: Stage["disk"]): Promise<Stage> {
  const stage = new Stage(bot, disk);
  for (const entry of theirs("raised", "celebrated", "raised")) await stage.entry(entry, alert);
  await stage.pass(2_000);
  return stage;
}

describe("a fact that is not understood", () => {
  it("degrades its stream, and is told to the organizers once, over a restart too", async () => {
    const stage = await degraded();
    expect(stage.runtime.safeMode()).toEqual([{ stream: "alert", why: "unread" }]);
    expect(stage.notices).toEqual(["unread-fact"]);
    await stage.pass(3_600_000);
    expect(stage.notices).toEqual(["unread-fact"]);
    stage.kill();
    const again = new Stage(bot, stage.disk);
    await again.pass(60_000);
    expect(again.runtime.safeMode()).toEqual([{ stream: "alert", why: "unread" }]);
    expect(again.notices).toEqual([]);
  });

  it("stops neither what follows from the others nor answers", async () => {
    const stage = await degraded();
    await stage.say("ask");
    await stage.pass(2_000);
    expect(stage.done.filter((one) => one.startsWith("send !north"))).toEqual([
      "send !north raised",
      "send !north celebrated",
      "send !north raised",
    ]);
    expect(stage.done).toContain("send !desk answered");
  });

  it("refuses what would leave facts, and says why", async () => {
    const stage = await degraded();
    const before = stage.rows("journal").length;
    await stage.say("do");
    expect(stage.rows("journal")).toHaveLength(before);
    expect(stage.notices).toEqual(["unread-fact", "safe-mode-refusal"]);
  });

  it("is over, and said to be, once the program knows it", async () => {
    const stage = await degraded();
    stage.kill();
    const newer = new Stage({ ...bot, unread: () => new Set() }, stage.disk);
    await newer.pass(2_000);
    expect(newer.notices).toEqual(["safe-mode-over"]);
    await newer.say("do");
    expect(newer.rows("journal").length).toBeGreaterThan(stage.rows("journal").length - 1);
    expect(newer.runtime.safeMode()).toEqual([]);
  });

  it("control: facts that are understood degrade nothing, and commands are obeyed", async () => {
    const stage = new Stage(bot);
    for (const entry of theirs("raised", "named")) await stage.entry(entry, alert);
    await stage.say("do");
    await stage.pass(2_000);
    expect(stage.runtime.safeMode()).toEqual([]);
    expect(stage.notices).toEqual([]);
    expect(stage.runtime.state().some(({ data }) => data["name"] === "mine")).toBe(true);
  });
});
