/** Places as people write them. */
import type { Received } from "../../core/protocol/message.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { areaNamed } from "../../domain/streams/committees.ts";

/** An area that somebody who was admitted may know of. */
export function isKnownPlace(
  { message, context }: Readonly<{ message: Received; context: NetworkContext }>,
  text: string,
): boolean {
  return (
    isAdmitted(message.senderTag, context.state) &&
    areaNamed(context.state.committees, text) !== undefined
  );
}
