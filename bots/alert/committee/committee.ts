/** The life of committees: asked for, there, or given up. Pure. */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { Fact } from "../../../shared/core/protocol/entry.ts";
import type { Tag } from "../../../shared/core/values/ids.ts";
import {
  committeeByName,
  type Committee,
  type CommitteeEvent,
  type Committees,
} from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

/** What an organizer says of a committee that is to be. */
export type Plan = Pick<Committee, "name" | "areas" | "languages" | "floor">;

/** The fact that it was asked for; a no when another one has its name. */
export function decideCommittee(
  plan: Plan & Readonly<{ id: string; by: Tag; codename: string }>,
  state: Committees,
): Decision<CommitteeEvent, "already"> {
  if (committeeByName(state, plan.name) !== undefined) return refuse("already");
  return accept({
    type: "committee-requested",
    ...plan,
    areas: [...plan.areas],
    languages: [...plan.languages],
  });
}

/** What happened to committees, as it is written down. */
export function recorded(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}
