/**
 * Identities, as the crypto engine comes to know them: the first one of somebody who was admitted
 * is pinned, another one than that counts for nothing until an organizer acts.
 */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { IdentitySeen } from "../../../../shared/core/protocol/message.ts";
import { tellSuspension } from "../../../../shared/conversation/answer/in-private.ts";
import { openChat } from "../../../../shared/conversation/arrival/chat.ts";
import type { VerifyContext } from "../roster.ts";
import { pinned } from "./pinning.ts";
import { changed, warnOfChange } from "./suspension.ts";

/** What follows when an identity is seen, whether or not she has written. */
export function onIdentity(seen: IdentitySeen, context: VerifyContext): Outcome {
  const known = context.state.people.persons.get(seen.tag);
  if (known === undefined) {
    // Nobody was admitted with it, so there is no fact; but she reads nothing any more.
    return seen.isFirst === false ? only(warnOfChange(seen.userId, context)) : NOTHING;
  }
  if (known.identity !== null) {
    const suspended = changed(seen, context);
    if (suspended.facts.length === 0) return suspended;
    return joined(suspended, only(tellSuspension(seen.userId, context)));
  }
  if (seen.isFirst === false) return only(warnOfChange(seen.userId, context));
  const first = pinned(seen, context);
  // From now on she can read, wherever she is admitted to.
  return first.facts.length === 0
    ? first
    : joined(first, only(openChat("verify", seen.userId, context)));
}
