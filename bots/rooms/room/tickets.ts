/** What the rooms bot attaches to an effect, to know on its receipt what it was about. */
import { z } from "zod";
import type { Json } from "../../../shared/core/values/json.ts";
import { ref, roomId } from "../../../shared/domain/streams/shapes.ts";

const ticketShape = z.discriminatedUnion("of", [
  /** A room that was asked for: in which language, and where, unless by an earlier version. */
  z.object({ of: z.literal("opening"), ref, language: z.string(), roomId: roomId.optional() }),
  /** The last words in a room. */
  z.object({ of: z.literal("goodbye"), ref }),
  /** The state room of later, and the one before it that closes. */
  z.object({ of: z.literal("state-room"), ref }),
  z.object({ of: z.literal("old-state-room"), ref }),
  /** A room that closes. */
  z.object({ of: z.literal("closing"), ref }),
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
