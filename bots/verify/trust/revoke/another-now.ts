/** Whose identity became another one while she was revoked, when nothing was recorded of it. */
import { joined, only, type Member, type Outcome } from "../../../../shared/core/bot.ts";
import { tellSuspension } from "../../../../shared/conversation/answer/in-private.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { changed } from "../../people/standing/suspension.ts";
import type { Kept } from "./pending.ts";

type Another = Pick<Member, "userId"> & Readonly<{ identity: NonNullable<Member["identity"]> }>;

/** Who she is by now in her chats with this bot, where that is not who was revoked. */
export function anotherNow({ person, had }: Kept, { rooms }: VerifyContext): Another | undefined {
  const pinned = had.person.identity;
  if (pinned === null || had.person.changedTo !== null) return undefined;
  const members = rooms.chatsOf(person).flatMap((roomId) => rooms.members(roomId));
  const { userId, identity } = members.find(({ tag }) => tag === person) ?? {};
  if (userId === undefined || identity === undefined || identity === pinned) return undefined;
  return { userId, identity };
}

/** She counts for nothing until organizers act, who are told, and so is she. */
export function suspended(
  { userId, identity }: Another,
  { person }: Kept,
  after: VerifyContext,
): Outcome {
  const seen = { userId, tag: person, identity, isFirst: false };
  return joined(changed(seen, after), only(tellSuspension(userId, after)));
}
