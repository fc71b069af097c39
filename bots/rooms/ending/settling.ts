/** The room is gone, or it is not: either way the organizers are told what is true. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Receipt } from "../../../shared/core/protocol/effect.ts";
import { tellOrganizers, warn } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { cardOf } from "../room/inside.ts";
import { record } from "../room/record.ts";
import { parseTicket } from "../room/tickets.ts";
import { failureLines, receiptLines } from "./receipt.ts";

/** Receipts of anything else are not its business. */
export function settleClosing({ ticket: json, result }: Receipt, context: NetworkContext): Outcome {
  const ticket = parseTicket(json);
  if (ticket?.of !== "closing") return NOTHING;
  const { ref } = ticket;
  const room = context.state.rooms.get(ref);
  // It was closed by another way, such as a second order.
  if (room?.phase !== "closing" && room?.phase !== "emptying") return NOTHING;
  if (!result.ok) return only(warn(context, failureLines(room), { room: room.code }));
  const { emptied } = result;
  const settled = record({ do: "settle", ref, removed: emptied?.removed ?? 0 }, context);
  if (settled === undefined) return NOTHING;
  const receipt = tellOrganizers(context, receiptLines(room, emptied), {
    ...cardOf(room),
    kind: "receipt",
    ...(emptied === undefined ? {} : { counts: emptied }),
  });
  return joined(settled.outcome, only(receipt));
}
