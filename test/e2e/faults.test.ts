/**
 * What stands in front of a homeserver answers in its place, or the homeserver itself answers
 * what is not so: nothing is given up for it, nobody is logged out, and nobody else falls silent.
 */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { openFaultyNetwork, type FaultyNetwork } from "../harness/faulty-network.ts";
import {
  atMost,
  type Asked,
  type Meddler,
  type Meddling,
} from "../../scripts/network/loopback-proxy.ts";
import { codeOf, type Actor } from "../harness/real-network.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

const FAULT_MS = IS_THOROUGH ? 60_000 : 2_500;
/** The SDK looks whether the homeserver is back every 5 to 10 s. */
const RECOVERY_MS = 25_000;

let net: FaultyNetwork;
let olga: Actor;
let management: RoomId;
let committees: RoomId[];
let pids: readonly (number | undefined)[];
let count = 0;

beforeAll(async () => {
  net = await openFaultyNetwork();
  ({ olga, management } = net.real);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  committees = [];
  for (const name of ["River", "Lake", "Harbor"]) {
    committees.push(await net.real.opens(`!committee new "${name}" north/river en`));
  }
  pids = net.real.pids();
});

afterEach(() => {
  net.endAll();
});

afterAll(async () => {
  await net.stop();
});

/** A request that carries a message of a bot to a committee's room. */
function isCard(asked: Asked, rooms: readonly RoomId[] = committees): boolean {
  const isSend = asked.method === "PUT" && net.botOf(asked) !== undefined;
  return isSend && rooms.some((room) => asked.path.includes(`/rooms/${room}/send/`));
}

function isTo(place: string, asked: Asked): boolean {
  return net.botOf(asked) === "alert" && asked.path.includes(place);
}

const isPlace: Readonly<Record<string, (asked: Asked) => boolean>> = {
  "/send": (asked) => isCard(asked),
  "/sync": (asked) => isTo("/sync", asked),
  "/keys/claim": (asked) => isTo("/keys/claim", asked),
  "/sendToDevice": (asked) => isTo("/sendToDevice/", asked),
};

/** An alert by hand; what it says is new each time. */
async function alert(severity = "watch"): Promise<string> {
  count += 1;
  const words = `Vans at bridge ${"abcdefghijklmnopqrstuvwxyz".charAt(count)}`;
  await olga.person.say(management, `!alert north/river ${severity} ${words}`);
  return words;
}

async function sees(room: RoomId, words: string, by = olga.person): Promise<void> {
  await by.waitFor(
    (message) => message.roomId === room && JSON.stringify(message.content).includes(words),
    RECOVERY_MS + 60_000,
  );
}

function kill(bot: BotName): boolean {
  const pid = net.real.running.pidOf(bot);
  if (pid === undefined) throw new Error("the bot does not run");
  return process.kill(pid, "SIGKILL");
}

/** How often the words were said in a room, edits left out. */
function timesSeen(room: RoomId, words: string): number {
  const cards = olga.seen(room, { kind: "alert", msgType: "Alert" });
  return cards.filter(({ body }) => body.includes(words)).length;
}

async function allAreTold(words: string): Promise<void> {
  await Promise.all(committees.map((room) => sees(room, words)));
  expect(committees.map((room) => timesSeen(room, words))).toEqual([1, 1, 1]);
}

function warnings(mark: number): readonly string[] {
  return olga.seen(management, { kind: "warning" }, mark).map(({ body }) => body);
}

const SHORT: readonly (readonly [number, string])[] = [
  [401, "/send"],
  [200, "/send"],
  [401, "/sync"],
  [404, "/keys/claim"],
];
const ALL = [403, 404, 401, 520, 200, 302].flatMap((status) =>
  Object.keys(isPlace).map((place) => [status, place] as const),
);

describe("a page of a proxy", () => {
  it.each(IS_THOROUGH ? ALL : SHORT)(
    "with status %i to %s keeps no committee from being told, once",
    async (status, place) => {
      const mark = olga.mark();
      const isMeant = isPlace[place] ?? (() => false);
      let met = 0;
      const end = net.meddle((asked) => {
        if (!isMeant(asked)) return undefined;
        met += 1;
        return { do: "page", status };
      });
      // A new device of somebody in all rooms needs the keys, so they are claimed and sent.
      const device =
        place === "/keys/claim" || place === "/sendToDevice"
          ? await net.real.network.client(olga.account, { recoveryKey: olga.person.recoveryKey })
          : undefined;
      const words = await alert();
      await wait(FAULT_MS);
      end();
      await allAreTold(words);
      await device?.waitFor((one) => JSON.stringify(one.content).includes(words), RECOVERY_MS);
      await device?.stop();
      expect(met).toBeGreaterThan(0);
      expect(warnings(mark)).toEqual([]);
      expect(net.real.pids()).toEqual(pids);
    },
  );

  it("is no reason to follow it anywhere else, with the token or without", async () => {
    const elsewhere = createServer((request, response) => {
      visited.push(request.url ?? "");
      response.end("{}");
    });
    const visited: string[] = [];
    const url = await listening(elsewhere);
    const headers = { location: `${url}/internal` };
    const bots = new Set<string | undefined>();
    const redirects: Meddler = (asked) => {
      const isOne = asked.path.endsWith("/sync") || asked.path.endsWith("/versions");
      if (!isOne && !isCard(asked)) return undefined;
      bots.add(net.botOf(asked));
      return { do: "page", status: asked.method === "GET" ? 302 : 307, headers };
    };
    const end = net.meddle(redirects);
    const words = await alert();
    await wait(FAULT_MS);
    await expect.poll(() => bots.size, { timeout: RECOVERY_MS }).toBeGreaterThanOrEqual(3);
    end();
    await allAreTold(words);
    expect(visited).toEqual([]);
    // Control: the other service can be reached.
    await fetch(headers.location);
    expect(visited).toEqual(["/internal"]);
    elsewhere.close();
  });
});

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe("an odd sync answer", () => {
  it("ends no bot, and what came beside it is obeyed", async () => {
    const odd: Readonly<Record<BotName, object>> = {
      verify: { device_lists: null },
      alert: { rooms: { join: { "!odd:home.test": null } } },
      rooms: { account_data: "odd" },
    };
    const met = new Set<BotName>();
    net.meddle((asked) => {
      const bot = net.botOf(asked);
      if (bot === undefined || met.has(bot) || !asked.path.endsWith("/sync")) return undefined;
      met.add(bot);
      return { do: "rewrite", change: (json) => ({ ...(json as object), ...odd[bot] }) };
    });
    await olga.asks(management, "!area list", { kind: "answer" });
    await olga.asks(management, "!room list", { kind: "answer" });
    // A bot that is asked nothing meets its odd answer when its long poll ends.
    await expect.poll(() => met.size, { timeout: RECOVERY_MS }).toBe(BOT_NAMES.length);
    await olga.asks(management, "!status", { kind: "answer" });
    expect(net.real.pids()).toEqual(pids);
  });
});

