/** The successor is there, or could not be made. */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { parseTicket } from "../../room/tickets.ts";
import { inviteInto } from "../move/inviting.ts";
import { recordStep } from "../record/recorded.ts";
import { sayOf } from "../words/saying.ts";
import { tellOpened, warnFailed } from "../words/telling.ts";

/** People are asked in at once. Receipts of anything else are not its business. */
export function onSuccessor({ ticket: json, result }: Receipt, context: NetworkContext): Outcome {
  const ticket = parseTicket(json);
  const rotation = ticket && context.state.standings.rotations.get(ticket.ref);
  if (ticket?.of !== "opening" || rotation?.phase !== "requested") return NOTHING;
  const { ref } = rotation;
  if (!result.ok || result.roomId === undefined) {
    const ended = recordStep({ do: "end", ref, removed: 0 }, context);
    return joined(ended?.outcome ?? NOTHING, only(warnFailed(rotation, context)));
  }
  const opened = recordStep({ do: "open", ref, roomId: result.roomId }, context);
  const moving = opened?.context.state.standings.rotations.get(ref);
  if (opened === undefined || moving === undefined) return NOTHING;
  return joined(
    opened.outcome,
    inviteInto(moving, opened.context),
    only(...sayOf(moving, "moving", opened.context), tellOpened(moving, opened.context)),
  );
}
