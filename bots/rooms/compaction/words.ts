/** What organizers read of a change of the state room. */
import { tellOrganizers } from "../../../shared/conversation/answer/answers.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { item, title } from "../../../shared/language/text.ts";

/** The old room is gone; what the homeserver keeps of it is said as of every room. */
export function tellClosed(context: NetworkContext): Effect {
  const lines = [title("rooms-state-receipt"), item("rooms-receipt-server")];
  return tellOrganizers(context, lines, { kind: "receipt", why: "compacted" });
}
