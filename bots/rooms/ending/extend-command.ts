/** `room extend CODE [TIME]`: the room stays so much longer than it would. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { title } from "../../../shared/language/text.ts";
import { cardOf, sayInside } from "../room/inside.ts";
import { staysUntil } from "../room/staying.ts";
import {
  DEFAULT_EXTENSION_MS,
  isLifeAllowed,
  lifeLimits,
  lifetimeIn,
} from "../temporary/duration.ts";
import { roomMeant } from "./meant.ts";

/** Said inside, too: whoever was about to leave may stay. */
export function extendByCommand(asked: Asked, context: NetworkContext): Outcome {
  const meant = roomMeant(asked, context);
  if ("refused" in meant) return meant.refused;
  const { room } = meant;
  const { code, codename } = room;
  const longerMs = lifetimeIn(asked.args.slice(1)) ?? DEFAULT_EXTENSION_MS;
  const closesAtMs = Math.max(room.closesAtMs, context.nowMs) + longerMs;
  if (longerMs <= 0 || !isLifeAllowed(closesAtMs - context.nowMs)) {
    const lines = [title("rooms-life-limits", lifeLimits())];
    return refuseOnly(asked, { reason: "malformed", lines });
  }
  const stays = staysUntil({ room, closesAtMs, why: "command" }, context);
  if (stays === undefined) {
    const lines = [title("rooms-closed", { room: code, codename })];
    return refuseOnly(asked, { reason: "closed", lines });
  }
  const { outcome, time } = stays;
  const reply = answerOnly(
    asked,
    [title("rooms-extended", { room: code, codename, ...time })],
    cardOf(room),
  );
  const inside = sayInside(room, [title("rooms-stays", time)], context);
  return joined(outcome, reply, only(...inside));
}
