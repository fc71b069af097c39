/** The life of committees: asked for, there, changed, closed or given up. Pure. */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { Fact } from "../../../shared/core/protocol/entry.ts";
import type { Tag } from "../../../shared/core/values/ids.ts";
import {
  committeeByName,
  evolveCommittees,
  type Committee,
  type CommitteeEvent,
  type Committees,
} from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";

/** What an organizer says of a committee that is to be. */
export type Plan = Pick<Committee, "name" | "areas" | "languages" | "floor">;

type Change = Omit<CommitteeEvent & { type: "committee-changed" }, "type" | "id">;

export type CommitteeCommand = Readonly<
  | { do: "request"; plan: Plan; id: string; by: Tag; codename: string }
  | { do: "change"; id: string; change: Change }
  | { do: "close"; id: string }
  /** Its room is empty, or never was there. */
  | { do: "settle-close"; id: string }
>;

/** The fact that it is so; a no when another one has its name, or it is on its way out. */
export function decideCommittee(
  command: CommitteeCommand,
  state: Committees,
): Decision<CommitteeEvent, "already" | "unknown"> {
  switch (command.do) {
    case "request": {
      const { plan, id, by, codename } = command;
      if (committeeByName(state, plan.name) !== undefined) return refuse("already");
      const areas = [...plan.areas];
      const languages = [...plan.languages];
      return accept({ type: "committee-requested", ...plan, id, by, codename, areas, languages });
    }
    case "change": {
      const { id, change } = command;
      if (!state.committees.has(id)) return refuse("unknown");
      const named = change.name === undefined ? undefined : committeeByName(state, change.name);
      if (named !== undefined && named.id !== id) return refuse("already");
      return accept({ type: "committee-changed", id, ...change });
    }
    case "close": {
      const committee = state.committees.get(command.id);
      if (committee === undefined) return refuse("unknown");
      if (committee.closingAtMs !== undefined) return refuse("already");
      return accept({ type: "committee-closing", id: command.id });
    }
    case "settle-close":
      if (!state.committees.has(command.id)) return refuse("unknown");
      return accept({ type: "committee-closed", id: command.id });
  }
}

/** The committee as it is after these. */
export function committeeAfter(
  events: readonly CommitteeEvent[],
  before: Committee,
  state: Committees,
): Committee {
  return events.reduce(evolveCommittees, state).committees.get(before.id) ?? before;
}

/** What happened to committees, as it is written down. */
export function recorded(event: CommitteeEvent): Fact {
  return factOf("committee", event);
}
