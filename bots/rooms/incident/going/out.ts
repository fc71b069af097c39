/** Who went and has not said that she is home: nobody closes a room over her head. */
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { alertOf, nameOf, peopleIn } from "../../room/seen.ts";
import { isOnTheWay } from "./asking-in.ts";

/** For those whom the bot does not see any more. */
const UNSEEN = "…";

/**
 * By name; undefined when everybody is home. Whoever was revoked can say nothing any more, and is
 * not waited for; whose identity changed is, for she may have lost her phone out there.
 */
export function whoIsOut(room: EphemeralRoom, context: NetworkContext): string | undefined {
  const out = [...(alertOf(room, context)?.responses ?? [])].filter(
    ([person, response]) => isOnTheWay(response) && isAdmitted(person, context.state),
  );
  if (out.length === 0) return undefined;
  const names = out.map(([person, { roomId }]) => {
    const seen = [...peopleIn(room, context), ...context.rooms.members(roomId)];
    const member = seen.find(({ tag }) => tag === person);
    return member === undefined ? UNSEEN : nameOf(member.userId);
  });
  return [...new Set(names)].join(", ");
}
