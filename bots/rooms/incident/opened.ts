/** An incident room is there. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { strangersIn } from "../../../shared/conversation/news/strangers.ts";
import { closeUnsaid } from "../room/closing.ts";
import type { Opened } from "../room/opening.ts";
import { alertOf } from "../room/seen.ts";
import { tellCommittees } from "./announcing.ts";
import { askAllIn } from "./going/asking-in.ts";

/**
 * Those who answered meanwhile are asked in, and everybody is told. A room that comes after the
 * end is closed, and nobody hears of it but by the receipt.
 */
export function onIncidentOpened({ room, context }: Opened): Outcome {
  const alert = alertOf(room, context);
  const { roomId } = room;
  if (alert === undefined || roomId === null) return NOTHING;
  if (alert.ending !== null) return closeUnsaid(room, "ended", context);
  const told = only(
    ...tellCommittees(room, alert),
    ...strangersIn(roomId, { kind: room.kind, room }, context),
  );
  return joined(askAllIn(room, alert, context), told);
}
