/** What comes in is obeyed once, or said why not; what cannot be trusted is not built upon. */
import { describe, expect, it } from "vitest";
import { NOTHING, noting } from "../../../shared/core/bot.ts";
import type { Entry, Fact } from "../../../shared/core/protocol/entry.ts";
import { Fault } from "../../../shared/core/fault.ts";
import type { EventId, RoomId, Tag, UserId } from "../../../shared/core/values/ids.ts";
import { emptyHeads, place } from "../../../shared/runtime/eventlog/chain.ts";
import { GAP_WAIT_MS } from "../../../shared/runtime/eventlog/reader.ts";
import { emptyDisk } from "../../harness/memory-rows.ts";
import { START_MS } from "../../sim/night.ts";
import { fact, NETWORK, send, Stage, type TestBot } from "./stage.ts";

const { verify, alert, rooms } = NETWORK.bots;
const APPENDING: Partial<TestBot> = {
  onMessage: (message) => ({
    facts: message.body.kind === "text" && message.body.text === "ask" ? [] : [fact("mine")],
    effects: [send("!desk", `done ${message.eventId}`)],
  }),
};

function chain(stream: Fact["stream"], ...names: readonly string[]): readonly Entry[] {
  const facts = names.map((name) => ({ ...fact(name), stream }));
  return place(facts, emptyHeads(), { atMs: START_MS, cause: "$elsewhere" });
}

function first(entries: readonly Entry[]): Entry {
  const [entry] = entries;
  if (entry === undefined) throw new Error("there is a first entry");
  return entry;
}

