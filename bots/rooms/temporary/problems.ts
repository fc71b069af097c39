/** Why no room is made of what somebody wrote. */
import { launderedLines, type Why } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { TITLE_CHARACTERS_MAX } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { isLifeAllowed, lifeLimits } from "./duration.ts";
import type { Wish } from "./wish.ts";

/** So many temporary rooms are there at once at most: nobody would know them apart. */
export const ROOMS_MAX = 40;

/** The first thing that is wrong with it; undefined when nothing is. */
export function problemWith(wish: Wish, { state }: NetworkContext): Why | "missing" | undefined {
  if (wish.title === "") return "missing";
  if (wish.title.length > TITLE_CHARACTERS_MAX) {
    const lines = [title("rooms-title-long", { max: TITLE_CHARACTERS_MAX })];
    return { reason: "too-much", lines };
  }
  const laundered = withoutPersonalData(wish.title, context.settings);
  if (laundered.found.length > 0) {
    const lines = [title("rooms-title-personal"), ...launderedLines(laundered)];
    return { reason: "personal-data", lines };
  }
  if (wish.lifeMs !== undefined && !isLifeAllowed(wish.lifeMs)) {
    return { reason: "malformed", lines: [title("rooms-life-limits", lifeLimits())] };
  }
  const there = [...state.rooms.live.values()].filter(({ kind }) => kind === "temporary");
  if (there.length < ROOMS_MAX) return undefined;
  return { reason: "too-much", lines: [title("rooms-too-many", { max: ROOMS_MAX })] };
}
