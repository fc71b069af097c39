/** `revoke USER`: by one organizer, and once more by another. */
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { namedPerson } from "../../people/admission/named-person.ts";
import { revokeNow } from "../../people/standing/revocations.ts";
import { pendingAbout } from "./pending.ts";
import { ratify } from "./ratify.ts";

/** A second organizer who writes it about the same person ratifies it. */
export const revokeCommand: Handler = (asked, context) => {
  const named = namedPerson(asked, "verify-revoke-missing", context);
  if ("refused" in named) return named.refused;
  const pending = pendingAbout(context.tagOf(named.userId), context);
  return pending === undefined
    ? revokeNow(asked, named.userId, context)
    : ratify(asked, pending, context);
};
