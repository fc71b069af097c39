/** What somebody who comes into an incident room has to know: what, where, how sure, who goes. */
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { headArgs, nextLine } from "../../../shared/telling/alert.ts";
import { situationOf } from "../../../shared/telling/situation.ts";
import { timeLeft } from "../room/seen.ts";
import { presenceLines } from "./going/presence.ts";

/** Those who are there and on the way come before the details: whoever arrives looks for them. */
export function situationLines(
  room: EphemeralRoom,
  alert: Alert,
  context: NetworkContext,
): readonly Line[] {
  const { code, ending } = alert;
  return [
    title("rooms-situation", { case: code, ...headArgs(alert) }),
    ...presenceLines(room, alert, context),
    ...situationOf(alert),
    ...(ending === null
      ? [line("rooms-situation-use", { case: code })]
      : [nextLine(alert, ending)]),
    line("rooms-until", timeLeft(room, context.nowMs)),
    line("rooms-situation-keep"),
  ];
}
