/** How long a burn can be undone, and when a network that nobody leads seals itself. */
import type { Burning, Settings } from "../../../core/settings.ts";
import { HOUR_MS, MINUTE_MS } from "../../../core/values/time.ts";
import { burnOfNetwork, type Burns } from "./burns.ts";

const DEFAULT_BURNING: Burning = { undoMs: 48 * HOUR_MS, unheardMs: 0 };

/** The last receipt of a network can be read for so long before its room goes. */
export const LAST_WORDS_MS = MINUTE_MS;
/** What could not be closed in this time is told as left, and waited for no longer. */
export const BURNING_MAX_MS = 30 * MINUTE_MS;

/** What the deployment chose, or what holds where it says nothing. */
export function burningOf({ burning }: Pick<Settings, "burning">): Burning {
  return burning ?? DEFAULT_BURNING;
}

/** True when nothing is left to do for a bot but to erase itself. */
export function isBurntOut(burns: Burns, nowMs: number): boolean {
  const burn = burnOfNetwork(burns);
  return burn?.phase === "told" && nowMs - burn.sinceMs >= LAST_WORDS_MS;
}
