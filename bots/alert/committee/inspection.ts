/** `committee list`: who is told what. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { item, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { hoursOf } from "./quiet.ts";
import { unreadingIn } from "../delivery/route/rooms.ts";

/** `committee list`. */
export function listCommittees(asked: Asked, context: AlertContext): Outcome {
  const committees = [...context.state.committees.committees.values()];
  if (committees.length === 0) return answerOnly(asked, [title("alert-committees-none")]);
  const items = committees.map((one) =>
    item("alert-committee-item", {
      name: one.name,
      codename: one.codename ?? "none",
      areas: one.areas.join(", "),
      languages: one.languages.join(", "),
      floor: one.floor,
      room: one.roomId === null ? "waiting" : "open",
      hours: one.closingAtMs !== undefined ? "closing" : one.quiet === undefined ? "none" : "quiet",
      ...(one.quiet === undefined ? { from: "", to: "" } : hoursOf(one.quiet)),
      unreading: one.roomId === null ? 0 : unreadingIn([one.roomId], context),
    }),
  );
  return answerOnly(asked, [title("alert-committees", { count: items.length }), ...items]);
}
