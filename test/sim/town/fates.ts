/** How badly the nights of the whole network are treated. */
import { brokenInvariants } from "./checkers.ts";
import { TownNight, type Fate, type Sabotage } from "./night.ts";
import { act } from "./people.ts";

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

export async function played(seed: number, fate: Fate, sabotage?: Sabotage): Promise<TownNight> {
  const night = new TownNight(seed, fate, sabotage);
  await night.play(act);
  return night;
}

/** Plays nights until this is noticed; all that was noticed by then. */
export async function noticed(sabotage: Sabotage, sign: RegExp): Promise<readonly string[]> {
  const broken: string[] = [];
  for (let seed = 1; seed <= CONTROL_SEEDS; seed += 1) {
    broken.push(...brokenInvariants(await played(seed, ROUGH, sabotage)));
    if (broken.some((line) => sign.test(line))) break;
  }
  return broken;
}
