/** Which room somebody means by a code: one that is there, or a no that says why not. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { looksLikeCode, parseCode } from "../../../shared/core/values/case-code.ts";
import { askForForm, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { holdsRole } from "../../../shared/conversation/command/permission.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { roomsOfCode, type EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import { title } from "../../../shared/language/text.ts";
import { saysNow } from "./now.ts";

/** `now`: it shall be done whoever is out. */
type Meant = Readonly<{ room: EphemeralRoom; now: boolean } | { refused: Outcome }>;

/**
 * Of several that went by this code, the one that is not closed. Who is no organizer means a
 * temporary room that she was asked into; of others she learns nothing.
 */
export function roomMeant(asked: Asked, context: NetworkContext): Meant {
  const written = asked.args[0] ?? "";
  const code = parseCode(written);
  if (code === undefined) {
    if (!looksLikeCode(written)) return { refused: askForForm(asked, "rooms-code-missing") };
    const lines = [title("rooms-code-slip", { written })];
    return { refused: refuseOnly(asked, { reason: "wrong-code", lines }) };
  }
  const { senderTag } = asked.message;
  const isTheirs = holdsRole(asked.message, context, "organizer");
  const found = roomsOfCode(context.state.rooms, code).filter(
    ({ kind, invited }) => isTheirs || (kind === "temporary" && invited.has(senderTag)),
  );
  const room = found.find(({ phase }) => phase !== "closed") ?? found[0];
  if (room === undefined) {
    const lines = [title("rooms-unknown", { room: code })];
    return { refused: refuseOnly(asked, { reason: "unknown-case", lines }) };
  }
  switch (room.phase) {
    case "closed": {
      const lines = [title("rooms-closed", { room: code, codename: room.codename })];
      return { refused: refuseOnly(asked, { reason: "closed", lines }) };
    }
    case "requested": {
      const lines = [title("rooms-not-there", { room: code, codename: room.codename })];
      return { refused: refuseOnly(asked, { reason: "unknown-case", lines }) };
    }
    case "open":
    case "closing":
    case "emptying":
      return { room, now: saysNow(asked) };
  }
}
