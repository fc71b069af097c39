/** What verify hands along with an effect, to know what to do once it is done or refused. */
import { z } from "zod";
import type { Json } from "../../../../shared/core/values/json.ts";
import { area, language, ref, roomId, tag } from "../../../../shared/domain/streams/shapes.ts";

const ticketSchema = z.discriminatedUnion("of", [
  /** A confirmer room that was asked for, and where to answer. */
  z.object({ of: z.literal("confirmers"), ref, area, roomId, language }),
  /** An invitation to a room of verify's, by its id in the people stream. */
  z.object({ of: z.literal("invitation"), id: ref }),
  /** The message about changed identities, which one, and who stood in it. */
  z.object({ of: z.literal("suspended"), turn: z.string().default(""), told: z.array(tag) }),
]);
export type Ticket = Readonly<z.infer<typeof ticketSchema>>;

/** The ticket as JSON for the outbox. */
export function ticketOf(ticket: Ticket): Json {
  return { ...ticket };
}

/** The ticket in a receipt, or undefined when it is none of these. */
export function readTicket(json: Json): Ticket | undefined {
  const parsed = ticketSchema.safeParse(json);
  return parsed.success ? parsed.data : undefined;
}
