/** `room rotate NAME|all [now]`: what it would do, for nothing; on a yes, or `now`, it is done. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { compactionAsked } from "../../compaction/asked.ts";
import { progressLines } from "../words/telling.ts";
import { carryOut } from "./carrying-out.ts";
import { freeAmong, movesOf, roomsNamed, unknownRoom, withoutNow } from "./naming.ts";
import { showPlan } from "./shown.ts";

/** In the management room: what is planned concerns everybody there. */
export function rotateByCommand(asked: Asked, context: NetworkContext): Outcome {
  const { name, isNow } = withoutNow(asked.args);
  if (name === "") return askForForm(asked, "rooms-rotate-missing");
  const rooms = roomsNamed(name, context);
  if (rooms.length === 0) {
    const moves = compactionAsked(asked, { name, isNow }, context);
    return moves ?? refuseOnly(asked, unknownRoom(name, context));
  }
  const free = freeAmong(rooms, context);
  if (free.length === 0) {
    const lines = movesOf(rooms, context).flatMap((one) => progressLines(one, context));
    return answerOnly(asked, lines, { why: "rotation" });
  }
  if (isNow) return carryOut(asked, free, context);
  return showPlan(asked, { rooms: free, typed: name }, context);
}
