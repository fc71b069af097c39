/**
 * "Verify" on a bot, by real clients on a real network: answered between devices for people of the
 * network, declined for everybody else and in rooms, at once, and nothing of it repeats.
 */
// IndexedDB in memory, for the one bot that lives in this process.
import "fake-indexeddb/auto";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import { MINUTE_MS, SECOND_MS } from "../../shared/core/values/time.ts";
import { logIn, type Credentials } from "../../shared/matrix/identity/account.ts";
import type { Person } from "../../shared/matrix/person/person.ts";
import { FAULTS_FILE, readFaults } from "../../shared/ops/fault-book.ts";
import { openFaultyNetwork, type FaultyNetwork } from "../harness/faulty-network.ts";
import { aviso } from "../harness/command-line.ts";
import { emptyDisk } from "../harness/memory-rows.ts";
import { makeAccount } from "../harness/person-accounts.ts";
import { startTestBot, until } from "../harness/person-bot.ts";
import type { Actor } from "../harness/real-network.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

/** Several syncs of a bot, each of which would try again what was stopped. */
const LONG_MS = IS_THOROUGH ? 15 * MINUTE_MS : 25 * SECOND_MS;
/** An app gives up after ten minutes; whoever is answered is answered now. */
const AT_ONCE_MS = 8 * SECOND_MS;
/** The engine calls off what nobody ended after this time. */
const ENGINE_PATIENCE_MS = 10 * MINUTE_MS;

let net: FaultyNetwork;
let olga: Actor;
let ana: Actor;
let mallory: Actor;
let verify: UserId;
/** What bots sent of verifications, in clear by their nature. */
const steps: string[] = [];

beforeAll(async () => {
  net = await openFaultyNetwork();
  const { real } = net;
  ({ olga } = real);
  verify = real.initialised.bots.verify;
  [ana, mallory] = await Promise.all([real.person("ana"), real.person("mallory")]);
  await olga.asks(real.management, "!area add north/river", { kind: "answer" });
  await real.opens("!confirmers new north/river");
  await real.admit(ana, "confirmer north/river");
  net.meddle((asked) => {
    if (net.botOf(asked) !== undefined && asked.path.includes("m.key.verification")) {
      steps.push(`${asked.method} ${asked.path.replace(/\/[^/]*$/u, "")}`);
    }
    return undefined;
  });
});

afterAll(() => net.stop());

/** How it ended, or that it did not within a time in which a person looks at her screen. */
async function endOf({ end }: Readonly<{ end: Promise<string> }>): Promise<string> {
  return await Promise.race([end, pause(AT_ONCE_MS, "still waiting", { ref: false })]);
}

async function chatWith(person: Actor): Promise<RoomId> {
  const roomId = await person.chat("verify");
  await person.asks(roomId, "help", {});
  return roomId;
}

describe("a request between devices", () => {
  it("of somebody admitted is answered, and organizers see the emoji that she sees", async () => {
    await chatWith(ana);
    const mark = olga.mark();
    const comparison = await ana.person.compares(verify);
    const emoji = await comparison.emoji;
    expect(await endOf(comparison)).toBe("done");
    const warning = { kind: "warning", why: "emoji" };
    const { body } = await olga.sees(net.real.management, warning, mark);
    const shown = [...body.matchAll(/^\W*(\p{Emoji_Presentation}|\p{Emoji}\uFE0F) /gmu)];
    // Once in each language, in the order in which they stand on her screen.
    expect(shown.map(([, one]) => one)).toEqual([...emoji, ...emoji]);
    await until(() => ana.person.hasCompared(verify));
  });

  it("that ends with other emoji is told to the organizers", async () => {
    // An engine calls off two at once of one person: what she sent before is read by then.
    await chatWith(ana);
    const mark = olga.mark();
    expect(await endOf(await ana.person.compares(verify, "other"))).toBe("m.mismatched_sas");
    await olga.sees(net.real.management, { kind: "warning", why: "emoji-mismatch" }, mark);
  });

  it("of a new signed device of hers is answered, though the bot never saw it", async () => {
    const { recoveryKey } = ana.person;
    const tablet = await net.real.network.client(ana.account, { recoveryKey });
    expect(await endOf(await tablet.compares(verify))).toBe("done");
    await tablet.stop();
  });

  it.each(["a stranger", "an unsigned device of somebody admitted"])(
    "of %s is declined at once, and nobody is told",
    async (who) => {
      await chatWith(mallory);
      const mark = olga.mark();
      const unsigned = await net.real.network.client(ana.account, { signed: false });
      const person: Person = who === "a stranger" ? mallory.person : unsigned;
      const comparison = await person.compares(verify);
      expect(await endOf(comparison)).toBe("m.user");
      expect(comparison.endedBy()).toBe(verify);
      expect(olga.seen(net.real.management, { why: "emoji" }, mark)).toEqual([]);
      await unsigned.stop();
    },
  );
});

