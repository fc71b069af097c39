/** A word to somebody who said that she is on duty, in her own chat. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { MESSAGE_TYPE, text } from "../../../../shared/language/content.ts";
import { compose, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { roomsOf } from "../../roll-call/reached.ts";

/** None to somebody who is of no committee any more. */
export function tellOnDuty(
  who: Tag,
  lines: readonly Line[],
  context: AlertContext,
): readonly Effect[] {
  const seen = roomsOf(who, context).flatMap((roomId) => context.rooms.members(roomId));
  const member = seen.find(({ tag, membership }) => tag === who && membership === "join");
  if (member === undefined) return [];
  const { userId } = member;
  const language = context.state.people.languages.get(who) ?? context.settings.language;
  const card = { kind: "answer", why: "duty", language } as const;
  const content = text(compose(language, lines, "direct"), card, { userIds: [userId] });
  return [{ do: "tell", userId, type: MESSAGE_TYPE, content }];
}
