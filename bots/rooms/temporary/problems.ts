/** Why no room is made of what somebody wrote. */
import {
  launderedLines,
  type Asked,
  type Why,
} from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { TITLE_CHARACTERS_MAX } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { isLifeAllowed, lifeLimits } from "./duration.ts";
import { readWish, type Wish } from "./wish.ts";

/** So many temporary rooms are there at once at most: nobody would know them apart. */
const ROOMS_MAX = 40;

/** What is wished, or the first thing that is wrong with it. */
export function wishIn(
  asked: Asked,
  context: NetworkContext,
): Readonly<{ wish: Wish } | { problem: Why | "missing" }> {
  const wish = readWish(asked);
  const problem = problemWith(wish, context);
  return problem === undefined ? { wish } : { problem };
}

function problemWith(wish: Wish, { state, settings }: NetworkContext): Why | "missing" | undefined {
  if (wish.title === "") return "missing";
  if (wish.title.length > TITLE_CHARACTERS_MAX) {
    const lines = [title("rooms-title-long", { max: TITLE_CHARACTERS_MAX })];
    return { reason: "too-much", lines };
  }
  const laundered = withoutPersonalData(wish.title, settings);
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
