/** What the organizers read of a room's end. */
import type { Emptied } from "../../../shared/core/protocol/effect.ts";
import type { EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { endedLines } from "../../../shared/telling/room-end.ts";

/** Which room it was, what was erased and what was not. */
export function receiptLines(
  { code, codename }: EphemeralRoom,
  emptied: Emptied | undefined,
): readonly Line[] {
  return [title("rooms-receipt", { room: code, codename }), ...endedLines(emptied)];
}

/** It is not known to be gone, and what to do about it. */
export function failureLines({ code, codename }: EphemeralRoom): readonly Line[] {
  return [
    title("rooms-close-failed", { room: code, codename }),
    line("rooms-close-again", { room: code }),
  ];
}
