/**
 * Many alerts through a line on which three requests in ten come to nothing, or seem to:
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
import { IS_THOROUGH } from "../harness/thorough.ts";
import { startTestBot, until, type TestBot } from "../harness/person-bot.ts";

const ROOMS = 20;
/** A thousand in all, where there is time for it. */
const ALERTS_A_ROOM = IS_THOROUGH ? 50 : 10;
const FAULTS_IN_TEN = 3;
const SEED = 7;
const ALL_MS_MAX = 8 * 60_000;
const SLOW_MS = 1_500;
const SHOWN_LATE_MS = 4_000;
const ABSURD = ["31536000", "-1", "soon", "99999999999999", "Fri, 31 Dec 2199 23:59:59 GMT"];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let homeserver: Homeserver;
let proxy: LoopbackProxy;
let bot: TestBot;
let ana: Person;
const rooms: RoomId[] = [];
const fatal: unknown[] = [];

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
    () => ({ do: "lose-request" }),
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

/** Strikes sends, and what is sent to devices, as the seed says; gives what ends that. */
function strike(seed: number): () => void {
  const random = seededRandom(seed);
  return proxy.meddle(({ method, path }: Asked) => {
    const isMeant = method === "PUT" && /\/send(?:ToDevice)?\//u.test(path);
    if (!isMeant || random.below(10) >= FAULTS_IN_TEN) return undefined;
    return fault(random.below(1_000));
  });
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

async function tell(cause: string, count: number, ports: DeskPorts): Promise<number> {
  const desk = new Desk(ports, bot.rows, (reason) => void fatal.push(reason));
  const before = proxy.asked.length;
  const end = strike(SEED);
  for (let n = 0; n < count; n += 1) await desk.owe(`${cause} ${n}`, rooms);
  await until(() => desk.done === count * ROOMS || fatal.length > 0, ALL_MS_MAX);
  end();
  await desk.stop();
  await wait(SLOW_MS);
  return proxy.asked.slice(before).filter(({ path }) => path.includes("/send/")).length;
}

describe("alerts on a line on which three requests in ten come to nothing", () => {
  it("are told once each, in their order, and none is lost", { timeout: ALL_MS_MAX }, async () => {
    const sent = await tell("alert", ALERTS_A_ROOM, bot.session);
    expect(fatal).toEqual([]);
    const wanted = Array.from({ length: ALERTS_A_ROOM }, (_, n) => `alert ${n}`);
    await until(() => told("alert").flat().length >= ROOMS * ALERTS_A_ROOM, 60_000);
    expect(told("alert")).toEqual(rooms.map(() => wanted));
    expect(sent).toBeGreaterThan(ROOMS * ALERTS_A_ROOM * 1.2);
  });

  it("control: are told more than once under ids at random", { timeout: ALL_MS_MAX }, async () => {
    const { sender } = bot.session;
    const random = {
      send: (...[room, , event]: Parameters<typeof sender.send>) =>
        sender.send(room, randomUUID(), event),
    };
    // What is shown at once is not sent again, whatever became of its answer.
    const endDelay = proxy.meddle(({ path }) =>
      path.endsWith("/sync") ? { do: "delay", ms: SHOWN_LATE_MS } : undefined,
    );
    await tell("control", 5, { ...bot.session, sender: random });
    endDelay();
    await until(() => told("control").flat().length >= ROOMS * 5, 60_000);
    expect(told("control").flat().length).toBeGreaterThan(ROOMS * 5);
  });
});
