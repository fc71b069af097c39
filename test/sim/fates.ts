/** The kinds of nights that are played, from calm to hostile. */
import { brokenPromises } from "./checkers.ts";
import { Night, type Fate, type Sabotage } from "./night.ts";

const CONTROL_SEEDS = 20;

export const CALM: Fate = {
  commands: 8,
  crash: 0,
  requestFails: 0,
  commitFails: 0,
  habits: { repeat: 0, withhold: 0, forge: 0, delayMs: 100 },
};
export const ROUGH: Fate = {
  commands: 12,
  crash: 0.01,
  requestFails: 0.15,
  commitFails: 0.002,
  habits: { repeat: 0.2, withhold: 0, forge: 0, delayMs: 1_500 },
};
export const HOSTILE: Fate = { ...ROUGH, habits: { ...ROUGH.habits, withhold: 0.03, forge: 0.03 } };
/** Sends are answered and not taken. What is sent again comes later than what followed it. */
export const SWALLOWING: Fate = { ...ROUGH, habits: { ...ROUGH.habits, swallow: 0.1 } };

export async function played(seed: number, fate: Fate, sabotage?: Sabotage): Promise<Night> {
  const night = new Night(seed, fate, sabotage);
  await night.play();
  return night;
}

/** Plays nights until a promise is broken; what broke, or nothing. */
export async function firstBroken(
  sabotage: Sabotage,
  fate: Fate = ROUGH,
): Promise<readonly string[]> {
  for (let seed = 1; seed <= CONTROL_SEEDS; seed += 1) {
    const broken = brokenPromises(await played(seed, fate, sabotage));
    if (broken.length > 0) return broken;
  }
  return [];
}
