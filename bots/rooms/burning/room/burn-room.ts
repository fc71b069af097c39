/** `burn room`: one temporary or incident room, at once. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  question,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { yesOrNo } from "../../../../shared/conversation/said/yes-no.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { title } from "../../../../shared/language/text.ts";
import { endNow } from "./end-now.ts";
import { namedRoom } from "./named-room.ts";
import { roomLines } from "./room-words.ts";

/** Says first what goes, and does it when the same is written with a yes behind it. */
export function burnRoom(asked: Asked, context: NetworkContext): Outcome {
  const named = namedRoom(asked, context);
  if ("refused" in named) return named.refused;
  const { room, rest } = named;
  const card = { case: room.code, room: room.code, why: "burn" };
  if (yesOrNo(rest, false) !== "yes") return only(question(asked, roomLines(room, context), card));
  const lines = [title("rooms-emptying", { room: room.code, codename: room.codename })];
  return joined(answerOnly(asked, lines, { kind: "room", ...card }), endNow(room, context));
}
