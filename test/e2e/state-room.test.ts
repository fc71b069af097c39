/**
 * A homeserver that drops, repeats and forges what the bots tell each other in the state room, or
 * loses its answers, on a real network with a proxy in between.
 */
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assert } from "../../shared/core/assert.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import {
  atMost,
  startLoopbackProxy,
  type Asked,
  type LoopbackProxy,
  type Meddler,
} from "../../scripts/network/loopback-proxy.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";
import { IS_CI, IS_THOROUGH } from "../harness/thorough.ts";
import { timelineOf, withTimeline } from "../harness/sync-answers.ts";

const ENTRY_TYPE = "org.aviso.entry";

let proxy: LoopbackProxy;
let network: RealNetwork;
let vault: Vault;
let stateRoom: RoomId;
let management: RoomId;
let river: RoomId;
let confirmers: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let carmen: Actor;
let eva: Actor;
const endings: (() => void)[] = [];

beforeAll(async () => {
  network = await openRealNetwork({
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  ({ olga, management } = network);
  const { data } = network.initialised;
  const key = await readVaultKey({ keyFile: network.network.keyFile });
  vault = await openVault({ file: join(data, VAULT_FILE), key });
  ({ stateRoom } = vault);
  [ana, ben, carmen, eva] = (await Promise.all(
    ["ana", "ben", "carmen", "eva"].map((name) => network.person(name)),
  )) as [Actor, Actor, Actor, Actor];
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await network.opens('!committee new "River" north/river en');
  confirmers = await network.opens("!confirmers new north/river");
  for (const actor of [ben, carmen]) await network.admit(actor, "confirmer north/river");
  await network.admit(eva, 'responder "River"');
});

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

afterAll(async () => {
  await network.stop();
  await proxy.stop();
});

function meddle(meddler: Meddler): void {
  endings.push(proxy.meddle(meddler));
}

function isFrom(bot: BotName, asked: Asked): boolean {
  return asked.token === vault.bots[bot].accessToken;
}

function isSyncOf(bot: BotName, asked: Asked): boolean {
  return isFrom(bot, asked) && asked.path.endsWith("/sync");
}

/** Heartbeats aside: they are not owed, and one that is lost is never sent again. */
function isSendOf(bot: BotName, roomId: RoomId, { method, path, ...asked }: Asked): boolean {
  const isHere = method === "PUT" && path.includes(`/rooms/${roomId}/send/`);
  return isFrom(bot, { method, path, ...asked }) && isHere && !path.includes("/beat-");
}

/** Changes what this bot is shown of the state room from now on. */
function show(
  bot: BotName,
  change: (events: readonly JsonObject[]) => readonly JsonObject[],
): void {
  meddle((asked) =>
    isSyncOf(bot, asked)
      ? {
          do: "rewrite",
          change: (json) => withTimeline(json, stateRoom, change(timelineOf(json, stateRoom))),
        }
      : undefined,
  );
}

/** A bot's access token in the hands of the homeserver, or of somebody who stole it. */
async function asBot(bot: BotName, method: string, path: string, body: JsonObject): Promise<void> {
  const { accessToken } = vault.bots[bot];
  const room = encodeURIComponent(stateRoom);
  const url = `${network.network.homeserver.url}/_matrix/client/v3/rooms/${room}/${path}`;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  assert(answer.ok, "the homeserver lets its own administrator do this");
}

async function confirmed(): Promise<string> {
  const chat = await ana.chat("verify");
  const report = "report north/river raid: 5 agents, two vans";
  const code = codeOf(await ana.asks(chat, report, { kind: "case" }));
  await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
  await carmen.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
  await eva.sees(river, { kind: "alert", case: code, msgType: "Alert" });
  return code;
}

async function ended(code: string): Promise<void> {
  await olga.asks(management, `!allclear ${code}`, { kind: "answer" });
  await eva.sees(river, { kind: "alert", case: code, msgType: "Cancel" });
}

function warningFrom(bot: BotName, why: string, mark: number): Promise<void> {
  return until(() =>
    olga
      .seen(management, { kind: "warning", why }, mark)
      .some(({ message }) => message.sender === vault.bots[bot].userId),
  );
}

describe("an entry that the homeserver", () => {
  it("repeats is obeyed once", async () => {
    const shown: JsonObject[] = [];
    for (const bot of ["verify", "alert", "rooms"] as const) {
      show(bot, (events) => {
        shown.push(...events);
        // Twice in one answer, and all of it again in the next ones.
        return [...events, ...events, ...shown];
      });
    }
    const mark = olga.mark();
    const code = await confirmed();
    await ended(code);
    expect(shown.length).toBeGreaterThan(5);
    for (const msgType of ["Alert", "Cancel"]) {
      expect(eva.seen(river, { kind: "alert", case: code, msgType })).toHaveLength(1);
    }
    expect(eva.seen(river, { kind: "rollcall", case: code })).toHaveLength(1);
    expect(olga.seen(management, { kind: "warning" }, mark)).toEqual([]);
  });

  it("repeats under another id is reported, and not obeyed", async () => {
    let copies = 0;
    show("rooms", (events) => {
      const [first] = events;
      if (first === undefined || copies > 0) return events;
      copies += 1;
      return [...events, { ...first, event_id: `$${"repeated".padEnd(43, "x")}` }];
    });
    const mark = olga.mark();
    await olga.asks(management, "!area add copied", { kind: "answer" });
    await warningFrom("rooms", "intruder", mark);
    expect(copies).toBe(1);
  });

  it("forges in clear, in the name of a bot, is reported, and not believed", async () => {
    for (const bot of ["verify", "rooms"] as const) {
      show(bot, (events) => events.filter(({ type }) => type === "m.room.encrypted"));
    }
    const mark = olga.mark();
    const { userId } = vault.bots.alert;
    await asBot("alert", "PUT", `send/${ENTRY_TYPE}/forged`, forgedArea("cleartext"));
    await warningFrom("alert", "intruder", mark);
    expect(userId).not.toBe(olga.userId);
    const listed = await olga.asks(management, "!area list", { kind: "answer" });
    expect(listed.body).not.toContain("cleartext");
    expect(listed.body).toContain("copied");
  });
});

describe("somebody who got into the state room", () => {
  it("is reported, is not believed, and can read nothing that is said there", async () => {
    const mallory = await network.person("mallory");
    const mark = olga.mark();
    await mallory.entersAfter(() => asBot("verify", "POST", "invite", { user_id: mallory.userId }));
    // She may be out again before she has said anything.
    await mallory.person.send(stateRoom, ENTRY_TYPE, forgedArea("hers")).catch(() => undefined);
    await warningFrom("verify", "stranger", mark);
    const chat = await ana.chat("verify");
    await ana.asks(chat, "report raid at hers: 5 agents", { kind: "question", question: "area" });
    await ana.asks(chat, "cancel", { kind: "answer" });
    await olga.asks(management, "!area add after-her", { kind: "answer" });
    await mallory.person.goneFrom(stateRoom);
    expect(readBy(mallory)).toEqual([]);
  });
});

describe("an answer that is lost after the homeserver has taken a message", () => {
  it.each([
    ["is lost", { do: "lose-answer" }],
    ["is lost before it was taken", { do: "lose-request" }],
    ["fails in between", { do: "answer", status: 502, json: {} }],
    [
      "asks to wait",
      { do: "answer", status: 429, json: { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 300 } },
    ],
  ] as const)("leaves one message when it %s", async (_how, meddling) => {
    const before = proxy.asked.length;
    meddle(atMost(1, (asked) => (isSendOf("alert", management, asked) ? meddling : undefined)));
    meddle(atMost(1, (asked) => (isSendOf("alert", stateRoom, asked) ? meddling : undefined)));
    const area = `lost-${before}`;
    const mark = olga.mark();
    await olga.asks(management, `!area add ${area}`, { kind: "answer" });
    await olga.asks(management, `!area list`, { kind: "answer" });
    expect(olga.seen(management, { kind: "answer" }, mark)).toHaveLength(2);
    for (const roomId of [management, stateRoom]) {
      const sends = proxy.asked.slice(before).filter((asked) => isSendOf("alert", roomId, asked));
      // It really was sent twice, and both times under the same transaction id; unless it came back
      // down the sync, which says as much as the answer that was lost.
      if (meddling.do !== "lose-answer") expect(sends[1]?.path).toBe(sends[0]?.path);
    }
    expect(await countOf(area)).toBe(1);
  });

  it("control: another transaction id would have made two of it", async () => {
    const body = { msgtype: "m.notice", body: "one" };
    const mark = olga.mark();
    const event = await olga.person.encrypt(management, "m.room.message", body);
    await olga.person.rawSend(management, "m.room.encrypted", event);
    await olga.person.rawSend(management, "m.room.encrypted", event);
    await until(() => saidOnes(mark) === 2);
  });
});

function saidOnes(mark: number): number {
  const messages = olga.person.messages().slice(mark);
  return messages.filter(({ content }) => content["body"] === "one").length;
}

describe("an entry that the homeserver drops", () => {
  it.runIf(IS_CI)(
    "is missed: safe mode is told, commands wait, and it is written once more",
    async () => {
      let dropped: JsonObject | undefined;
      show("alert", (events) => {
        dropped ??= events.find(({ sender }) => sender === vault.bots.verify.userId);
        return events.filter((event) => event["event_id"] !== dropped?.["event_id"]);
      });
      const mark = olga.mark();
      const chat = await ana.chat("verify");
      await ana.asks(chat, "lang es", { kind: "answer" });
      await ana.asks(chat, "lang en", { kind: "answer" });
      await warningFrom("alert", "safe-mode", mark);
      expect(dropped).toBeDefined();
      const refusal = { kind: "refusal", reason: "safe-mode" };
      await olga.asks(management, "!area add unsafe", refusal);
      await olga.asks(management, "!area list", { kind: "answer" });
      // The homeserver never gives it: verify reads in alert's heartbeats that it is missing there.
      await warningWithin("safe-mode-over", mark, 90_000);
      await olga.asks(management, "!area add safe", { kind: "answer" });
      await ended(await confirmed());
    },
  );
});

describe("the newest entries, kept from one bot", () => {
  it("are missed: the people concerned are told, and again when they come", async () => {
    const kept: JsonObject[] = [];
    let isBack = false;
    show("alert", (events) => {
      if (isBack) return [...kept.splice(0), ...events];
      const verify = vault.bots.verify.userId;
      kept.push(...events.filter(({ sender }) => sender === verify));
      return events.filter(({ sender }) => sender !== verify);
    });
    const mark = olga.mark();
    const chat = await ana.chat("verify");
    const report = "report north/river raid: 7 agents, a van";
    const code = codeOf(await ana.asks(chat, report, { kind: "case", state: "unconfirmed" }));
    await ben.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    await carmen.asks(confirmers, `!confirm ${code}`, { kind: "case", case: code });
    // Rooms has read them, and says so: alert sees that it was kept from something.
    await warningFrom("alert", "safe-mode", mark);
    await warningFrom("verify", "not-raised", mark);
    const stalled = { kind: "case", case: code, why: "not-raised" };
    await Promise.all([ana.sees(chat, stalled), ben.sees(confirmers, stalled)]);
    expect(kept.length).toBeGreaterThan(0);
    const later = ben.mark();
    isBack = true;
    await olga.person.say(management, "they come back with the next answer");
    await eva.sees(river, { kind: "alert", case: code, msgType: "Alert" });
    await ben.sees(confirmers, { kind: "case", case: code }, later);
    await warningFrom("alert", "safe-mode-over", mark);
    await ended(code);
  });
});

describe("a bot that has stopped", () => {
  it.runIf(IS_THOROUGH)(
    "is named within two minutes, and so is that it is back",
    async () => {
      const mark = olga.mark();
      const pid = network.running.pidOf("rooms");
      assert(pid !== undefined, "rooms runs");
      const stoppedAtMs = Date.now();
      process.kill(pid, "SIGSTOP");
      try {
        await warningWithin("silent-bot", mark, 120_000 - (Date.now() - stoppedAtMs));
      } finally {
        process.kill(pid, "SIGCONT");
      }
      await warningWithin("silent-bot-over", mark, 120_000);
    },
    240_000,
  );
});

async function warningWithin(why: string, mark: number, ms: number): Promise<void> {
  await olga.person.waitFor(
    () => olga.seen(management, { kind: "warning", why }, mark).length > 0,
    ms,
  );
}

/** Entries that somebody could read. */
function readBy(actor: Actor): readonly unknown[] {
  return actor.person
    .messages()
    .filter(({ type, sender }) => type === ENTRY_TYPE && sender !== actor.userId);
}

function forgedArea(area: string): JsonObject {
  return {
    ...{ v: 1, stream: "committee", seq: 2, prev: "0".repeat(64), type: "area-added" },
    ...{ version: 1, atMs: Date.now(), cause: null, data: { area } },
  };
}

/** How often an area stands in the list. */
async function countOf(area: string): Promise<number> {
  const { body } = await olga.asks(management, "!area list", { kind: "answer" });
  return body.split(area).length - 1;
}
