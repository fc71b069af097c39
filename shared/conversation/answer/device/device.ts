/** What came in, and is about somebody's device rather than about what she wrote. */
import type { Outcome } from "../../../core/bot.ts";
import type { Rejected } from "../../../core/protocol/message.ts";
import { isOfNetwork } from "../../../domain/authority/authority.ts";
import type { NetworkContext } from "../../../domain/network-state.ts";
import { languageOf } from "../../command/spoken.ts";
import { explainUnsigned } from "./unsigned.ts";
import { declineVerification } from "./verification.ts";

/** Undefined for everything that is about a message. */
export function answerDevice(rejected: Rejected, context: NetworkContext): Outcome | undefined {
  const { reason, sender: userId, senderTag: tag } = rejected;
  if (reason !== "unsigned-device" && reason !== "verification") return undefined;
  const language = languageOf(rejected, context);
  const asker = { language, isKnown: isOfNetwork(context, { userId, tag }) };
  return reason === "verification"
    ? declineVerification(rejected, asker, context)
    : explainUnsigned(rejected, asker, context);
}
