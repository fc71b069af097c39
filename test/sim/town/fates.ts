/** How badly the nights of the whole network are treated. */
import { brokenInvariants } from "./checkers.ts";
import { grow } from "./growth/deeds.ts";
import { GROWING } from "./growth/newcomers.ts";
import type { Fate } from "./fate.ts";
import { TownNight } from "./night.ts";
import { act, resume } from "./people.ts";
import type { Sabotage } from "./process.ts";

const CONTROL_SEEDS = 60;

export const ROUGH: Fate = {
  deeds: 90,
  crash: 0.004,
  requestFails: 0.1,
  habits: { repeat: 0.2, withhold: 0, forge: 0, delayMs: 1_500 },
};
export const HOSTILE: Fate = {
  ...ROUGH,
  habits: { repeat: 0.2, withhold: 0.01, forge: 0.01, delayMs: 1_500 },
};
/** Some of what is sent never arrives, for good. */
export const SWALLOWING: Fate = {
  ...ROUGH,
  habits: { ...ROUGH.habits, swallow: 0.03, swallowForGood: 0.02 },
};
/** All of it at once. */
export const RUTHLESS = {
  ...ROUGH,
  habits: { ...ROUGH.habits, withhold: 0.01, swallow: 0.02 },
  hostility: {
    ...{ haunt: 0.12, swap: 0.05, contradict: 0.04, burn: 0.006 },
    ...{ deafen: 0.04, stuck: 0.1, together: 0.15 },
  },
} satisfies Fate;

/** The same, and the disks burn again and again, some when an entry was swallowed before others. */
export const ABLAZE: Fate = {
  ...RUTHLESS,
  habits: { ...RUTHLESS.habits, swallow: 0.12 },
  hostility: { ...RUTHLESS.hostility, burn: 0.03 },
};

/** The same in a network whose streams were told anew. */
export const TOLD_ANEW: Fate = { ...ABLAZE, isToldAnew: true };
/** The same while they are told anew again and again. */
export const RETOLD: Fate = { ...TOLD_ANEW, retell: 0.01 };

/** The room in which all this is told gives way, again and again. */
export const MOVED: Fate = { ...ROUGH, crash: 0.01, move: 0.05 };
/** The same, and the disks burn on the way. */
export const MOVED_ABLAZE: Fate = { ...ABLAZE, move: 0.05 };

/** People come in and are taken out again while reports come by the hundred. */
export const GROWN: Fate = { ...ROUGH, choices: GROWING, growth: { grow: 0.9, rush: 0.01 } };
/** The same under a homeserver that does what it can. */
export const GROWN_RUTHLESS: Fate = {
  ...RUTHLESS,
  choices: GROWING,
  growth: { grow: 0.9, rush: 0.01 },
};

/** Everybody reports something while something is confirmed; nothing else stands in its way. */
export const RUSHED: Fate = {
  ...{ deeds: 40, crash: 0, requestFails: 0 },
  choices: { ...GROWING, commandAgeMaxMs: 60_000 },
  habits: { repeat: 0.2, withhold: 0, forge: 0, delayMs: 200 },
  growth: { grow: 0, rush: 0, amid: 0.2 },
};

/** Each once, for whoever plays them in turn. */
export const FATES_BY_NAME: Readonly<Record<string, Fate>> = {
  ...{ ROUGH, HOSTILE, SWALLOWING, RUTHLESS, ABLAZE, TOLD_ANEW, RETOLD, MOVED, MOVED_ABLAZE },
  ...{ GROWN, GROWN_RUTHLESS, RUSHED },
};

export async function played(seed: number, fate: Fate, sabotage?: Sabotage): Promise<TownNight> {
  const night = new TownNight(seed, fate, sabotage);
  const deed = (one: TownNight): void => {
    act(one);
    grow(one);
  };
  await night.play(deed, resume);
  return night;
}

export type Search = Readonly<{ sign: RegExp; fate?: Fate; firstSeed?: number }>;

/** Plays nights until this is noticed; all that was noticed by then. */
export async function noticed(
  sabotage: Sabotage,
  { sign, fate = ROUGH, firstSeed = 1 }: Search,
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + CONTROL_SEEDS; seed += 1) {
    broken.push(...brokenInvariants(await played(seed, fate, sabotage)));
    if (broken.some((line) => sign.test(line))) break;
  }
  return broken;
}
