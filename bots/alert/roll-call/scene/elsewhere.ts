/** Who is at one scene is not taken for somebody who is free for another. */
import { NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { isOut, type Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { otherScenes } from "../../delivery/route/rooms.ts";

/** Other scenes to which she said that she goes or is there. */
function hersBeside(who: Tag, alert: Alert, context: AlertContext): readonly Alert[] {
  return otherScenes(alert, context).filter(({ responses }) => isOut(responses.get(who)));
}

/** She is told that she counts there, too, and how that ends. */
export function elsewhereLines(who: Tag, alert: Alert, context: AlertContext): readonly Line[] {
  return hersBeside(who, alert, context).map((other) =>
    line("alert-elsewhere", { case: other.code, area: other.area }),
  );
}

/** An alert before somebody's answer, and after it. */
export type Turn = Readonly<{ before: Alert; now: Alert }>;

/** Somebody who is at one scene goes to another: organizers hear it, by count. */
export function tellTwoScenes(who: Tag, { before, now }: Turn, context: AlertContext): Outcome {
  if (!isOut(now.responses.get(who)) || isOut(before.responses.get(who))) return NOTHING;
  const there = hersBeside(who, now, context).filter(
    ({ responses }) => responses.get(who)?.answer === "here",
  );
  return only(
    ...there.map(({ code, area }) => {
      const lines = [
        title("alert-two-scenes", { case: now.code, other: code, area }),
        line("alert-two-scenes-next"),
      ];
      return warn(context, lines, { case: now.code, area: now.area, why: "two-scenes" });
    }),
  );
}
