/** Whose message others may overtake while reports come by the hundred. */
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";

/**
 * What people say in their chats, but for those who confirm or organize: their word about what is
 * known already comes before what is new. In rooms nobody waits.
 */
export function hasTime({ isDirect, senderTag }: Received, { people }: NetworkState): boolean {
  const grants = people.persons.get(senderTag)?.grants ?? [];
  return isDirect && !grants.some(({ role }) => role === "confirmer" || role === "organizer");
}
