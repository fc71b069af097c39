/** `room new`: a room for those whom an organizer or a dispatcher names, with an end. */
import type { Outcome } from "../../../shared/core/bot.ts";
import {
  askForForm,
  refuseOnly,
  refuseUndone,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import { drawCode } from "../../../shared/domain/codes.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { requestRoom } from "../room/requesting.ts";
import { wishIn } from "./problems.ts";
import { whomToAsk } from "./whom.ts";

/** `room new "TITLE" [ttl 12h] [people, committees, roles]`; answered when the room is there. */
export function openTemporary(asked: Asked, context: NetworkContext): Outcome {
  const read = wishIn(asked, context);
  if ("problem" in read) {
    const { problem } = read;
    if (problem === "missing") return askForForm(asked, "rooms-title-missing");
    return refuseOnly(asked, problem);
  }
  const { wish } = read;
  const { roomId } = asked.message;
  const whom = whomToAsk(asked, wish, context);
  if ("problem" in whom) return refuseOnly(asked, whom.problem);
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode(asked, context);
  const closesAtMs = context.nowMs + (wish.lifeMs ?? context.settings.roomLifeMs);
  const wanted = {
    ...({ kind: "temporary", code, title: wish.title, closesAtMs } as const),
    ...whom,
    asker: { roomId, language: asked.language },
  };
  return requestRoom(wanted, context) ?? refuseUndone(asked);
}
