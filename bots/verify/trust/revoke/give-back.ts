/**
 * A revocation is undone: she has again what she had, and is asked into its rooms. Whose identity
 * became another one meanwhile is suspended instead, like anybody else's.
 */
import type { Member } from "../../../../shared/core/bot.ts";
import { joined, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import { tellSuspension } from "../../../../shared/conversation/answer/in-private.ts";
import { askIn } from "../../people/admission/invitation/asking-in.ts";
import { placesOf } from "../../people/admission/place/places.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { changed } from "../../people/standing/suspension.ts";
import { afterPeople, withPeople } from "../../outcome.ts";
import type { Kept } from "./pending.ts";
import { revokedUser } from "./undoing.ts";

/** `by` is null where nobody ratified it in time. */
export function giveBack(found: Kept, by: Kept["person"] | null, context: VerifyContext): Outcome {
  const { code, person } = found;
  const event = { type: "revocation-undone", code, by } as const;
  const after = afterPeople(context, [event]);
  const other = otherNow(found, context);
  if (other !== undefined) {
    const { userId, identity } = other;
    const suspended = changed({ userId, tag: person, identity, isFirst: false }, after);
    return joined(withPeople([event]), suspended, only(tellSuspension(userId, after)));
  }
  const userId = revokedUser(code, context);
  const [place] = placesOf(person, after);
  const invited =
    userId === undefined || place === undefined
      ? NOTHING
      : askIn({ userId, place, again: true }, after);
  return joined(withPeople([event]), invited);
}

type Other = Pick<Member, "userId"> & Readonly<{ identity: NonNullable<Member["identity"]> }>;

/** Who she is by now in her chats with this bot, where that is not who was revoked. */
export function otherNow({ person, had }: Kept, { rooms }: VerifyContext): Other | undefined {
  const pinned = had.person.identity;
  if (pinned === null || had.person.changedTo !== null) return undefined;
  const seen = rooms
    .chatsOf(person)
    .flatMap((roomId) => rooms.members(roomId))
    .find(({ tag, identity }) => tag === person && identity !== undefined && identity !== pinned);
  return seen?.identity === undefined
    ? undefined
    : { userId: seen.userId, identity: seen.identity };
}
