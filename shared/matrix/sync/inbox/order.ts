/** In which order rows are worked through. */
import type { RoomId, UserId } from "../../../core/values/ids.ts";
import type { InboxRow } from "../inbox-row.ts";

/** What must keep its order among itself: a room, and in the state room one writer. */
export function laneOf(row: InboxRow): string {
  switch (row.kind) {
    case "event":
      return `${row.roomId} ${row.event.sender}`;
    case "membership":
      return `members ${row.roomId} ${row.userId}`;
    case "identity":
      return `identity ${row.userId}`;
    case "gap":
    case "lost":
    case "invite":
      return row.roomId;
  }
}

/** True for what the bots tell each other, and for what may be missing of it. */
export function isOfStreams(row: InboxRow, isStateRoom: (roomId: RoomId) => boolean): boolean {
  return (row.kind === "event" || row.kind === "gap") && isStateRoom(row.roomId);
}

export const OTHERS_RANK = 2;

/** Gaps first, since what fills them comes before all; then the bot's own entries. */
export function rankOf(row: InboxRow, self: UserId): number {
  if (row.kind === "gap") return 0;
  return row.kind === "event" && row.event.sender === self ? 1 : OTHERS_RANK;
}
