/**
 * From an admission to the invitation that goes with it: verify invites to its own rooms, and asks
 * alert to invite to those of committees. The chain says that one is owed, without a user id.
 */
import { isMember, joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import type { UserId } from "../../../../../shared/core/values/ids.ts";
import { drawRef } from "../../../../../shared/domain/codes.ts";
import { placesOf, type Place } from "../place/places.ts";
import { recordOf } from "../../record.ts";
import type { VerifyContext } from "../../roster.ts";
import { invitationTo } from "./invitation-effects.ts";
import { invitedNote } from "./invitation-notes.ts";

/** Somebody and the place that she is asked into; `again` where a new identity was accepted. */
type AskedIn = Readonly<{ userId: UserId; place: Place; again: boolean }>;

/**
 * What is owed so that she comes into the room of her role; with a new identity into the others,
 * too, since she was removed from them for the old one.
 */
export function askIn({ userId, place, again }: AskedIn, context: VerifyContext): Outcome {
  const others = again ? placesOf(context.tagOf(userId), context) : [];
  const places = [
    place,
    ...others.filter(({ role, scope }) => role !== place.role || scope !== place.scope),
  ];
  return joined(...places.map((one) => inviting(userId, one, context)));
}

/** Nothing when she is in it. */
function inviting(userId: UserId, place: Place, context: VerifyContext): Outcome {
  const { role, scope } = place;
  // Nobody is invited twice: a second invitation to a member is refused by the homeserver.
  if (isThere(userId, place, context)) return only();
  const id = drawRef(context);
  const command = { type: "ask-in", id, person: context.tagOf(userId), role, scope } as const;
  const asked = recordOf(command, context);
  if (!asked.ok) return only();
  const owed = only(invitationTo(place, { id, userId }, context));
  return { ...joined(asked.recorded, owed), notes: [invitedNote(id, userId, context)] };
}

function isThere(userId: UserId, { roomId }: Place, { rooms }: VerifyContext): boolean {
  return roomId !== null && isMember(rooms, roomId, userId);
}
