/** Which bot explains a message that the inbox did not let through, if any does. */
import { NOTHING, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Rejected, RejectionReason } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { isNetworkRoom, isOurBot, isWorkRoom, speaksIn } from "../command/place.ts";
import { EVIDENCE, explainRejection, isEvidence } from "./rejection-words.ts";
import { answerDevice } from "./device/device.ts";

/** Told even when nobody was addressed: a command may have been lost. */
const TOLD_WHERE_BOTS_WORK: ReadonlySet<RejectionReason> = new Set<RejectionReason>([
  "not-encrypted",
  "undecryptable",
  "changed-identity",
  "restored-key",
  ...EVIDENCE,
]);

/**
 * Explains what went wrong with a message that was meant for a bot. Of several bots in a room one
 * explains; talk among people is left alone. Signs of an attack are told to the organizers.
 */
export function onRejected(bot: BotName, rejected: Rejected, context: NetworkContext): Outcome {
  if (isOurBot(rejected.sender, context)) return NOTHING;
  if (!isMineToExplain(bot, rejected, context)) return NOTHING;
  return answerDevice(rejected, context) ?? explainRejection(rejected, context);
}

function isMineToExplain(bot: BotName, rejected: Rejected, context: NetworkContext): boolean {
  const { roomId, reason } = rejected;
  if (rejected.isDirect) return true;
  const isToldToAnybody =
    isEvidence(reason) ||
    (reason === "unsigned-device" && isNetworkRoom(roomId, context)) ||
    (TOLD_WHERE_BOTS_WORK.has(reason) && isWorkRoom(roomId, context));
  return isToldToAnybody ? speaksIn(roomId, bot, context) : rejected.isAddressed;
}
