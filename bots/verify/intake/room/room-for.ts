/**
 * Whether a report can be put to people now: asked before anything is said or stored, and again
 * while it waits. What has room is the attention of those who confirm: so many reports without a
 * verdict at once, in an area and in the whole network.
 */
import type { AreaPath, Tag } from "../../../../shared/core/values/ids.ts";
import { overlaps } from "../../../../shared/core/values/area.ts";
import { casesBy, isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { FIRST_MS, KEPT_MAX, limitsOf, PERSON_MS } from "./limits.ts";
import { isWaiting } from "./waiting.ts";

/** Somebody reports from there, or has. */
export type Arriving = Readonly<{ area: AreaPath; reporter: Tag }>;

export type Room =
  | "now"
  /** It is kept, and put to people as soon as there is room. */
  | "later"
  /** She reported too often in a short while. */
  | "too-often"
  /** More wait than can be kept. */
  | "full";

/** The first of an area is never silenced, whoever sends it and whatever else is going on. */
export function roomFor(arriving: Arriving, context: VerifyContext): Room {
  const { state, nowMs, settings } = context;
  const live = [...state.cases.live.values()];
  const sinceMs = nowMs - FIRST_MS;
  const isFirst = !live.some(
    ({ area, reportedAtMs }) => area === arriving.area && reportedAtMs > sinceMs,
  );
  if (isFirst) return "now";
  const own = casesBy(state.cases, arriving.reporter);
  const lately = own.filter(({ reportedAtMs }) => nowMs - reportedAtMs < PERSON_MS).length;
  if (lately >= limitsOf(settings).ofPerson) return "too-often";
  const waiting = live.filter((one) => isWaiting(one, context));
  if (waiting.length >= KEPT_MAX) return "full";
  // Whoever waits there already has the next place, unless she is less known than this one.
  const isBehind = waiting.some(
    (one) =>
      overlaps(one.area, arriving.area) &&
      standingOf(one.reporter, context) <= standingOf(arriving.reporter, context),
  );
  return !isBehind && roomLeft(context)(arriving) ? "now" : "later";
}

/** Of whoever arrives: true while those who confirm there can look into one report more. */
export function roomLeft(context: VerifyContext): (arriving: Arriving) => boolean {
  const { ofArea, ofNetwork } = limitsOf(context.settings);
  const asked = [...context.state.cases.live.values()].filter(isBeforePeople);
  return ({ area, reporter }) => {
    const here = asked.filter((one) => overlaps(one.area, area));
    // Those whom nobody knows for long can never take all of it.
    const share = standingOf(reporter, context) === 0 ? 1 : 1 / 2;
    return here.length < ofArea * share && asked.length < ofNetwork * share;
  };
}

/** They were asked, and it has no verdict yet. */
function isBeforePeople(found: Case): boolean {
  return found.state === "unconfirmed" && isOpenCase(found) && found.askedRooms.length > 0;
}

/** How well somebody is known: 0 of old, 1 on probation, 2 never admitted. */
export function standingOf(person: Tag, { state, nowMs }: VerifyContext): 0 | 1 | 2 {
  if (!state.people.persons.has(person)) return 2;
  const probation = state.people.trust.probations.get(person);
  return probation !== undefined && probation.untilMs > nowMs ? 1 : 0;
}
