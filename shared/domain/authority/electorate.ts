/** Whose votes count for a place now, and what they come to: one rule for verdicts and answers. */
import { overlaps } from "../../core/values/area.ts";
import type { Context } from "../../core/bot.ts";
import type { AreaPath, RoomId, Tag } from "../../core/values/ids.ts";
import { holdersOf } from "./authority.ts";
import type { Case, PollChoice } from "../streams/cases.ts";
import type { NetworkState } from "../network-state.ts";

export type Tally = Readonly<Record<PollChoice, number>>;

/**
 * Admitted confirmers of overlapping areas who are in their room; of a room that this bot is not
 * in, by the roster alone.
 */
export function electorateIn(place: AreaPath, context: Surroundings): ReadonlySet<Tag> {
  const rooms = [...context.state.people.confirmerRooms].filter(([area]) => overlaps(area, place));
  return new Set(rooms.flatMap(([area, roomId]) => confirmersOf(area, roomId, context)));
}

type Surroundings = Pick<Context<NetworkState>, "state" | "network" | "rooms">;

function confirmersOf(area: AreaPath, roomId: RoomId, context: Surroundings): readonly Tag[] {
  if (context.rooms.members(roomId).length > 0) {
    return holdersOf(context, { role: "confirmer", scope: area }).map(({ tag }) => tag);
  }
  const { persons } = context.state.people;
  return [...persons].flatMap(([tag, { grants, changedTo }]) =>
    changedTo === null && grants.some(({ role, scope }) => role === "confirmer" && scope === area)
      ? [tag]
      : [],
  );
}

/** Votes that count: one a person, of the electorate, never the reporter's. */
export function countVotes(found: Case, people: ReadonlySet<Tag>): Tally {
  const counted = [...found.votes].filter(
    ([voter]) => people.has(voter) && voter !== found.reporter,
  );
  const count = (choice: PollChoice): number =>
    counted.filter(([, given]) => given.choice === choice).length;
  return { confirm: count("confirm"), refute: count("refute"), unsure: count("unsure") };
}
