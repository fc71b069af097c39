/** Codes: back a while after the end, never lent to two things, and loud when there is none. */
import { describe, expect, it } from "vitest";
import { codeFromNumber, CODES_COUNT } from "../../shared/core/values/case-code.ts";
import type { CaseCode } from "../../shared/core/values/ids.ts";
import type { Fact } from "../../shared/core/protocol/entry.ts";
import { isCodeTaken } from "../../shared/domain/codes.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../shared/domain/network-state.ts";
import { DEFAULT_LIVES } from "../../shared/core/lives.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";
import { alertBot } from "../../bots/alert/bot.ts";
import { roomsBot } from "../../bots/rooms/bot.ts";
import { verifyBot } from "../../bots/verify/bot.ts";
import type { Sent, World } from "../harness/world.ts";
import { ana, caseTurns, cardsIn, CODE, mallory, olga, raise, report, town } from "./alert/town.ts";

const OTHER = codeFromNumber(99);
/** So long a case is kept where the network chose nothing. */
const KEPT_MS = DEFAULT_LIVES.cases;
const BOTS = [verifyBot, alertBot, roomsBot];

function reportOf(code: CaseCode, nowMs: number): Fact {
  const salute = {
    ...{ size: "1-2", activity: "stop", uniform: "plain", equipment: "none" },
    ...{ seenAtMs: 0, note: "" },
  };
  return factOf("case", {
    ...{ type: "reported", code, area: "north", severity: "info", reporter: mallory.tag },
    ...{ replyRoom: "!direct", expiresAtMs: nowMs * 2, salute },
  });
}

function allOver(): ReturnType<typeof town> {
  const place = town(BOTS);
  raise(place);
  place.world.says(ana, place.river, `!going ${CODE}`);
  place.world.says(olga, place.management, `!allclear ${CODE}`);
  place.world.caseFact({ type: "ended", code: CODE });
  place.world.passes(3_600_000);
  place.world.says(olga, place.management, `!room close ${CODE} now`);
  // A goodbye is left standing for a moment, so that it can be read.
  place.world.passes(60_000);
  return place;
}

describe("the code of a case that is over", () => {
  it("still names it for thirty days, and nothing else", () => {
    const { world, river } = allOver();
    world.passes(KEPT_MS - 7_200_000);
    expect(isCodeTaken(world.state, CODE)).toBe(true);
    expect(world.says(ana, river, `!status ${CODE}`)[0]?.card).toMatchObject({ state: "ended" });
  });

  it("comes back after that, and a new case of this code is raised as any other", () => {
    const place = allOver();
    const { world } = place;
    world.passes(KEPT_MS);
    expect(isCodeTaken(world.state, CODE)).toBe(false);
    report(place);
    const sent = caseTurns(place, "confirmed");
    expect(cardsIn(sent).map(({ roomId }) => roomId)).toEqual([place.river, place.north]);
    world.says(ana, place.river, `!going ${CODE}`);
    const rooms = [...world.state.rooms.values()].filter(({ code }) => code === CODE);
    expect(rooms).toHaveLength(1);
  });

  it("never comes back while anything that it names is open", () => {
    const open = town(BOTS);
    raise(open);
    open.world.caseFact({ type: "ended", code: CODE });
    open.world.passes(2 * KEPT_MS);
    expect(open.world.state.cases.has(CODE)).toBe(false);
    expect(open.world.state.alerts.alerts.has(CODE)).toBe(true);
    expect(isCodeTaken(open.world.state, CODE)).toBe(true);
  });

  it("is forgotten alike by whoever reads the streams later, one after the other", () => {
    const { world } = allOver();
    world.passes(KEPT_MS);
    const sorted = world.entries.toSorted((one, other) => (one.stream < other.stream ? -1 : 1));
    const again = sorted.reduce(foldNetwork, EMPTY_NETWORK);
    expect([...again.cases.keys()]).toEqual([...world.state.cases.keys()]);
    expect([...again.alerts.alerts.keys()]).toEqual([...world.state.alerts.alerts.keys()]);
    expect(again.alerts.rollCalls.size).toBe(world.state.alerts.rollCalls.size);
    expect([...again.rooms.keys()]).toEqual([...world.state.rooms.keys()]);
  });
});

describe("when every code names something that is open", () => {
  function full(): ReturnType<typeof town> {
    const place = town(BOTS);
    // The founding time is over: a new organizer has to be proposed.
    place.world.nowMs += 48 * 3_600_000;
    for (let number = 0; number < CODES_COUNT; number += 1) {
      keep(place.world, codeFromNumber(number));
    }
    return place;
  }

  function keep(world: World, code: CaseCode): void {
    const fact = reportOf(code, world.nowMs);
    const entry = { ...fact, seq: 1, prev: "", atMs: world.nowMs, cause: null };
    world.state = foldNetwork(world.state, entry);
  }

  const full_ = full();
  const kinds = (sent: readonly Sent[]) => sent.map(({ card }) => [card["kind"], card["why"]]);

  it.each([
    [
      "a report",
      () => full_.world.says(ana, full_.world.direct(ana), "report north/river raid, 3 agents"),
    ],
    ["an alert", () => full_.world.says(olga, full_.management, "!alert north/river watch vans")],
    [
      "an urgent one",
      () => full_.world.says(olga, full_.management, "!alert north/river urgent vans"),
    ],
    ["a room", () => full_.world.says(olga, full_.management, "!room new Supplies")],
    [
      "an organizer",
      () => full_.world.says(olga, full_.management, `!admit ${ana.userId} organizer`),
    ],
  ])("%s is refused, and the organizers are warned", (_what, ask) => {
    const before = full_.world.entries.length;
    const sent = ask();
    expect(kinds(sent), sent.map(({ body }) => body).join()).toEqual([
      ["refusal", undefined],
      ["warning", "no-code"],
    ]);
    const types = full_.world.entries.slice(before).map(({ type }) => type);
    expect(types).toEqual([]);
  });

  it("the last code that is free is still drawn", () => {
    const place = full_;
    const { state } = place.world;
    place.world.state = { ...state, cases: state.cases.without(OTHER) };
    const sent = place.world.says(olga, place.management, "!alert north/river watch vans");
    expect(cardsIn(sent).length).toBeGreaterThan(0);
    expect(place.world.state.alerts.alerts.has(OTHER)).toBe(true);
  });
});
