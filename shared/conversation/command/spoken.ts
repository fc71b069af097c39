/** In which language somebody is answered. */
import type { Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { committeeAt } from "../../domain/streams/committees.ts";

/**
 * The language to answer in: the one that the person chose, else that of the word she used, else
 * the first of the committee whose room it is, else the network's.
 */
export function languageOf(
  message: Pick<Received, "roomId" | "senderTag">,
  context: NetworkContext,
  wordLanguage?: string,
): string {
  const { people, committees } = context.state;
  const committee = committeeAt(committees, message.roomId);
  return (
    people.languages.get(message.senderTag) ??
    wordLanguage ??
    committee?.languages[0] ??
    context.settings.language
  );
}
