/** Who is asked into a new room: those who were named, one by one or as a group. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import type { Asked, Why } from "../../../shared/conversation/answer/answers.ts";
import { creatorsFor } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, title } from "../../../shared/language/text.ts";
import { membersOf } from "./groups.ts";
import { isAsked, meantLines } from "./person-meant.ts";
import type { Wish } from "./wish.ts";

/** More are too many to be let in before the homeserver says to wait. */
const PEOPLE_MAX = 100;

type Whom = Readonly<
  | { people: readonly UserId[]; /** They outrank the bot in it. */ organizers: readonly UserId[] }
  | { problem: Why }
>;

/** The asker first, nobody twice, and only who was admitted; else why not. */
export function whomToAsk(asked: Asked, { users, groups }: Wish, context: NetworkContext): Whom {
  const unknown = users.find((userId) => !isAsked(userId, context));
  if (unknown !== undefined) {
    const lines = meantLines(asked, context) ?? [title("rooms-stranger", { user: unknown })];
    return { problem: { reason: "unknown-person", lines } };
  }
  const found = new Set([asked.message.sender, ...users]);
  for (const name of groups) {
    const members = membersOf(name, context);
    if (members === undefined) {
      const lines = [
        title("rooms-nobody", { name }),
        ...(meantLines(asked, context) ?? [line("rooms-nobody-next")]),
      ];
      return { problem: { reason: "unknown-person", lines } };
    }
    for (const { userId } of members) found.add(userId);
  }
  if (found.size <= PEOPLE_MAX) {
    // Who is no organizer makes it with one: nobody else may outrank the bot there.
    const organizers = creatorsFor(context, [asked.message.senderTag]);
    return { people: [...found], organizers };
  }
  const lines = [title("rooms-crowd", { people: found.size, max: PEOPLE_MAX })];
  return { problem: { reason: "too-much", lines } };
}
