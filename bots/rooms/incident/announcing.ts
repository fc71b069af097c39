/** How the committees hear of an incident room. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { MESSAGE_TYPE, notice } from "../../../shared/language/content.ts";
import { composeAll, title } from "../../../shared/language/text.ts";
import { cardOf } from "../room/inside.ts";

/** Only that there is a room: those who go are asked in one by one. */
export function tellCommittees(room: EphemeralRoom, alert: Alert): readonly Effect[] {
  const { code, codename } = room;
  const lines = [title("rooms-incident-open", { case: code, codename })];
  return alert.reach
    .filter((reach) => reach.failure === null)
    .map(({ roomId, languages }) => ({
      do: "send",
      roomId,
      type: MESSAGE_TYPE,
      content: notice(composeAll(languages, lines), cardOf(room)),
    }));
}
