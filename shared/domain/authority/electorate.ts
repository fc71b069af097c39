/** Whose votes count for a place now, and what they come to: one rule for verdicts and answers. */
import type { Context } from "../../core/bot.ts";
import type { AreaPath, RoomId, Tag } from "../../core/values/ids.ts";
import { holdersOf } from "./authority.ts";
import { concerns, type Case, type PollChoice } from "../streams/cases.ts";
import type { NetworkState } from "../network-state.ts";
import { jointly, type Joint } from "../merged.ts";
import { voicesAmong, type SponsorsOf } from "./independence.ts";
import { sponsorsOf } from "./trust.ts";

export type Tally = Readonly<Record<PollChoice, number>>;

/** Who counts for a case at this moment, and what they have to come to. */
export type Electorate = Readonly<{
  /** Admitted as confirmers of an area that overlaps the case's. */
  people: ReadonlySet<Tag>;
  /** So many of them have to agree who do not depend on each other. */
  quorum: number;
  /** So many of those have to see it themselves. */
  onSite: number;
  sponsorsOf: SponsorsOf;
}>;

/** Who counts for this place now. */
export function electorateOf(
  place: Pick<Case, "area" | "severity"> & Partial<Pick<Case, "circle">>,
  context: Surroundings & Pick<Context<NetworkState>, "settings" | "nowMs">,
): Electorate {
  const { settings } = context;
  return {
    people: electorateIn(place.circle === undefined ? place.area : place.circle, context),
    quorum: Math.max(1, settings.quorum[place.severity]),
    onSite: settings.onSite?.[place.severity] ?? 0,
    sponsorsOf: (person) => sponsorsOf(context, person),
  };
}

/**
 * Admitted confirmers of overlapping areas, of all where it is null, who are in their room; of a
 * room that this bot is not in, by the roster alone.
 */
export function electorateIn(place: AreaPath | null, context: Surroundings): ReadonlySet<Tag> {
  const rooms = [...context.state.people.confirmerRooms].filter(([area]) =>
    concerns({ circle: place }, area),
  );
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

/** What was said about a case, and who reported it or what was merged with it. */
type Ballots = Pick<Case, "votes" | "reporter"> & Partial<Pick<Joint, "alsoReportedBy">>;

/** Votes that count: one a person, of the electorate, never the reporter's. */
export function countVotes(found: Ballots, people: ReadonlySet<Tag>): Tally {
  const { reporter, alsoReportedBy = [] } = found;
  const counted = [...found.votes].filter(
    ([voter]) => people.has(voter) && voter !== reporter && !alsoReportedBy.includes(voter),
  );
  const count = (choice: PollChoice): number =>
    counted.filter(([, given]) => given.choice === choice).length;
  return { confirm: count("confirm"), refute: count("refute"), unsure: count("unsure") };
}

/** What was said about this case and all that it stands for, by those who count now. */
export function tallyOf(found: Case, context: Surroundings): Tally {
  return countVotes(jointly(context.state.cases, found), electorateIn(found.circle, context));
}

/** What the votes say: `neither` while too few independent people agree. */
export function verdictOf(
  found: Ballots,
  electorate: Electorate,
): "confirmed" | "refuted" | "neither" {
  const { quorum, onSite } = electorate;
  const confirm = voicesFor("confirm", found, electorate);
  const refute = voicesFor("refute", found, electorate);
  if (refute >= quorum && refute >= confirm) return "refuted";
  if (confirm < quorum) return "neither";
  return onSite === 0 || voicesFor("onsite", found, electorate) >= onSite ? "confirmed" : "neither";
}

/**
 * People who say this and do not depend on each other. A confirmation does not depend on whoever
 * reported it either; to refute her report one may well have come in by her word.
 */
export function voicesFor(
  said: "confirm" | "refute" | "onsite",
  { votes, reporter, alsoReportedBy = [] }: Ballots,
  { people, sponsorsOf }: Electorate,
): number {
  const reporters = [reporter, ...alsoReportedBy];
  const voters = [...votes].filter(([voter, vote]) => {
    if (!people.has(voter) || reporters.includes(voter)) return false;
    return said === "onsite"
      ? vote.choice === "confirm" && vote.how === "onsite"
      : vote.choice === said;
  });
  const apart = said === "refute" ? [] : reporters;
  return voicesAmong(
    voters.map(([voter]) => voter),
    { sponsorsOf, apart },
  );
}

/** How many could confirm this if all of them were asked and agreed. */
export function voicesToAsk(
  { reporter }: Pick<Case, "reporter">,
  { people, sponsorsOf }: Electorate,
): number {
  const others = [...people].filter((person) => person !== reporter);
  return voicesAmong(others, { sponsorsOf, apart: [reporter] });
}
