/** How long an alert takes, by what earlier ones took on this network's own server. */
import { SECOND_MS } from "../../../shared/core/values/time.ts";
import type { Alert, Alerts } from "../../../shared/domain/streams/alerts.ts";
import { line, type Line } from "../../../shared/language/text.ts";

/** The last ones count: a server gets other work, and other hardware. */
const ALERTS_MAX = 5;

/** What the slowest of the last alerts makes likely for so many rooms. */
export function paceLine(rooms: number, { alerts }: Alerts): Line {
  const last = [...alerts.values()]
    .filter(({ reachedAtMs, raisedAtMs }) => reachedAtMs !== undefined && raisedAtMs > 0)
    .toSorted((one, other) => other.raisedAtMs - one.raisedAtMs)
    .slice(0, ALERTS_MAX);
  if (last.length === 0) return line("alert-who-unmeasured");
  const longestMs = Math.max(...last.map((alert) => likelyMs(rooms, alert)));
  const seconds = Math.max(1, Math.ceil(longestMs / SECOND_MS));
  return line("alert-who-seconds", { seconds, count: last.length });
}

/** More rooms take longer in proportion; for fewer of them nothing shorter is promised. */
function likelyMs(rooms: number, { reach, raisedAtMs, reachedAtMs = raisedAtMs }: Alert): number {
  const reached = reach.filter(({ cardId }) => cardId !== null).length;
  return (reachedAtMs - raisedAtMs) * Math.max(1, rooms / Math.max(1, reached));
}
