/** "Is it true?": what is known about a case, an area, or everything that is open. */
import type { Context } from "../core/bot.ts";
import type { Effect } from "../core/effect.ts";
import type { CaseCode } from "../core/ids.ts";
import type { NetworkState } from "../domain/network-state.ts";
import type { Asked } from "./interpret.ts";

/** `told`: cases whose state was told here, so that a correction can come here, too. */
export type StatusReply = Readonly<{ effects: readonly Effect[]; told: readonly CaseCode[] }>;

/** Answers `status [CASE or AREA]`. */
export function tellStatus(_asked: Asked, _context: Context<NetworkState>): StatusReply {
  return { effects: [], told: [] };
}
