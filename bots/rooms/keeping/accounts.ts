/** The accounts behind tags, as far as the bot sees them: the record knows tags alone. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";

/** Of whoever of them is in a standing room that the bot sees. */
export function accountsOf(
  tags: ReadonlySet<string>,
  { state, network, rooms }: NetworkContext,
): readonly UserId[] {
  const seen = [
    network.managementRoom,
    ...[...state.committees.committees.values()].flatMap(({ roomId }) => roomId ?? []),
    ...state.people.confirmerRooms.values(),
  ];
  const found = new Set<UserId>();
  for (const { tag, userId } of seen.flatMap((roomId) => rooms.members(roomId))) {
    if (tags.has(tag)) found.add(userId);
  }
  return [...found];
}
