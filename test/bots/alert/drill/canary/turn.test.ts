/** The network's own account reads test messages; what it does not read is told, once. */
import { describe, expect, it } from "vitest";
import { joined } from "../../../../../shared/core/bot.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../../../shared/core/values/time.ts";
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import { alertBot } from "../../../../../bots/alert/bot.ts";
import { canaryTurn, type CanaryNews } from "../../../../../bots/alert/drill/canary/turn.ts";
import { START_MS, type Sent } from "../../../../harness/world.ts";
import { ana, town, type Town } from "../../town.ts";

const CANARY = "@n0123456789ab:aviso.test" as UserId;
const EVERY = 10 * MINUTE_MS;

type Yard = Town & {
  news: { -readonly [Field in keyof CanaryNews]: CanaryNews[Field] };
  missed: number;
};

function yard(everyMs = EVERY): Yard {
  const news = { read: [] as readonly string[], listensSinceMs: START_MS - 1 };
  const yardOf = { news, missed: 0 };
  const place = town([
    {
      ...alertBot,
      onTick: (context) => {
        const network = { ...context.network, canary: CANARY };
        const { outcome, isMissed } = canaryTurn(yardOf.news, { ...context, network });
        if (isMissed) yardOf.missed += 1;
        return joined(alertBot.onTick(context), outcome);
      },
    },
  ]);
  Object.assign(place.world.settings, { canaryMs: everyMs });
  return Object.assign(yardOf, place);
}

const tests = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ card }) => card["why"] === "canary" && card["choices"] !== undefined);
const told = ({ management }: Yard, sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ card, roomId }) => card["why"] === "canary" && roomId === management);

/** The account's client shows the newest message. */
function reads(place: Yard): void {
  const newest = tests(place.world.sent).at(-1)?.card["choices"] as { read: string };
  place.news.read = [...place.news.read, newest.read];
}

describe("test messages", () => {
  it("go out every so often while each is read, and nobody hears of them", () => {
    const place = yard();
    for (let round = 0; round < 5; round += 1) {
      expect(tests(place.world.passes(round === 0 ? SECOND_MS : EVERY))).toHaveLength(1);
      reads(place);
      expect(place.world.passes(SECOND_MS)).toEqual([]);
    }
    expect(told(place, place.world.sent)).toEqual([]);
    expect(place.missed).toBe(0);
  });

  it("ring nobody, and say that they are tests", () => {
    const [sent] = tests(yard().world.passes(SECOND_MS));
    expect(sent?.content).toMatchObject({ msgtype: "m.notice", "m.mentions": {} });
    expect(sent?.card).toMatchObject({ kind: "receipt", status: "Exercise" });
    expect(sent?.body).toMatch(/^Test message of the network/u);
  });

  it("are told to organizers when one is not read in a minute: once, with what to do", () => {
    const place = yard();
    place.world.passes(SECOND_MS);
    expect(told(place, place.world.passes(50 * SECOND_MS))).toEqual([]);
    const [warning, ...more] = told(place, place.world.passes(10 * SECOND_MS));
    expect(more).toEqual([]);
    expect(warning?.card["kind"]).toBe("warning");
    expect(warning?.body).toContain("could not read");
    expect(warning?.body).toContain("Ask two people");
    expect(told(place, place.world.passes(EVERY))).toEqual([]);
    expect(told(place, place.world.passes(2 * MINUTE_MS))).toEqual([]);
    expect(place.missed).toBe(2);
  });

  it("are told to be read again, late or not", () => {
    const place = yard();
    place.world.passes(SECOND_MS);
    place.world.passes(2 * MINUTE_MS);
    reads(place);
    const [again] = told(place, place.world.passes(SECOND_MS));
    expect(again?.card["kind"]).toBe("receipt");
    expect(told(place, place.world.passes(SECOND_MS))).toEqual([]);
  });

  it("are sent anew, and not missed, when the account listens on another device since", () => {
    const place = yard();
    place.world.passes(SECOND_MS);
    place.news.listensSinceMs = place.world.nowMs + 20 * SECOND_MS;
    expect(tests(place.world.passes(30 * SECOND_MS))).toHaveLength(1);
    reads(place);
    expect(told(place, place.world.passes(EVERY))).toEqual([]);
  });

  it("are told of when the account never comes up, after the time that a login may take", () => {
    const place = yard();
    place.news.listensSinceMs = null;
    place.world.passes(SECOND_MS);
    expect(told(place, place.world.passes(9 * MINUTE_MS))).toEqual([]);
    const [warning] = told(place, place.world.passes(MINUTE_MS));
    expect(warning?.body).toContain("does not come up");
  });

  it("are taken back after a day, and nothing else in private chats is", () => {
    const place = town();
    const context = place.world.contextOf("alert");
    const chats = new Map([
      ["!canary", CANARY],
      ["!ana", ana.userId],
    ]);
    const rooms = { ...context.rooms, personOf: (roomId: string) => chats.get(roomId) };
    const network = { ...context.network, canary: CANARY };
    const endOf = (roomId: string) => {
      const said = { roomId, eventId: "$one", atMs: START_MS, about: null } as never;
      return alertBot.erasure?.atMs(said, { ...context, network, rooms });
    };
    expect(endOf("!canary")).toBe(START_MS + DAY_MS);
    expect(endOf("!ana")).toBeNull();
  });

  it("control: are not sent where the network chose no time for them", () => {
    const place = yard(0);
    expect(tests(place.world.passes(5 * HOUR_MS))).toEqual([]);
  });
});
