/** The accounts behind tags, as far as the bot sees them: the record knows tags alone. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import { roomsOf } from "../../../shared/domain/network-rooms.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";

const STANDING: ReadonlySet<string> = new Set(["management", "committee", "confirmers"]);

/** Of whoever of them is in a standing room that the bot sees, in the order they were named. */
export function accountsOf(
  tags: ReadonlySet<string>,
  { state, network, rooms }: NetworkContext,
): readonly UserId[] {
  const seen = [...roomsOf(state, network)].flatMap(([roomId, { kind }]) =>
    STANDING.has(kind) ? roomId : [],
  );
  const members = seen.flatMap((roomId) => rooms.members(roomId));
  const accounts = new Map<string, UserId>(members.map(({ tag, userId }) => [tag, userId]));
  return [...tags].flatMap((tag) => accounts.get(tag) ?? []);
}
