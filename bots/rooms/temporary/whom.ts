/** Who is asked into a new room: those who were named, one by one or as a group. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { Why } from "../../../shared/conversation/answer/answers.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { title } from "../../../shared/language/text.ts";
import { membersOf } from "./groups.ts";
import type { Wish } from "./wish.ts";

/** More are too many to be let in before the homeserver says to wait. */
const PEOPLE_MAX = 100;

/** The asker first, nobody twice, and only who was admitted; else why not. */
export function whomToAsk(
  asker: UserId,
  { users, groups }: Wish,
  context: NetworkContext,
): Readonly<{ people: readonly UserId[] } | { problem: Why }> {
  const { persons } = context.state.people;
  const stranger = users.find(
    (userId) => !persons.has(context.tagOf(userId)) || isOurBot(userId, context),
  );
  if (stranger !== undefined) {
    const lines = [title("rooms-stranger", { user: stranger })];
    return { problem: { reason: "unknown-person", lines } };
  }
  const found = new Set([asker, ...users]);
  for (const name of groups) {
    const members = membersOf(name, context);
    if (members === undefined) {
      const lines = [title("rooms-nobody", { name })];
      return { problem: { reason: "unknown-person", lines } };
    }
    for (const { userId } of members) found.add(userId);
  }
  if (found.size <= PEOPLE_MAX) return { people: [...found] };
  const lines = [title("rooms-crowd", { people: found.size, max: PEOPLE_MAX })];
  return { problem: { reason: "too-much", lines } };
}
