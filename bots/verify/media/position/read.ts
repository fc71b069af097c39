/** What a position comes to, and what is said of it: an area, never the position itself. */
import type { Position } from "../../../../shared/core/protocol/media.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { nearestArea } from "./nearest-area.ts";

/** Without an area nobody can tell which one it is. */
export function readPosition(
  position: Position | undefined,
  { state, settings }: VerifyContext,
): Readonly<{ area: AreaPath | undefined; lines: readonly Line[] }> {
  const { areas } = state.committees;
  const area = position && nearestArea(position, settings, areas);
  const headline =
    area === undefined ? title("verify-position-unread") : title("verify-position-area", { area });
  return { area, lines: [headline, line("verify-position-gone")] };
}
