/** What somebody who comes into an incident room has to know: what, where, how sure, who goes. */
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, type Line } from "../../../shared/language/text.ts";
import { nextLine } from "../../../shared/telling/alert.ts";
import { whatIs } from "../../../shared/telling/situation.ts";
import { timeLeft } from "../room/seen.ts";
import { peopleLines } from "./going/people.ts";

/** Those who are there and on the way come before the details: whoever arrives looks for them. */
export function situationLines(
  room: EphemeralRoom,
  alert: Alert,
  context: NetworkContext,
): readonly Line[] {
  const { ending } = alert;
  return [
    ...peopleLines(room, alert, context),
    ...whatIs(alert),
    ending === null ? line("rooms-situation-use") : nextLine(alert, ending),
    line("rooms-until", timeLeft(room, context.nowMs)),
    line("rooms-situation-keep"),
  ];
}
