/** What a roll call came to. It ends with its alert: an open poll offers what changes nothing. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { endPolls, type ResultOf } from "../../../shared/conversation/poll/polls.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { committeeAt } from "../../../shared/domain/streams/committees.ts";
import { sayInAll } from "../../../shared/language/text.ts";
import { countsOf } from "../../../shared/telling/counts.ts";
import type { AlertContext } from "../context.ts";

/** How many go, by poll and by word, in all rooms; undefined while the alert is open. */
export const rollCallResult: ResultOf = ({ code, roomId }, { state }) => {
  const alert = state.alerts.alerts.get(code);
  if (alert === undefined || alert.ending === null) return undefined;
  const counts = countsOf(alert);
  const languages =
    committeeAt(state.committees, roomId)?.languages ?? alert.reach[0]?.languages ?? [];
  const text = sayInAll(languages, "alert-poll-ended", { case: code, ...counts });
  const card = {
    kind: "receipt",
    why: "poll-ended",
    case: code,
    area: alert.area,
    counts,
  } as const;
  return { text, card };
};

/** Ends the roll calls of this alert in every room. */
export function endRollCalls({ code }: Pick<Alert, "code">, context: AlertContext): Outcome {
  return endPolls(code, rollCallResult, context);
}
