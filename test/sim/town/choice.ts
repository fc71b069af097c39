/** One of these, chosen by the seed. */
import type { TownNight } from "./night.ts";

export function any<T>({ random }: Pick<TownNight, "random">, choices: readonly T[]): T {
  return choices[random.below(choices.length)] as T;
}
