/** What people are told when the inbox did not let a message of theirs through. */
import { NOTHING, only, type Outcome } from "../../core/bot.ts";
import type { Rejected, RejectionReason } from "../../core/protocol/message.ts";
import { isOfNetwork } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, title } from "../../language/text.ts";
import { languageOf } from "../command/spoken.ts";
import { refuseOnly, warn, type Why } from "./answers.ts";
import { changedIdentity, refusalInPrivate } from "./in-private.ts";

/** What only somebody at a server can bring about: told to the organizers, wherever it was seen. */
export const EVIDENCE = ["replayed", "contradicted"] as const satisfies readonly RejectionReason[];
type Evidence = (typeof EVIDENCE)[number];

/** Says it where it was written, or to her alone; strangers hear nothing. */
export function explainRejection(rejected: Rejected, context: NetworkContext): Outcome {
  const language = languageOf(rejected, context);
  const { reason, sender } = rejected;
  const isKnown = isOfNetwork(context, { userId: sender, tag: context.tagOf(sender) });
  const reader = { userId: sender, language };
  if (reason === "changed-identity") return only(changedIdentity(reader, context));
  if (isEvidence(reason)) {
    const lines = [title(`common-warn-${reason}`, { user: sender }), line("common-warn-server")];
    return only(warn(context, lines, { why: reason }));
  }
  const lines = [title("common-rejected", { reason }), line("common-rejected-next", { reason })];
  const code = refusalReason(reason);
  if (context.rooms.isEncrypted(rejected.roomId)) {
    return refuseOnly({ message: rejected, language }, { reason: code, lines });
  }
  if (!isKnown) return NOTHING;
  return only(refusalInPrivate(reader, { reason: code, lines }));
}

/** True for signs of an attack. */
export function isEvidence(reason: RejectionReason): reason is Evidence {
  return EVIDENCE.some((one) => one === reason);
}

function refusalReason(reason: Exclude<RejectionReason, Evidence>): Why["reason"] {
  return reason === "relation" ? "malformed" : reason;
}
