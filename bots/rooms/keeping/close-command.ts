/** `room close CODE`. For a room that failed to close, tries once more. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import {
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { roomsOfCode } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { closeRoom, emptying } from "../room/closing.ts";
import { cardOf } from "../room/inside.ts";

/** Answered where it was asked, before anybody is removed. */
export function closeByCommand(asked: Asked, context: NetworkContext): Outcome {
  const written = asked.args[0] ?? "";
  const code = parseCode(written);
  if (code === undefined) {
    if (!looksLikeCode(written)) return askForForm(asked, "rooms-code-missing");
    return refuseOnly(asked, {
      reason: "wrong-code",
      lines: [title("rooms-code-slip", { written })],
    });
  }
  const found = roomsOfCode(context.state.rooms, code);
  const room = found.find(({ phase }) => phase !== "closed") ?? found[0];
  if (room === undefined) {
    const lines = [title("rooms-unknown", { room: code })];
    return refuseOnly(asked, { reason: "unknown-case", lines });
  }
  switch (room.phase) {
    case "closed":
      return refuseOnly(asked, {
        reason: "closed",
        lines: [title("rooms-closed", { room: code })],
      });
    case "requested": {
      const lines = [title("rooms-not-there", { room: code })];
      return refuseOnly(asked, { reason: "unknown-case", lines });
    }
    case "open":
    case "closing": {
      const reply = answerOnly(asked, [title("rooms-closing", { room: code })], cardOf(room));
      const closing =
        room.phase === "open"
          ? closeRoom(room, "command", context)
          : only(...emptying(room, context));
      return joined(reply, closing);
    }
  }
}
