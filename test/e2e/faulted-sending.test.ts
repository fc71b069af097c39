/**
 * A thousand alerts through a line on which three requests in ten come to nothing, or seem to:
 * each is told once, in its order.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Desk, type DeskPorts } from "../../scripts/bench/fanout/desk.ts";
import { seededRandom } from "../../scripts/bench/random.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import {
  startLoopbackProxy,
  type Asked,
  type LoopbackProxy,
  type Meddling,
} from "../../scripts/network/loopback-proxy.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { logIn } from "../../shared/matrix/identity/account.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { emptyDisk } from "../harness/memory-rows.ts";
import { makeAccount } from "../harness/person-accounts.ts";
import { startTestBot, until, type TestBot } from "../harness/person-bot.ts";

const ROOMS = 20;
/** A thousand in all. */
const ALERTS_A_ROOM = 50;
/** Without what protects them, a few are enough to tell. */
const CONTROLS_A_ROOM = 10;
const FAULTS_IN_TEN = 3;
const SEED = 7;
const ALL_MS_MAX = 10 * 60_000;
const SLOW_MS = 1_500;
const ABSURD = ["31536000", "-1", "soon", "99999999999999", "Fri, 31 Dec 2199 23:59:59 GMT"];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let homeserver: Homeserver;
let proxy: LoopbackProxy;
let bot: TestBot;
let ana: Person;
const rooms: RoomId[] = [];
const fatal: unknown[] = [];
/** How many sends met each kind of fault. */
const struck = new Map<string, number>();

beforeAll(async () => {
  folder = await temporaryFolder();
  homeserver = await realHomeserver(folder.path);
  proxy = await startLoopbackProxy(homeserver.url);
  const account = await makeAccount(homeserver, "alert");
  const credentials = await logIn({ homeserverUrl: homeserver.url, ...account });
  const { password } = account;
  bot = await startTestBot({
    ...{ homeserverUrl: proxy.url, credentials, disk: emptyDisk() },
    identity: { kind: "first", recoveryKey: randomBytes(32), password },
  });
  ana = await openPerson({
    homeserverUrl: homeserver.url,
    ...(await makeAccount(homeserver, "ana")),
  });
  for (let n = 0; n < ROOMS; n += 1) {
    const plan = { codename: `Room ${n}`, additionalCreators: [], invite: [ana.userId] };
    rooms.push(await bot.session.keeper.createRoom(randomUUID(), plan));
  }
  await until(() => rooms.every((room) => ana.rooms().includes(room)));
}, 180_000);

afterAll(async () => {
  await ana.stop();
  await bot.session.stop();
  await proxy.stop();
  await homeserver.stop();
  await folder.remove();
});

/** What becomes of a request of those that are struck, by a number out of a seed. */
function fault(pick: number): Meddling {
  const faults: readonly (() => Meddling)[] = [
    () => ({ do: "answer-text", status: 502, text: "Bad Gateway" }),
    () => ({ do: "answer-text", status: 504, text: "" }),
    () => limited(pick),
    () => ({ do: pick % 20 < 10 ? "lose-request" : "reset" }),
    () => ({ do: "delay", ms: SLOW_MS }),
    () => ({ do: "page", status: 403 }),
    () => ({ do: "page", status: 404 }),
    () => ({ do: "page", status: 401 }),
    () => ({ do: "lose-answer" }),
    () => ({ do: "lose-answer" }),
  ];
  return (faults[pick % faults.length] ?? faults[0])?.() ?? { do: "lose-answer" };
}

function limited(pick: number): Meddling {
  const after = ABSURD[pick % ABSURD.length] ?? "";
  const json = { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: 10 ** (pick % 12) };
  return { do: "answer", status: 429, json, headers: { "retry-after": after } };
}

/** Strikes whatever the bot asks for, as the seed says; gives what ends that. */
function strike(seed: number): () => void {
  const random = seededRandom(seed);
  return proxy.meddle(({ path }: Asked) => {
    if (random.below(10) >= FAULTS_IN_TEN) return undefined;
    const meddling = fault(random.below(1_000));
    if (isSend(path)) struck.set(meddling.do, (struck.get(meddling.do) ?? 0) + 1);
    return meddling;
  });
}

function isSend(path: string): boolean {
  return path.includes("/send/");
}

/** What ana could read in each room, in its order there. */
function told(cause: string): readonly (readonly string[])[] {
  const words = new RegExp(`${cause} [0-9]+`, "u");
  const seen = ana.messages().map(({ roomId, content }) => ({
    roomId,
    said: words.exec(JSON.stringify(content["body"]))?.[0],
  }));
  return rooms.map((room) =>
    seen.flatMap(({ roomId, said }) => (roomId === room && said !== undefined ? [said] : [])),
  );
}

type Told = Readonly<{ lost: number; double: number; disordered: number }>;

/** The promise, as numbers: of what was owed in each room, by what ana can read there. */
function judged(cause: string, count: number): Told {
  const wanted = Array.from({ length: count }, (_, n) => `${cause} ${n}`);
  const each = told(cause).map((said) => ({ said, once: [...new Set(said)] }));
  const sum = (of: (room: (typeof each)[number]) => number): number =>
    each.reduce((all, room) => all + of(room), 0);
  return {
    lost: sum(({ once }) => wanted.filter((words) => !once.includes(words)).length),
    double: sum(({ said, once }) => said.length - once.length),
    disordered: sum(({ once }) => once.filter((words, at) => words !== wanted[at]).length),
  };
}

async function tell(cause: string, count: number, ports: DeskPorts): Promise<Told> {
  const desk = new Desk(ports, bot.rows, (reason) => void fatal.push(reason));
  struck.clear();
  const end = strike(SEED);
  for (let n = 0; n < count; n += 1) await desk.owe(`${cause} ${n}`, rooms);
  await until(() => desk.done === count * ROOMS || fatal.length > 0, ALL_MS_MAX);
  end();
  await desk.stop();
  // What was slow on its way arrives, and what came twice has come.
  await until(() => judged(cause, count).lost === 0, 60_000).catch(() => undefined);
  await wait(2 * SLOW_MS);
  return judged(cause, count);
}

describe("alerts on a line on which three requests in ten come to nothing", () => {
  it("are told once each, in their order, and none is lost", { timeout: ALL_MS_MAX }, async () => {
    const result = await tell("alert", ALERTS_A_ROOM, bot.session);
    expect([fatal, bot.fatal]).toEqual([[], []]);
    expect(result).toEqual({ lost: 0, double: 0, disordered: 0 });
    const kinds = [
      "answer",
      "answer-text",
      "delay",
      "lose-answer",
      "lose-request",
      "page",
      "reset",
    ];
    expect([...struck.keys()].toSorted()).toEqual(kinds);
    expect(struck.get("lose-answer")).toBeGreaterThan(ALERTS_A_ROOM);
  });

  it("control: are told more than once under ids at random", { timeout: ALL_MS_MAX }, async () => {
    const { sender } = bot.session;
    const random = {
      send: (...[room, , event]: Parameters<typeof sender.send>) =>
        sender.send(room, randomUUID(), event),
    };
    const result = await tell("control", CONTROLS_A_ROOM, { ...bot.session, sender: random });
    expect(result).toMatchObject({ lost: 0 });
    expect(result.double).toBeGreaterThan(0);
  });
});
