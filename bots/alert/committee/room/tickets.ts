/** What comes back with the receipt for a committee's room, and for an invitation to it. */
import { z } from "zod";
import type { Json } from "../../../../shared/core/values/json.ts";
import { ref } from "../../../../shared/domain/streams/shapes.ts";

const ticketShape = z.discriminatedUnion("of", [
  /** The room of a committee, and the language of the organizer who asked for it. */
  z.object({ of: z.literal("committee"), id: ref, language: z.string() }),
  /** An invitation that verify asked for; `errand` is what it waits for. */
  z.object({ of: z.literal("invitation"), errand: ref }),
  /** The last words in the room of a committee, and the end of that room. */
  z.object({ of: z.literal("goodbye"), id: ref }),
  z.object({ of: z.literal("closing"), id: ref }),
]);
export type CommitteeTicket = z.infer<typeof ticketShape>;

/** The ticket as it travels with the effect. */
export function committeeTicket(ticket: CommitteeTicket): Json {
  return ticket;
}

/** The ticket in a receipt, or undefined when it is none of these. */
export function readCommitteeTicket(json: Json): CommitteeTicket | undefined {
  return ticketShape.safeParse(json).data;
}
