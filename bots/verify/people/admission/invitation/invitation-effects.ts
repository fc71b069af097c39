/** How an invitation is carried out: by verify itself, or as an errand for alert. */
import type { Effect } from "../../../../../shared/core/protocol/effect.ts";
import { ERRAND_LIFE_MS, type Errand } from "../../../../../shared/core/protocol/errand.ts";
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import type { Place } from "../place/places.ts";
import type { VerifyContext } from "../../roster.ts";
import { ticketOf } from "../../receipt/tickets.ts";

type Invited = Readonly<{ id: string; userId: UserId }>;

/** The invitation of this id, into the room of that place. */
export function invitationTo(
  { roomId, scope }: Place,
  { id, userId }: Invited,
  context: VerifyContext,
): Effect {
  return roomId === null
    ? { do: "errand", errand: errandFor({ id, userId, committee: scope ?? "" }, context) }
    : { do: "invite", roomId, userId, ticket: ticketOf({ of: "invitation", id }) };
}

function errandFor(
  { id, userId, committee }: Invited & Readonly<{ committee: string }>,
  { nowMs }: VerifyContext,
): Errand {
  return {
    id,
    from: "verify",
    to: "alert",
    atMs: nowMs,
    expiresAtMs: nowMs + ERRAND_LIFE_MS,
    body: { do: "invite", userId, committee },
  };
}