describe("a runtime", () => {
  it("obeys a message once, though it comes again after a restart", async () => {
    const stage = new Stage(APPENDING);
    await stage.say("go");
    await stage.say("ask");
    await stage.say("go");
    await stage.until(() => stage.rows("outbox").length === 0);
    stage.kill();
    const again = new Stage(APPENDING, stage.disk);
    await again.say("go");
    await again.say("ask");
    await again.pass(5_000);
    expect(again.done).toEqual([]);
    expect(again.settled).toEqual(["$go", "$ask"]);
    expect(again.runtime.state()).toHaveLength(1);
  });

  it("obeys a message once whose id is longer than any of ours", async () => {
    const stage = new Stage(APPENDING);
    for (let time = 0; time < 2; time += 1) await stage.say("go", `$${"x".repeat(300)}`);
    expect(stage.runtime.state()).toHaveLength(1);
  });

  it("hears that a second message came under an id that was obeyed", async () => {
    const stage = new Stage({
      ...APPENDING,
      onRejected: ({ reason }) => ({ facts: [], effects: [send("!desk", `told ${reason}`)] }),
    });
    const said = { roomId: "!desk" as RoomId, eventId: "$go" as EventId, isDirect: true };
    const sender = "@ana:example.org" as UserId;
    const who = { sender, senderTag: "aa".repeat(16) as Tag, isAddressed: true };
    const rejected = (reason: "contradicted" | "undecryptable") =>
      stage.hand({ kind: "rejected", rowKey: reason, rejected: { ...said, ...who, reason } });
    await stage.say("go");
    await rejected("undecryptable");
    await rejected("contradicted");
    await rejected("contradicted");
    await stage.until(() => stage.rows("outbox").length === 0);
    const told = ["done $go", "told undecryptable", "told contradicted"];
    expect(stage.done.slice(1)).toEqual(told.map((words) => `send !desk ${words}`));
  });

  it("hears of everybody who came in, under whatever event id", async () => {
    const stage = new Stage({
      onMembership: ({ userId }) => ({ facts: [], effects: [send("!desk", `met ${userId}`)] }),
    });
    for (const name of ["ana", "mallory"]) {
      const userId = `@${name}:example.org` as UserId;
      const tag = "cc".repeat(16) as Tag;
      const place = { roomId: "!desk" as RoomId, eventId: "$same" as EventId };
      const change = { ...place, userId, tag, membership: "join" } as const;
      await stage.hand({ kind: "membership", rowKey: name, change });
    }
    await stage.until(() => stage.rows("outbox").length === 0);
    const met = ["met @ana:example.org", "met @mallory:example.org"];
    expect(stage.done).toEqual(met.map((words) => `send !desk ${words}`));
  });

  it("tells of an identity that comes and goes within its budget", async () => {
    const card = { kind: "warning", why: "changed-identity", v: 1 };
    const warning = { ...send("!management", "another"), lane: "urgent" as const };
    const content = { body: "another", "org.aviso.card": card };
    const stage = new Stage({
      onIdentity: () => ({ facts: [], effects: [{ ...warning, content }] }),
    });
    for (let time = 0; time < 20; time += 1) {
      const userId = "@ana:example.org" as UserId;
      const tags = { tag: "cc".repeat(16) as Tag, identity: "dd".repeat(16) as Tag };
      const seen = { userId, ...tags, isFirst: false };
      await stage.hand({ kind: "identity", rowKey: `identity ${time}`, seen });
    }
    await stage.until(() => stage.rows("outbox").length === 0);
    expect(stage.done.filter((done) => done.includes("another"))).toHaveLength(1);
  });

  it("obeys every invitation, even a second one into the same room", async () => {
    const roomId = "!river" as RoomId;
    const stage = new Stage({
      onInvited: () => ({ facts: [], effects: [{ do: "join", roomId }] }),
    });
    const invited = {
      roomId,
      inviter: verify,
      inviterTag: "aa".repeat(16) as Tag,
      isEncrypted: true,
      isDirect: false,
    };
    await stage.hand({ kind: "invited", rowKey: "1", invited });
    await stage.until(() => stage.done.length === 1);
    await stage.hand({ kind: "invited", rowKey: "2", invited });
    expect(await stage.until(() => stage.done.length === 2)).toBe(true);
  });

  it("sees the state with the entry that it reacts to, and reacts once", async () => {
    const seen: number[] = [];
    const bot: Partial<TestBot> = {
      onEntry: (entry, { state }) => {
        seen.push(state.length);
        return { facts: [fact(`saw ${entry.seq}`)], effects: [] };
      },
    };
    const stage = new Stage(bot);
    const entries = chain("alert", "one", "two");
    for (const entry of [...entries, ...entries]) await stage.entry(entry, alert);
    expect(seen).toEqual([1, 3]);
    expect(stage.runtime.state().map(({ cause }) => cause)).toEqual([
      "$elsewhere",
      "entry:alert/1",
      "$elsewhere",
      "entry:alert/2",
    ]);
  });

  it("names what a tick brought after the first fact", async () => {
    const stage = new Stage({
      onTick: ({ state }) => (state.length > 0 ? NOTHING : { facts: [fact("due")], effects: [] }),
    });
    await stage.until(() => stage.runtime.state().length > 0);
    expect(stage.runtime.state()[0]?.cause).toBe("tick:case/1");
  });

  it("keeps a note that a tick brought alone, and writes once what is noted already", async () => {
    const seen: (string | undefined)[] = [];
    const stage = new Stage({
      onTick: ({ noted, nowMs }) => {
        seen.push(noted("read"));
        return noting([{ name: "read", text: "yes", untilMs: nowMs + 60_000 }]);
      },
    });
    await stage.until(() => seen.length > 3);
    expect(seen.slice(0, 4)).toEqual([undefined, "yes", "yes", "yes"]);
    expect(stage.rows("notes")).toHaveLength(1);
    expect(stage.rows("obeyed").length).toBeLessThanOrEqual(1);
  });

  it("puts aside what the bot cannot take, tells it, and goes on", async () => {
    const stage = new Stage({
      onMessage: ({ eventId }) => {
        if (eventId === "$bad") throw new Error("a bug");
        return { facts: [], effects: [send("!desk", "fine")] };
      },
    });
    await stage.say("bad");
    await stage.say("good");
    await stage.until(() => stage.done.length === 3);
    expect(stage.rows("aside")).toEqual(["$bad"]);
    expect(stage.settled).toEqual(["$bad", "$good"]);
    expect(new Set(stage.done)).toEqual(
      new Set(["send !management put-aside", "send !desk put-aside", "send !desk fine"]),
    );
    expect(stage.fatal).toEqual([]);
  });

  it("takes facts for a stream of another bot for a bug", async () => {
    const foreign = { ...fact("x"), stream: "alert" as const };
    const stage = new Stage({ onMessage: () => ({ facts: [foreign], effects: [] }) });
    await stage.say("go");
    expect(stage.rows("aside")).toEqual(["$go"]);
    expect(stage.rows("journal")).toEqual([]);
  });

  it("ends the process when what happened cannot be written down", async () => {
    const disk = emptyDisk();
    const stage = new Stage(APPENDING, disk);
    disk.spaces.set = () => {
      throw new Fault("setup", "test");
    };
    await stage.say("go");
    expect(stage.fatal).toHaveLength(1);
    await stage.pass(5_000);
    expect(stage.done).toEqual([]);
  });

  it("writes down what it owes in one go with the facts that call for it", async () => {
    const disk = emptyDisk();
    const stage = new Stage(APPENDING, disk);
    const set = disk.spaces.set.bind(disk.spaces);
    const found: string[] = [];
    disk.spaces.set = (space, rows) => {
      set(space, rows);
      // One transaction is on the disk before anything else can run.
      queueMicrotask(() => {
        const left = ["journal", "outbox"].filter((name) => stage.rows(name).length > 0);
        found.push(left.join(" and "));
      });
      return disk.spaces;
    };
    await stage.say("go");
    expect(found.filter((spaces) => spaces !== "")[0]).toBe("journal and outbox");
  });

  it("does not start over a journal that is not whole", async () => {
    const stage = new Stage(APPENDING);
    await stage.say("one");
    await stage.say("two");
    const [oldest] = stage.rows("journal");
    stage.disk.spaces.get("journal")?.delete(oldest ?? "");
    expect(() => new Stage(APPENDING, stage.disk)).toThrow(/rebuild it/u);
  });

  it("starts nothing more once it was stopped", async () => {
    const stage = new Stage(APPENDING);
    await stage.runtime.ready;
    await stage.runtime.stop();
    await stage.say("go");
    expect(stage.settled).toEqual([]);
  });
});

