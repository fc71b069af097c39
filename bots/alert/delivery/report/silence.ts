/** An open alert of which nobody has said anything for long: organizers are reminded. */
import { NOTHING, joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { countsLine, countsOf } from "../../../../shared/telling/counts.ts";
import { timeAgo } from "../../../../shared/telling/salute.ts";
import type { AlertContext } from "../../context.ts";

/** Each reminder waits twice as long as the one before it; after this many there is none. */
const REMINDERS_MAX = 5;

/** Nothing where the network chose no time for it. */
export function remindOfSilence(context: AlertContext): Outcome {
  const { settings, state, nowMs } = context;
  const afterMs = settings.quietAlertMs ?? 0;
  if (afterMs === 0) return NOTHING;
  const silent = [...state.alerts.alerts.live.values()].filter(
    ({ ending, status, wordAtMs }) =>
      ending === null && status === "Actual" && wordAtMs > 0 && nowMs - wordAtMs >= afterMs,
  );
  if (silent.length === 0) return NOTHING;
  return joined(...silent.map((alert) => remindOf(alert, afterMs, context)));
}

function remindOf(alert: Alert, afterMs: number, context: AlertContext): Outcome {
  const { code, area, wordAtMs } = alert;
  const sinceMs = context.nowMs - wordAtMs;
  // After one time of waiting the first, after twice as long the second: whatever was missed
  // while no bot ran is told once.
  const due = Math.min(1 + Math.floor(Math.log2(sinceMs / afterMs)), REMINDERS_MAX);
  const name = `silence/${code}/${wordAtMs}`;
  if (Number(context.noted(name) ?? 0) >= due) return NOTHING;
  const lines = [
    title("alert-silent", { case: code, area, ...timeAgo(wordAtMs, context.nowMs) }),
    countsLine(alert),
    line("alert-silent-next", { case: code }),
  ];
  const warning = warn(context, lines, {
    case: code,
    area,
    why: "silent",
    counts: countsOf(alert),
  });
  const untilMs = context.nowMs + afterMs * 2 ** REMINDERS_MAX + DAY_MS;
  return joined(only(warning), noting([{ name, text: String(due), untilMs }]));
}
