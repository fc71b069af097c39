/** Asks for a room that will not be there tomorrow: on record first, then of the homeserver. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { drawCodename } from "../../../shared/domain/codename.ts";
import { drawRef } from "../../../shared/domain/codes.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { making, type Making } from "./making.ts";
import { record } from "./record.ts";
import type { RequestPlan } from "./room.ts";

export type Wanted = Pick<RequestPlan, "code" | "kind" | "title" | "closesAtMs"> &
  Omit<Making, "room">;

/** Undefined when it may not be, such as a second room for a case. */
export function requestRoom(wanted: Wanted, context: NetworkContext): Outcome | undefined {
  const { code, kind, title, closesAtMs, ...asked } = wanted;
  const { organizers, people } = asked;
  const plan: RequestPlan = {
    ...{ ref: drawRef(context), code, kind, title, codename: drawCodename(context), closesAtMs },
    creators: organizers.map((userId) => context.tagOf(userId)),
    people: people.map((userId) => context.tagOf(userId)),
  };
  const requested = record({ do: "request", plan }, context);
  if (requested === undefined) return undefined;
  return joined(requested.outcome, only(making({ room: plan, ...asked }, context)));
}
