/**
 * All rooms of a network give way at once on a real homeserver, round after round, while an alert
 * is ordered each second in the room where organizers were told last: each order is obeyed, each
 * alert is shown once to everybody, nobody is left behind, and whoever is revoked reads no more.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import {
  openRealNetwork,
  type Actor,
  type RealNetwork,
  type Seen,
} from "../harness/real-network.ts";
import { until } from "../harness/person-bot.ts";
import { IS_CI, IS_THOROUGH } from "../harness/thorough.ts";

/** Thirty people and five rounds take a quarter of an hour. */
const COMMITTEES = ["East", "West", "Lake", "Hill", "Market"].slice(0, IS_THOROUGH ? 5 : 3);
const RESPONDERS = IS_THOROUGH ? 6 : 3;
const ROUNDS = IS_THOROUGH ? 5 : 1;
const REVOKED = IS_THOROUGH ? 5 : 2;
const AREA = "north/river";
const EVERY_MS = 1_000;
const ROUND_MS_MAX = 300_000;
/** So often, and so far apart, somebody says again what a bot could not obey just now. */
const TIMES_MAX = 10;
const AGAIN_MS = 3_000;
const ROTATED = { kind: "receipt", why: "rotated" };

let real: RealNetwork;
let olga: Actor;
let people: readonly Actor[];

beforeAll(async () => {
  real = await openRealNetwork({ choices: "rotate: { leaving: off }\n" });
  ({ olga } = real);
  await olga.asks(real.management, `!area add ${AREA}`, { kind: "answer" });
  const all: Actor[] = [];
  for (const name of COMMITTEES) {
    await real.opens(`!committee new "${name}" ${AREA} en`);
    const who = Array.from({ length: RESPONDERS }, (_, at) => `${name.toLowerCase()}${at}`);
    for (const actor of await Promise.all(who.map((one) => real.person(one)))) {
      await real.admit(actor, `responder "${name}"`);
      all.push(actor);
    }
  }
  people = all;
}, 600_000);

afterAll(() => real.stop());

/** Where organizers were told last of what moves: there she writes, as people do. */
function roomOfNow(): RoomId {
  const told = olga.seen(undefined, { kind: "receipt", why: "rotation" }).at(-1);
  return told?.message.roomId ?? real.management;
}

/**
 * Says it where organizers were told last, and waits for the answer, wherever it is given. A bot
 * that lacks entries says so and asks for patience: then she says it again, as people do.
 */
async function orders(text: string, fits: Readonly<Record<string, string>> = {}): Promise<string> {
  for (let time = 0; time < TIMES_MAX; time += 1) {
    const { card } = await answerTo(text, fits);
    if (card["kind"] !== "refusal") return typeof card["case"] === "string" ? card["case"] : "";
    if (card["reason"] !== "safe-mode") throw new Error(`refused: ${text} ${JSON.stringify(card)}`);
    await pause(AGAIN_MS);
  }
  throw new Error(`refused for ever: ${text}`);
}

async function answerTo(text: string, fits: Readonly<Record<string, string>>): Promise<Seen> {
  const [mark, roomId] = [olga.mark(), roomOfNow()];
  await olga.person.say(roomId, text);
  return await Promise.race([
    olga.sees(undefined, { kind: "answer", ...fits }, mark),
    olga.sees(undefined, { kind: "refusal" }, mark),
  ]).catch(() => {
    throw new Error(`silence: ${text} in ${roomId}, while it was ${roomOfNow()}`);
  });
}

let turn = 0;
/** An alert each second until this is so; the codes of all of them. */
async function alertsUntil(isSo: () => boolean): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const endMs = Date.now() + ROUND_MS_MAX; Date.now() < endMs; turn += 1) {
    const nextMs = Date.now() + EVERY_MS;
    codes.push(
      await orders(`!alert ${AREA} watch the road is blocked, turn ${turn}.`, { area: AREA }),
    );
    if (isSo()) return codes;
    await pause(Math.max(0, nextMs - Date.now()));
  }
  throw new Error("the round does not end");
}

function timesShown(who: Actor, codes: readonly string[]): readonly number[] {
  return codes.map(
    (code) => who.seen(undefined, { kind: "alert", msgType: "Alert", case: code }).length,
  );
}

/** Everything is rotated while alerts go out; their codes. */
async function round(): Promise<readonly string[]> {
  const mark = olga.mark();
  await olga.person.say(roomOfNow(), "!room rotate all now");
  return await alertsUntil(() => olga.seen(undefined, ROTATED, mark).length > COMMITTEES.length);
}

describe.runIf(IS_CI)("all rooms of a network that give way at once, again and again", () => {
  it("lose no order, no alert and nobody", { timeout: 1_800_000 }, async () => {
    for (let count = 0; count < ROUNDS; count += 1) {
      const before = new Map(people.map((who) => [who, who.person.rooms()]));
      const codes = await round();
      const once = codes.map(() => 1);
      for (const who of people) {
        await until(() => timesShown(who, codes).every((times) => times > 0));
        expect(timesShown(who, codes)).toEqual(once);
      }
      for (const who of people) expect(roomsWithBots(who)).toHaveLength(1);
      for (const who of people) expect(before.get(who)).not.toContain(roomsWithBots(who)[0]);
    }
  });

  it("lose whoever is revoked in the middle of it", { timeout: 900_000 }, async () => {
    const gone = people.slice(0, REVOKED);
    const stay = people.slice(REVOKED);
    const mark = olga.mark();
    await olga.person.say(roomOfNow(), "!room rotate all now");
    for (const who of gone) await orders(`!revoke ${who.userId}`);
    const codes = await alertsUntil(
      () => olga.seen(undefined, ROTATED, mark).length > COMMITTEES.length,
    );
    for (const who of stay) {
      await until(() => timesShown(who, codes).every((times) => times > 0));
      expect(timesShown(who, codes)).toEqual(codes.map(() => 1));
    }
    for (const who of gone) expect(timesShown(who, codes)).toEqual(codes.map(() => 0));
  });
});

/** The rooms that she shares with the bot of alerts, private chats left out. */
function roomsWithBots({ person }: Actor): readonly RoomId[] {
  const { alert, rooms } = real.initialised.bots;
  return person.rooms().filter((roomId) => {
    const members = person.members(roomId);
    return members.includes(alert) && members.includes(rooms);
  });
}
