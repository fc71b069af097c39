/** What the organizers read of a room's end. Nothing here is traceless, and nothing says so. */
import type { Emptied } from "../../../shared/core/protocol/effect.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";

/**
 * What was erased and what was not. The count is the homeserver's list after the removals, and is
 * not known where the bot had left before it could be kept.
 */
export function receiptLines(
  { code, codename }: EphemeralRoom,
  emptied: Emptied | undefined,
): readonly Line[] {
  return [
    title("rooms-receipt", { room: code, codename }),
    ...countLines(emptied),
    item("rooms-receipt-left"),
    item("rooms-receipt-server"),
    item("rooms-receipt-phones"),
  ];
}

/** It is not known to be gone, and what to do about it. */
export function failureLines({ code, codename }: EphemeralRoom): readonly Line[] {
  return [
    title("rooms-close-failed", { room: code, codename }),
    line("rooms-close-again", { room: code }),
  ];
}

function countLines(emptied: Emptied | undefined): readonly Line[] {
  if (emptied === undefined) return [item("rooms-receipt-unknown")];
  const { removed, staying } = emptied;
  return [
    item("rooms-receipt-removed", { count: removed }),
    ...(staying > 0 ? [item("rooms-receipt-staying", { count: staying })] : []),
  ];
}