describe("a request in a chat", () => {
  it("is declined at once for her app, and once by words with the key of the bot", async () => {
    const roomId = await chatWith(ana);
    const mark = ana.mark();
    expect(await endOf(await ana.person.comparesIn(roomId, verify))).toBe("m.user");
    const refusal = { kind: "refusal", reason: "verification" };
    const { body } = await ana.sees(roomId, refusal, mark);
    expect(await endOf(await ana.person.comparesIn(roomId, verify))).toBe("m.user");
    expect(ana.seen(roomId, { kind: "refusal" }, mark)).toHaveLength(1);
    const { body: told } = await ana.asks(roomId, "fingerprint", { kind: "answer" });
    const key = /(?:[\w+/]{4} ){10}[\w+/]{3}/u.exec(told)?.[0] ?? "none";
    expect(body).toContain(key);
    expect(await keysInDoctor()).toContain(key);
  });

  it("of somebody who was not admitted is declined at once, too", async () => {
    const roomId = await chatWith(mallory);
    expect(await endOf(await mallory.person.comparesIn(roomId, verify))).toBe("m.user");
  });
});

it(
  "repeats nothing of it afterwards, and the doctor has nothing to show",
  async () => {
    await pause(SECOND_MS);
    const count = steps.length;
    expect(steps.some((step) => step.includes("/rooms/"))).toBe(false);
    await pause(LONG_MS);
    expect(steps.slice(count)).toEqual([]);
    const { data } = net.real.initialised;
    expect(readFaults(join(data, "verify", FAULTS_FILE))).toEqual([]);
  },
  20 * MINUTE_MS,
);

it(
  "that nobody ends is called off by the engine once, and nothing follows from it",
  async () => {
    const { homeserver } = net.real.network;
    const account = await makeAccount(homeserver, "patient");
    const credentials = await logIn({ homeserverUrl: homeserver.url, ...account });
    const { password } = account;
    const bot = await startTestBot({
      ...{ homeserverUrl: homeserver.url, credentials, disk: emptyDisk() },
      identity: { kind: "first", recoveryKey: randomBytes(32), password },
      mayVerify: () => Promise.resolve(true),
    });
    const inRoom = await ana.person.directWith(account.userId);
    await until(() => bot.session.rooms.members(inRoom).length === 2);
    await asksOnly(ana.person, homeserver.url, credentials);
    const sent = (): readonly string[] =>
      bot.requests.filter((one) => one.includes("m.key.verification"));
    await until(() => sent().some((one) => one.includes(".ready")));
    const [date, ticks] = [Date.now.bind(Date), performance.now.bind(performance)];
    const later = ENGINE_PATIENCE_MS + MINUTE_MS;
    vi.spyOn(Date, "now").mockImplementation(() => date() + later);
    vi.spyOn(performance, "now").mockImplementation(() => ticks() + later);
    await until(() => sent().some((one) => one.includes(".cancel")), LONG_MS);
    await pause(IS_THOROUGH ? LONG_MS : 12 * SECOND_MS);
    vi.restoreAllMocks();
    expect(sent().filter((one) => one.includes(".cancel"))).toHaveLength(1);
    expect([bot.stopped, bot.fatal]).toEqual([[], []]);
    await bot.session.stop();
  },
  20 * MINUTE_MS,
);

/** Asks by hand: no engine on her side answers anything, or calls it off. */
async function asksOnly(
  { credentials }: Person,
  homeserverUrl: string,
  { userId, deviceId }: Credentials,
): Promise<void> {
  const content = {
    ...{ from_device: credentials.deviceId, transaction_id: "asked-by-hand" },
    ...{ methods: ["m.sas.v1"], timestamp: Date.now() },
  };
  const path = "_matrix/client/v3/sendToDevice/m.key.verification.request/by-hand";
  const answer = await fetch(`${homeserverUrl}/${path}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${credentials.accessToken}` },
    body: JSON.stringify({ messages: { [userId]: { [deviceId]: content } } }),
  });
  expect(answer.ok).toBe(true);
}

async function keysInDoctor(): Promise<string> {
  const { keyFile } = net.real.network;
  const { data } = net.real.initialised;
  const { stdout } = await aviso("doctor", "--data", data, "--key-file", keyFile);
  return stdout;
}
