/**
 * Committees whose people serve the whole network, as it chose: legal liaisons, dispatchers. Who
 * was admitted to such a committee is one of them, so there is no other list.
 */
import type { Member } from "../../core/bot.ts";
import type { Tag } from "../../core/values/ids.ts";
import type { NetworkContext } from "../network-state.ts";
import { committeeByName, type Committee } from "../streams/committees.ts";
import { grantsOf, holdersOf } from "./authority.ts";

export type Team = "legal" | "dispatch";

type Seeing = Pick<NetworkContext, "state" | "settings" | "network" | "rooms">;

/** The committee that is this team; undefined where none is, or none is called so. */
export function committeeFor(team: Team, { state, settings }: Seeing): Committee | undefined {
  const name = settings.incidents?.[team] ?? "";
  return name === "" ? undefined : committeeByName(state.committees, name);
}

/** Those who are in it now. */
export function membersOfTeam(team: Team, seeing: Seeing): readonly Member[] {
  const committee = committeeFor(team, seeing);
  if (committee === undefined) return [];
  return holdersOf(seeing, { role: "responder", scope: committee.id });
}

/** True for somebody who is in it now. */
export function isInTeam(team: Team, person: Tag, seeing: Seeing): boolean {
  const id = committeeFor(team, seeing)?.id;
  return (
    id !== undefined && grantsOf(seeing, person, "responder").some(({ scope }) => scope === id)
  );
}
