/** Whom a name stands for that is no user id: the people of a committee, or those of a role. */
import type { Member } from "../../../shared/core/bot.ts";
import { holdersOf } from "../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { committeeByName } from "../../../shared/domain/streams/committees.ts";
import { codeOf, tableOf } from "../../../shared/language/words/typed.ts";

const ROLES = tableOf(({ roles }) => roles);

/** Those whose role counts now; undefined for a name that nothing here has. */
export function membersOf(name: string, context: NetworkContext): readonly Member[] | undefined {
  const { committees, people } = context.state;
  const committee = committeeByName(committees, name);
  if (committee !== undefined) {
    return holdersOf(context, { role: "responder", scope: committee.id });
  }
  const role = codeOf(name, ROLES);
  if (role === undefined) return undefined;
  const scopes = {
    organizer: [null],
    confirmer: [...people.confirmerRooms.keys()],
    responder: [...committees.committees.values()].map(({ id }) => id),
  };
  return scopes[role].flatMap((scope) => holdersOf(context, { role, scope }));
}
