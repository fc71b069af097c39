/** `ratify CODE`, and the same by a second `revoke`: two organizers have agreed. */
import { joined } from "../../../../shared/core/bot.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { secondOpinionRefusal } from "../../../../shared/domain/authority/proposals.ts";
import { isPending } from "../../../../shared/domain/streams/trust/revocations.ts";
import { withPeople } from "../../outcome.ts";
import { namedRevocation, type Kept } from "./pending.ts";
import { refuseRatified, refuseRatifying, tellRatified } from "./ratify-words.ts";

/** `ratify CODE`, by another organizer than the one who revoked. */
export const ratifyCommand: Handler = (asked, context) => {
  const read = namedRevocation(asked, "verify-ratify-which", context);
  if ("refused" in read) return read.refused;
  const { found } = read;
  return isPending(found) ? ratify(asked, found, context) : refuseRatified(asked, found);
};

/** It stands from now on. */
export function ratify(
  asked: Parameters<Handler>[0],
  found: Kept,
  context: Parameters<Handler>[1],
): ReturnType<Handler> {
  const { people } = context.state;
  const { code } = found;
  const by = asked.message.senderTag;
  const why = secondOpinionRefusal(found.by, by, { ...context, people });
  if (why !== undefined) return refuseRatifying(asked, found, why);
  const event = { type: "revocation-ratified", code, by } as const;
  return joined(withPeople([event]), tellRatified(asked, found, context));
}
