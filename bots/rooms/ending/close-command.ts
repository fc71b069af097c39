/** `room close CODE [now]`. For a room that failed to close, tries once more. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, title } from "../../../shared/language/text.ts";
import { whoIsOut } from "../incident/going/out.ts";
import { closeRoom, emptyRoom, removals } from "../room/closing.ts";
import { cardOf } from "../room/inside.ts";
import { roomMeant } from "./meant.ts";

/** Answered where it was asked. Who is out stops it, unless it is to be now. */
export function closeByCommand(asked: Asked, context: NetworkContext): Outcome {
  const meant = roomMeant(asked, context);
  if ("refused" in meant) return meant.refused;
  const { room, now } = meant;
  const people = whoIsOut(room, context);
  if (room.phase === "open" && people !== undefined && !now) {
    const lines = [
      title("rooms-not-home", { people }),
      line("rooms-not-home-next", { room: room.code }),
    ];
    return refuseOnly(asked, { reason: "not-home", lines }, { room: room.code });
  }
  const isFarewell = room.phase === "open" || (room.phase === "closing" && !now);
  const lines = [
    title(isFarewell ? "rooms-closing" : "rooms-emptying", {
      room: room.code,
      codename: room.codename,
    }),
    ...(people === undefined ? [] : [line("rooms-out-ask", { people })]),
  ];
  const reply = answerOnly(asked, lines, cardOf(room));
  if (room.phase === "open") return joined(reply, closeRoom(room, "command", context));
  if (isFarewell) return reply;
  if (room.phase === "closing") return joined(reply, emptyRoom(room, context));
  return joined(reply, only(...removals(room, context)));
}