const FORBIDDEN: Meddling = {
  do: "answer",
  status: 403,
  json: { errcode: "M_FORBIDDEN", error: "no" },
};

describe("a refusal of the homeserver", () => {
  it("that came twice by mistake costs nothing; control: one that stays is told", async () => {
    const mark = olga.mark();
    const [river, lake, harbor] = committees as [RoomId, RoomId, RoomId];
    let met = 0;
    net.meddle(
      atMost(2, (asked) => {
        if (!isCard(asked, [river])) return undefined;
        met += 1;
        return FORBIDDEN;
      }),
    );
    net.meddle((asked) => (isCard(asked, [harbor]) ? FORBIDDEN : undefined));
    const words = await alert();
    await Promise.all([river, lake].map((room) => sees(room, words)));
    expect(met).toBe(2);
    await olga.sees(management, { kind: "warning" }, mark);
    const told = warnings(mark).join("\n");
    expect(told).toContain("Harbor");
    expect(told).not.toContain("River");
    expect(committees.map((room) => timesSeen(room, words))).toEqual([1, 1, 0]);
  });

  it("of what it had done already loses nothing that follows", async () => {
    const mark = olga.mark();
    const [river] = committees as [RoomId];
    net.meddle(
      atMost(1, (asked) => (isCard(asked, [river]) ? { ...FORBIDDEN, isDone: true } : undefined)),
    );
    const words = await alert();
    await allAreTold(words);
    const card = olga.seen(river, { kind: "alert", msgType: "Alert" }).at(-1);
    if (card === undefined) throw new Error("there is no card");
    // The bot hears of it at its second try.
    await wait(3_000);
    await olga.person.say(management, `!allclear ${codeOf(card)}`);
    await olga.sees(river, { kind: "alert", msgType: "Cancel", case: codeOf(card) }, mark);
    expect(timesSeen(river, words)).toBe(1);
    expect(warnings(mark)).toEqual([]);
  });
});

type Patience = readonly [string, Omit<Meddling & { do: "answer" }, "do">, withinMs: number];
const WEEKS = { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 3_000_000_000 };
const TIMER = { "retry-after": "2147484" };
const CENTURY = { "retry-after": "Fri, 01 Jan 2100 00:00:00 GMT" };
const LONGER: readonly Patience[] = [
  ["for less than nothing", { status: 429, json: {}, headers: { "retry-after": "-5" } }, 45_000],
  ["for weeks", { status: 429, json: WEEKS }, 105_000],
  ["for longer than a timer runs", { status: 429, json: {}, headers: TIMER }, 105_000],
  ["until another century", { status: 429, json: {}, headers: CENTURY }, 105_000],
];

describe("T06: a homeserver that asks for patience", () => {
  const cases: readonly Patience[] = [
    ["with words", { status: 429, json: {}, headers: { "retry-after": "soon" } }, 45_000],
    ...(IS_THOROUGH ? LONGER : []),
  ];

  it.each(cases)("%s in one room lets the others be told", async (_how, answer, withinMs) => {
    const [river, lake, harbor] = committees as [RoomId, RoomId, RoomId];
    let tries = 0;
    net.meddle((asked) => {
      if (!isCard(asked, [river])) return undefined;
      tries += 1;
      return tries === 1 ? { do: "answer", ...answer } : undefined;
    });
    const startMs = performance.now();
    const words = await alert();
    await Promise.all([lake, harbor].map((room) => sees(room, words)));
    expect(performance.now() - startMs).toBeLessThan(30_000);
    await sees(river, words);
    expect(performance.now() - startMs).toBeLessThan(withinMs);
    expect(tries).toBeLessThan(8);
  });
});

describe("T09: a device that its owner signed a moment before the alert", () => {
  const held = IS_THOROUGH ? 30_000 : 5_000;
  const between: readonly (readonly [string, () => unknown])[] = [
    ["", () => undefined],
    [
      ", while the homeserver keeps the news of it back",
      () => net.meddle((asked) => (isTo("/sync", asked) ? { do: "delay", ms: held } : undefined)),
    ],
    [", and the bot dies in between", () => kill("alert")],
  ];

  it.each(between)("opens the card in every room%s", async (_what, happens) => {
    const { recoveryKey } = olga.person;
    const [phone] = await Promise.all([
      net.real.network.client(olga.account, { recoveryKey }),
      happens(),
    ]);
    const words = await alert();
    await Promise.all(committees.map((room) => sees(room, words, phone)));
    await phone.stop();
    await allAreTold(words);
  });
});
