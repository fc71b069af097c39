/**
 * Cases that tell of the same thing: one of them stands for all, and what was said about any is
 * counted once a person. Each keeps what was said about it, so that they can be parted again.
 */
import { overlaps } from "../core/values/area.ts";
import type { CaseCode, Tag } from "../core/values/ids.ts";
import { isOpenCase, type Case, type Cases, type Vote } from "./streams/cases.ts";

/** A case as it is counted: with the votes on all that it stands for. */
export type Joint = Case & Readonly<{ alsoReportedBy: readonly Tag[] }>;

/** The case that stands for this one: itself, unless it was merged into another that is open. */
export function standingFor(cases: Cases, found: Case): Case {
  const seen = new Set<CaseCode>([found.code]);
  let standing = found;
  for (;;) {
    const next = standing.mergedInto === null ? undefined : cases.get(standing.mergedInto);
    if (next === undefined || seen.has(next.code)) return standing;
    seen.add(next.code);
    standing = next;
  }
}

/** Those that this one stands for, the oldest first; without itself. */
export function membersOf(cases: Cases, { code }: Pick<Case, "code">): readonly Case[] {
  return [...cases.live.values()].filter(
    (one) => one.mergedInto !== null && standingFor(cases, one).code === code,
  );
}

/** With the last word of each person on any of them, and all who reported them. */
export function jointly(cases: Cases, found: Case): Joint {
  const members = membersOf(cases, found);
  if (members.length === 0) return { ...found, alsoReportedBy: [] };
  const votes = new Map<Tag, Vote>(found.votes);
  for (const [voter, vote] of members.flatMap((one) => [...one.votes])) {
    const before = votes.get(voter);
    if (before === undefined || givenAt(vote) >= givenAt(before)) votes.set(voter, vote);
  }
  return { ...found, votes, alsoReportedBy: members.map(({ reporter }) => reporter) };
}

/** What has no time yet is being judged at this moment. */
function givenAt({ atMs }: Vote): number {
  return atMs ?? Infinity;
}

/** The case as it stands now, under its own code and place, whatever it was merged into. */
export function asItStands(cases: Cases, found: Case): Case {
  const standing = standingFor(cases, found);
  if (standing.code === found.code) return found;
  const { votes } = jointly(cases, standing);
  // What is over by itself, such as a report that was taken back, is told as what it is.
  return isOpenCase(found) ? { ...found, state: standing.state, votes } : found;
}

/** Two reports this far apart may still tell of the same thing. */
const ALIKE_MS = 60 * 60_000;

/** True for what a confirmer may merge: places that overlap, one kind of act, about one time. */
export function isAlike(one: Case, other: Case): boolean {
  const [first, second] = [one.salute, other.salute];
  const isOneAct =
    first.activity === second.activity ||
    first.activity === "unknown" ||
    second.activity === "unknown";
  const isNear = overlaps(one.area, other.area);
  return isOneAct && isNear && Math.abs(first.seenAtMs - second.seenAtMs) <= ALIKE_MS;
}

/** Open cases that may tell of the same as this one, the newest first. */
export function alikeTo(cases: Cases, found: Case): readonly Case[] {
  const standing = standingFor(cases, found).code;
  return [...cases.live.values()]
    .filter((one) => isOpenCase(one) && one.mergedInto === null && one.code !== standing)
    .filter((one) => isAlike(one, found))
    .toReversed();
}
