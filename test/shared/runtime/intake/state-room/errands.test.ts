/** Errands: signed, for this bot, in time, after the facts they follow, and obeyed once. */
import { describe, expect, it } from "vitest";
import {
  ERRAND_LIFE_MS,
  type Errand,
  type ErrandBody,
} from "../../../../../shared/core/protocol/errand.ts";
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import { emptyHeads, place } from "../../../../../shared/runtime/eventlog/chain.ts";
import { decodeErrand } from "../../../../../shared/runtime/eventlog/errand-codec.ts";
import { markRebuilt } from "../../../../../shared/runtime/restore/rebuilt.ts";
import { emptyDisk, memoryRows } from "../../../../harness/memory-rows.ts";
import { START_MS } from "../../../../sim/night.ts";
import { fact, NETWORK, send, Stage, type TestBot } from "../../stage.ts";

const INVITE: ErrandBody = { do: "invite", userId: "@ben:example.org" as UserId, committee: "c" };
const DOING: Partial<TestBot> = {
  onErrand: ({ body, from }, { state }) => ({
    facts: [],
    effects: [send("!desk", `${body.do} for ${from} after ${state.length}`)],
  }),
};

function errand(change: Partial<Errand> = {}): Errand {
  const times = { atMs: START_MS, expiresAtMs: START_MS + ERRAND_LIFE_MS };
  return { id: "errand-0001", from: "alert", to: "verify", ...times, body: INVITE, ...change };
}

const said = (stage: Stage): readonly string[] =>
  stage.done.filter((call) => call.startsWith("send !desk"));

const EARLIER = place([{ ...fact("one"), stream: "alert" }], emptyHeads(), {
  atMs: START_MS,
  cause: null,
});

describe("an errand", () => {
  it("is obeyed once, however often it comes, over a restart too", async () => {
    const stage = new Stage(DOING);
    await stage.errand(errand());
    await stage.errand(errand());
    await stage.pass(2_000);
    stage.kill();
    const again = new Stage(DOING, stage.disk);
    await again.errand(errand());
    await again.pass(2_000);
    expect([...said(stage), ...said(again)]).toEqual(["send !desk invite for alert after 0"]);
  });

  it("is obeyed only after the facts that it follows were read", async () => {
    const stage = new Stage(DOING);
    await stage.errand(errand(), { alert: 1 });
    await stage.pass(2_000);
    expect(said(stage)).toEqual([]);
    for (const entry of EARLIER) await stage.entry(entry, NETWORK.bots.alert);
    await stage.pass(2_000);
    expect(said(stage)).toEqual(["send !desk invite for alert after 1"]);
  });

  it("is answered as not done when the facts that it follows do not come", async () => {
    const stage = new Stage(DOING);
    await stage.errand(errand(), { alert: 1 });
    await stage.pass(70_000);
    expect(said(stage)).toEqual([]);
    const answers = stage.wires.map((wire) => decodeErrand(wire)?.errand);
    expect(answers).toMatchObject([
      { from: "verify", to: "alert", body: { do: "done", of: "errand-0001", why: "unseen" } },
    ]);
  });

  it.each([
    ["for another bot", errand({ to: "rooms" })],
    ["that is too old", errand({ expiresAtMs: START_MS - 1 })],
  ])("%s is left alone", async (_what, one) => {
    const stage = new Stage(DOING);
    await stage.errand(one);
    await stage.pass(2_000);
    expect([...said(stage), ...stage.notices]).toEqual([]);
    expect(stage.settled).toHaveLength(1);
  });

  it("that its sender has not signed is evidence, and is not obeyed", async () => {
    const stage = new Stage(DOING);
    await stage.errand(errand(), {}, "rooms");
    await stage.pass(2_000);
    expect(said(stage)).toEqual([]);
    expect(stage.notices).toEqual(["intruder"]);
  });

  it("from before a rebuild may have been obeyed already, so it is not", async () => {
    const disk = emptyDisk();
    await memoryRows(disk).write((transaction) => {
      markRebuilt(transaction, { id: "r", atMs: START_MS + 1 });
    });
    const stage = new Stage({ ...DOING }, disk);
    await stage.errand(errand());
    await stage.pass(2_000);
    expect(said(stage)).toEqual([]);
  });

  it("names how far its sender had written, so it follows the facts of its outcome", async () => {
    const stage = new Stage({
      onMessage: () => ({
        facts: [fact("first"), fact("second")],
        effects: [{ do: "errand", errand: errand({ from: "verify", to: "alert" }) }],
      }),
    });
    await stage.say("go");
    await stage.until(() => stage.wires.length === 1);
    expect(stage.wires.map((wire) => decodeErrand(wire)?.follows)).toEqual([{ case: 2 }]);
    expect(stage.done.indexOf("errand")).toBeGreaterThan(stage.done.indexOf("append case/2"));
  });
});