describe("safe mode", () => {
  it("refuses what would leave facts while another stream has a gap", async () => {
    const stage = new Stage(APPENDING);
    const [one, two] = chain("alert", "one", "two");
    if (one === undefined || two === undefined) throw new Error("there are two");
    await stage.entry(two, alert);
    await stage.pass(GAP_WAIT_MS + 2_000);
    expect(stage.runtime.safeMode()).toEqual([{ stream: "alert", why: "gap" }]);
    await stage.say("go");
    await stage.say("ask");
    await stage.until(() => stage.done.length === 3);
    expect(stage.done).toEqual([
      "send !management safe-mode",
      "send !desk safe-mode-refusal",
      "send !desk done $ask",
    ]);
    await stage.entry(one, alert);
    await stage.until(() => stage.done.length === 4);
    expect(stage.runtime.safeMode()).toEqual([]);
    expect(stage.done.at(-1)).toBe("send !management safe-mode-over");
    expect(stage.runtime.state()).toHaveLength(2);
  });

  it("is told once, across restarts", async () => {
    const stage = new Stage({});
    await stage.entry(chain("alert", "one", "two")[1] ?? first([]), alert);
    await stage.pass(GAP_WAIT_MS + 2_000);
    stage.kill();
    const again = new Stage({}, stage.disk);
    await again.pass(GAP_WAIT_MS * 3);
    expect(again.runtime.safeMode()).toHaveLength(1);
    expect([...stage.notices, ...again.notices]).toEqual(["safe-mode"]);
  });

  it("takes an entry only from the bot that writes the stream", async () => {
    const stage = new Stage({});
    const entry = first(chain("alert", "one"));
    await stage.entry(entry, rooms);
    await stage.entry(entry, verify);
    expect(stage.runtime.state()).toEqual([]);
    expect(stage.notices).toEqual(["intruder"]);
    await stage.entry(entry, alert);
    expect(stage.runtime.state()).toHaveLength(1);
  });

  it("adopts own entries that the disk has lost, and goes on after them", async () => {
    const stage = new Stage(APPENDING);
    for (const entry of chain("case", "old", "older")) await stage.entry(entry, verify);
    await stage.say("go");
    await stage.say("again", "$elsewhere");
    expect(stage.runtime.state().map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(stage.runtime.safeMode()).toEqual([]);
  });

  it("appends nothing while own entries are known to be missing", async () => {
    const stage = new Stage(APPENDING);
    const [one, two] = chain("case", "old", "older");
    if (one === undefined || two === undefined) throw new Error("there are two");
    await stage.entry(two, verify);
    await stage.entry(first(chain("alert", "other")), alert);
    await stage.say("go");
    expect(stage.rows("journal")).toEqual([]);
    await stage.entry(one, verify);
    await stage.pass(2_000);
    await stage.say("now");
    expect(stage.runtime.state()).toHaveLength(4);
  });

  it("appends nothing more once an own entry was contradicted, even after a restart", async () => {
    const stage = new Stage(APPENDING);
    await stage.say("go");
    await stage.entry(first(chain("case", "another past")), verify);
    await stage.say("second");
    expect(stage.runtime.safeMode()).toEqual([{ stream: "case", why: "forged" }]);
    stage.kill();
    const again = new Stage(APPENDING, stage.disk);
    await again.say("third");
    await again.say("ask");
    await again.until(() => again.done.includes("send !desk done $ask"));
    expect(again.rows("journal")).toHaveLength(1);
    expect(again.notices).toContain("safe-mode-refusal");
  });
});
