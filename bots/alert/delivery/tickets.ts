/** What the alert bot attaches to an effect, to know on its receipt what it was about. */
import { z } from "zod";
import type { Json } from "../../../shared/core/values/json.ts";
import { code, ref, roomId } from "../../../shared/domain/streams/shapes.ts";

const ticketShape = z.discriminatedUnion("of", [
  /** A card in one room; `going` tells one raising of a case from the next. */
  z.object({ of: z.literal("card"), code, roomId, going: ref }),
  /** A later line about an alert in one room that has its card. */
  z.object({ of: z.literal("change"), code, roomId }),
]);
export type Ticket = z.infer<typeof ticketShape>;

/** The ticket as it travels with the effect. */
export function ticketOf(ticket: Ticket): Json {
  return ticket;
}

/** The ticket in a receipt, or undefined when it is none of ours. */
export function parseTicket(json: Json): Ticket | undefined {
  return ticketShape.safeParse(json).data;
}
