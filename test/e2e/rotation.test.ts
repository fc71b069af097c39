/**
 * A committee's room gives way to another on a real homeserver, while alerts go out: everybody who
 * stays sees each of them once, whoever was revoked reads nothing more, and a bot that is killed in
 * the middle of it ends the same.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { until } from "../harness/person-bot.ts";
import { codeOf, openRealNetwork, type Actor, type RealNetwork } from "../harness/real-network.ts";

const ALERTS = 12;
const ROTATED = { kind: "receipt", why: "rotated" };

let real: RealNetwork;
let management: RoomId;
let olga: Actor;
let ana: Actor;
let ben: Actor;
let river: RoomId;

beforeAll(async () => {
  real = await openRealNetwork({ choices: "rotate: { leaving: all }\n" });
  ({ olga, management } = real);
  await olga.asks(management, "!area add north/river", { kind: "answer" });
  river = await real.opens('!committee new "River" north/river en');
  [ana, ben] = [await real.person("ana"), await real.person("ben")];
  for (const who of [ana, ben]) await real.admit(who, 'responder "River"');
});

afterAll(() => real.stop());

/** So many alerts, one after the other; the codes of those that were sent. */
async function alerts(count: number, from = 0): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let at = from; at < from + count; at += 1) {
    const words = `!alert north/river watch the road is blocked, turn ${at}`;
    // The order to rotate is answered there, too, and perhaps only now; that answer names no place.
    const sent = await olga.asks(management, words, { kind: "answer", area: "north/river" });
    codes.push(codeOf(sent));
    await pause(300);
  }
  return codes;
}

/** How often each of these was shown to her as a card of its own, in whatever room. */
function timesShown(who: Actor, codes: readonly string[]): readonly number[] {
  return codes.map(
    (code) => who.seen(undefined, { kind: "alert", msgType: "Alert", case: code }).length,
  );
}

/** The old room is closed, and what became of it was told. */
async function isOver(mark: number): Promise<void> {
  await olga.sees(management, ROTATED, { mark, ms: 120_000 });
}

describe("a room that gives way while alerts go out", () => {
  it("shows each of them once to everybody who stays", { timeout: 180_000 }, async () => {
    const mark = olga.mark();
    const first = await alerts(3);
    await olga.asks(management, "!room rotate River now", { kind: "answer", why: "rotation" });
    const codes = [...first, ...(await alerts(ALERTS, 3))];
    await isOver(mark);
    await until(() => timesShown(ben, codes).every((times) => times > 0));
    const once = codes.map(() => 1);
    for (const who of [ana, ben]) expect(timesShown(who, codes)).toEqual(once);
    for (const who of [ana, ben]) expect(who.person.rooms()).not.toContain(river);
    const last = await alerts(1, 20);
    await until(() => timesShown(ana, last)[0] === 1);
    const shown = ana.seen(undefined, { kind: "alert", case: last[0] ?? "" })[0];
    expect(shown?.message.roomId).not.toBe(river);
  });

  it("ends the same when the rooms bot dies in the middle", { timeout: 240_000 }, async () => {
    for (const waitMs of [0, 400, 1_500]) {
      const mark = olga.mark();
      await olga.person.say(management, "!room rotate River now");
      await pause(waitMs);
      const pid = real.running.pidOf("rooms");
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      const codes = await alerts(2);
      await isOver(mark);
      await until(() => timesShown(ben, codes).every((times) => times > 0));
      for (const who of [ana, ben]) expect(timesShown(who, codes)).toEqual([1, 1]);
      expect(olga.seen(management, ROTATED, mark)).toHaveLength(1);
    }
  });
});

describe("a member who is revoked", () => {
  it("decrypts nothing that is said after it was acknowledged", { timeout: 180_000 }, async () => {
    const eva = await real.person("eva");
    const old = await real.admit(eva, 'responder "River"');
    const [before = ""] = await alerts(1, 40);
    await until(() => timesShown(eva, [before])[0] === 1);
    const mark = olga.mark();
    await olga.asks(management, `!revoke ${eva.userId}`, { kind: "answer" });
    const seen = eva.mark();
    const codes = await alerts(3, 50);
    await isOver(mark);
    const last = await alerts(1, 60);
    const all = [...codes, ...last];
    await until(() => timesShown(ben, all).every((times) => times > 0));
    for (const who of [ana, ben]) expect(timesShown(who, all)).toEqual(all.map(() => 1));
    for (const who of [ana, ben]) expect(who.person.rooms()).not.toContain(old);
    expect(timesShown(eva, all)).toEqual(all.map(() => 0));
    const news = eva.person.messages().slice(seen);
    expect(news.filter(({ roomId }) => roomId === old)).toEqual([]);
    expect(eva.person.rooms()).not.toContain(old);
  });
});
