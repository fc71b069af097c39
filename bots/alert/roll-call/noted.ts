/** What she is told whose answer was counted: that it was, where to meet, and how many go. */
import { roomsOfCode } from "../../../shared/domain/streams/rooms.ts";
import { isOut, type Alert, type Answer } from "../../../shared/domain/streams/alerts.ts";
import type { Tag } from "../../../shared/core/values/ids.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { countsLine, countsOf } from "../../../shared/telling/counts.ts";
import type { AlertContext } from "../context.ts";
import { neededLines } from "./scene/needed-lines.ts";
import { elsewhereLines } from "./scene/elsewhere.ts";

type Counted = Readonly<{ which: Answer; minutes: number | null; who: Tag }>;

/** The alert is the one after her answer. */
export function noted(alert: Alert, { which, minutes, who }: Counted, context: AlertContext) {
  const { code } = alert;
  const own = alert.responses.get(who);
  const isEnough = own?.standsBy === true;
  const lines = [
    title(isEnough ? "alert-enough" : `alert-noted-${which}`, {
      case: code,
      minutes: minutes ?? 0,
    }),
    ...(isEnough ? [line("alert-enough-next", { case: code })] : []),
    ...(isOut(own)
      ? [...roomLines(who, alert, context), ...elsewhereLines(who, alert, context)]
      : []),
    ...(own?.task === undefined ? [] : [line("alert-task-own", { task: own.task })]),
    ...(isOut(own) ? neededLines(alert, context) : []),
    ...(which === "going" && isOut(own) && own?.pair === undefined
      ? [line("alert-pair-none")]
      : []),
    countsLine(alert),
  ];
  return { lines, card: { case: code, counts: countsOf(alert) } };
}

/**
 * The room of those who go, by the name that she sees, unless she is in it. Who goes first is told
 * when it is made.
 */
function roomLines(who: Tag, { code }: Alert, { state, rooms }: AlertContext): readonly Line[] {
  const room = roomsOfCode(state.rooms, code).find(
    ({ kind, phase }) => kind === "incident" && phase === "open",
  );
  if (room === undefined || room.roomId === null) return [];
  const isInside = rooms
    .members(room.roomId)
    .some(({ tag, membership }) => tag === who && membership === "join");
  return isInside ? [] : [line("alert-noted-room", { codename: room.codename })];
}
