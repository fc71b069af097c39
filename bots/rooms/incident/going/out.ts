/** Who went and has not said that she is home: nobody closes a room over her head. */
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { isOut } from "../../../../shared/domain/streams/alerts.ts";
import { nameOfUser } from "../../../../shared/telling/person-name.ts";
import { alertOf, peopleIn } from "../../room/seen.ts";

/** For those whom the bot does not see any more. */
const UNSEEN = "…";

/**
 * By name; undefined when everybody is home. Whoever was revoked can say nothing any more, and is
 * not waited for; whose identity changed is, for she may have lost her phone out there.
 */
export function whoIsOut(room: EphemeralRoom, context: NetworkContext): string | undefined {
  const out = [...(alertOf(room, context)?.responses ?? [])].filter(
    ([person, response]) => isOut(response) && isAdmitted(person, context.state),
  );
  if (out.length === 0) return undefined;
  const names = out.map(([person, { roomId }]) => {
    const seen = [...peopleIn(room, context), ...context.rooms.members(roomId)];
    const member = seen.find(({ tag }) => tag === person);
    return member === undefined ? UNSEEN : nameOfUser(member.userId);
  });
  return [...new Set(names)].join(", ");
}
