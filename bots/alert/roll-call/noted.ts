/** What she is told whose answer was counted: that it was, where to meet, and how many go. */
import { roomsOfCode } from "../../../shared/domain/streams/rooms.ts";
import type { Alert, Answer } from "../../../shared/domain/streams/alerts.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { countsLine, countsOf } from "../../../shared/telling/counts.ts";
import type { AlertContext } from "../context.ts";

type Counted = Readonly<{ which: Answer; minutes: number | null; isEnough: boolean }>;

/** The alert is the one after her answer. */
export function noted(alert: Alert, { which, minutes, isEnough }: Counted, context: AlertContext) {
  const { code } = alert;
  const lines = [
    title(isEnough ? "alert-enough" : `alert-noted-${which}`, {
      case: code,
      minutes: minutes ?? 0,
    }),
    ...(which === "going" || which === "here" ? roomLines(code, context) : []),
    countsLine(alert),
  ];
  return { lines, card: { case: code, counts: countsOf(alert) } };
}

/** The room of those who go, by the name that she sees. Who goes first is told when it is made. */
function roomLines(code: Alert["code"], { state }: AlertContext): readonly Line[] {
  const room = roomsOfCode(state.rooms, code).find(
    ({ kind, phase }) => kind === "incident" && phase === "open",
  );
  return room === undefined ? [] : [line("alert-noted-room", { codename: room.codename })];
}
