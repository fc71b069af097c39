/** Why no room is made of what somebody wrote. */
import { launderedLines, type Why } from "../../../shared/conversation/answer/answers.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { TITLE_CHARACTERS_MAX } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { isLifeAllowed, lifeLimits } from "./duration.ts";
import type { Wish } from "./wish.ts";

/** The first thing that is wrong with it; undefined when nothing is. */
export function problemWith(wish: Wish, context: NetworkContext): Why | "missing" | undefined {
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
  const stranger = wish.users.find(
    (userId) =>
      !context.state.people.persons.has(context.tagOf(userId)) || isOurBot(userId, context),
  );
  if (stranger === undefined) return undefined;
  return { reason: "unknown-person", lines: [title("rooms-stranger", { user: stranger })] };
}
