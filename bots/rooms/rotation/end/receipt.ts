/** What organizers read of the end of a room that gave way. */
import type { Effect, Emptied } from "../../../../shared/core/protocol/effect.ts";
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { endedLines } from "../../../../shared/telling/room-end.ts";
import { aboutOf } from "../who/standing-rooms.ts";

/** It is gone: what of it was erased, and what was not. */
export function receiptOf(
  rotation: Rotation,
  emptied: Emptied | undefined,
  context: NetworkContext,
): Effect {
  const lines = [title("rooms-rotate-receipt", aboutOf(rotation, context)), ...endedLines(emptied)];
  const counts = emptied === undefined ? {} : { counts: emptied };
  return tellOrganizers(context, lines, { kind: "receipt", why: "rotated", ...counts });
}

/** It is not known to be gone; it is tried again by itself. */
export function warnNotClosed(rotation: Rotation, context: NetworkContext): Effect {
  return warn(context, [
    title("rooms-rotate-not-closed", aboutOf(rotation, context)),
    line("rooms-rotate-not-closed-next"),
  ]);
}
