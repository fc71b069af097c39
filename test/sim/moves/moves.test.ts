/** A thousand rooms give way while bots die at any instant: whoever stays loses nothing. */
import { describe, expect, it } from "vitest";
import { readersOf } from "../../../shared/domain/authority/readers.ts";
import { IS_THOROUGH } from "../../harness/thorough.ts";
import { CAST } from "../town/cast.ts";
import type { NetworkBot } from "../town/traced.ts";
import type { Fate } from "../town/fate.ts";
import { TownNight } from "../town/night.ts";
import type { Sabotage } from "../town/process.ts";
import { brokenMoves, movesOf } from "./checkers.ts";
import { act, heal } from "./people.ts";

const MOVES = IS_THOROUGH ? 1_000 : 50;
const FIRST_SEED = Number(process.env.AVISO_SIM_FIRST_SEED ?? 1);
const CONTROL_SEEDS = 12;

const FATE: Fate = {
  deeds: 60,
  crash: 0.01,
  requestFails: 0.1,
  habits: { repeat: 0.2, withhold: 0, forge: 0, delayMs: 1_500, swallow: 0.02 },
};

async function played(seed: number, sabotage?: Sabotage): Promise<TownNight> {
  const night = new TownNight(seed, FATE, sabotage);
  await night.play(act, heal);
  return night;
}

/** All that was noticed by the night in which this is. */
async function noticed(sabotage: Sabotage, sign: RegExp): Promise<string> {
  const broken: string[] = [];
  for (let seed = 1; seed <= CONTROL_SEEDS && !sign.test(broken.join("\n")); seed += 1) {
    broken.push(...brokenMoves(await played(seed, sabotage)));
  }
  return broken.join("\n");
}

describe("rooms that give way while alerts go out and bots die", () => {
  it("lose nobody and no alert, and say nothing twice", { timeout: 3_600_000 }, async () => {
    let [moves, crashes] = [0, 0];
    for (let seed = FIRST_SEED; moves < MOVES; seed += 1) {
      const night = await played(seed);
      expect(brokenMoves(night), `seed ${seed}`).toEqual([]);
      moves += movesOf(night);
      crashes += night.crashes;
    }
    expect(crashes).toBeGreaterThan(0);
  });
});

/** The rooms bot, with some of what it does left out. */
function without(isLeftOut: (effect: { do: string }) => boolean) {
  return (bot: NetworkBot): NetworkBot => {
    if (bot.name !== "rooms") return bot;
    const onTick: NetworkBot["onTick"] = (context) => {
      const { effects, ...outcome } = bot.onTick(context);
      return { ...outcome, effects: effects.filter((effect) => !isLeftOut(effect)) };
    };
    return { ...bot, onTick };
  };
}

describe("what is broken on purpose is noticed", { timeout: 120_000 }, () => {
  it("when the old room is never emptied", async () => {
    const bot = without(({ do: what }) => what === "close-room");
    expect(await noticed({ bot }, /still in|never ended/u)).toMatch(/still in|never ended/u);
  });

  it("when somebody is shown an alert no time", async () => {
    const withoutFinn: Sabotage["readersOf"] = (...asked) =>
      readersOf(...asked).filter(({ userId }) => userId !== CAST.Finn.userId);
    expect(await noticed({ readersOf: withoutFinn }, /Finn was shown/u)).toMatch(/Finn .* 0x/u);
  });

  it("when an answer is given in the room that is over", async () => {
    const bot = (one: NetworkBot): NetworkBot => ({ ...one, forward: (effect) => effect });
    expect(await noticed({ bot }, /no answer to/u)).toMatch(/no answer to/u);
  });

  it("when whoever was revoked is asked into the new room", async () => {
    const sign = /asked @(?:gus|cleo|jo):/u;
    expect(await noticed({ mayBeInvited: () => true, bot: asksAnybody }, sign)).toMatch(sign);
  });
});

/** Asks everybody of the old room into the new one, whoever counts. */
function asksAnybody(bot: NetworkBot): NetworkBot {
  if (bot.name !== "rooms") return bot;
  const onTick: NetworkBot["onTick"] = (context) => {
    const outcome = bot.onTick(context);
    const more = [...context.state.standings.rotations.values()].flatMap(({ from, roomId }) =>
      roomId === null
        ? []
        : context.rooms
            .members(from)
            .map(({ userId }) => ({ do: "invite", roomId, userId }) as const),
    );
    return { ...outcome, effects: [...outcome.effects, ...more] };
  };
  return { ...bot, onTick };
}
