/**
 * Who may vouch for whom, and when vouches are enough: the one place where it is judged, by the
 * record alone. Sponsors count until a probation ends; after that nobody can tell who they were.
 */
import type { Settings, TrustSettings } from "../../core/settings.ts";
import type { AreaPath, Tag } from "../../core/values/ids.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../core/values/time.ts";
import { voicesAmong } from "./independence.ts";
import type { NetworkState } from "../network-state.ts";
import { VOUCH_WINDOW_MS, type Candidate } from "../streams/trust/trust.ts";

/** In an area with fewer confirmers than this an organizer may stand in. */
export const CONFIRMERS_FEW = 3;
/** Longer chains of sponsors are not followed: nobody sponsors so many one after another. */
const LINEAGE_MAX = 50;

export const DEFAULT_TRUST: TrustSettings = {
  vouchers: { responder: 1, confirmer: 2 },
  vouchesPerWeek: 5,
  vouchAfterMs: 7 * DAY_MS,
  probationMs: 60 * DAY_MS,
  inviteMs: 3 * DAY_MS,
  ratifyMs: 60 * MINUTE_MS,
  undoMs: 72 * HOUR_MS,
};

type Now = Readonly<{ state: Pick<NetworkState, "people">; nowMs: number }>;

/** What the deployment chose, or what holds where it says nothing. */
export function trustOf(settings: Settings): TrustSettings {
  return settings.trust ?? DEFAULT_TRUST;
}

/**
 * Who vouched for this person; nobody once her probation is over, or where it was an organizer. Of
 * somebody revoked it is known as long as that can be undone: a case that she reported must not
 * be confirmed, because she went, by whoever vouched for her.
 */
export function sponsorsOf({ state, nowMs }: Now, person: Tag): readonly Tag[] {
  const { trust, revocations } = state.people;
  const gone = [...revocations.values()].find((one) => one.person === person);
  const probation = trust.probations.get(person) ?? gone?.had.probation ?? undefined;
  return probation === undefined || nowMs >= probation.untilMs ? [] : probation.sponsors;
}

/** True when one of the two is among those who vouched for the other, or for those, and so on. */
export function isOfOneLineage(now: Now, one: Tag, other: Tag): boolean {
  return ancestorsOf(now, one).has(other) || ancestorsOf(now, other).has(one);
}

function ancestorsOf(now: Now, person: Tag): ReadonlySet<Tag> {
  const found = new Set<Tag>();
  const open = [person];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const sponsor of sponsorsOf(now, next)) {
      if (found.has(sponsor) || found.size >= LINEAGE_MAX) continue;
      found.add(sponsor);
      open.push(sponsor);
    }
  }
  return found;
}

export type VouchRefusal =
  | "own"
  /** She vouched for this one before. */
  | "already"
  /** She came herself by vouches a short while ago. */
  | "too-fresh"
  /** Whom she vouches for stands in her own line of sponsors. */
  | "circle"
  | "budget";

/** May this person, whose role is judged already, vouch for that candidate? */
export function vouchRefusal(
  { state, nowMs, settings }: Now & Readonly<{ settings: Settings }>,
  voucher: Tag,
  candidate: Pick<Candidate, "person" | "vouches">,
): VouchRefusal | undefined {
  const { trust } = state.people;
  const { vouchAfterMs, vouchesPerWeek } = trustOf(settings);
  if (candidate.person === voucher) return "own";
  if (candidate.vouches.some(({ by }) => by === voucher)) return "already";
  const probation = trust.probations.get(voucher);
  if (probation !== undefined && nowMs - probation.sinceMs < vouchAfterMs) return "too-fresh";
  if (isOfOneLineage({ state, nowMs }, voucher, candidate.person)) return "circle";
  const times = trust.vouchedAtMs.get(voucher) ?? [];
  const recent = times.filter((at) => nowMs - at < VOUCH_WINDOW_MS);
  return recent.length >= vouchesPerWeek ? "budget" : undefined;
}

/**
 * How many vouches are still wanting; 0 when they are enough. One organizer who stands in is
 * enough. People who go back to one person are one word, as they are one voice when they vote, and
 * whose identity is in doubt gives none.
 */
export function vouchesWanting(
  now: Now & Readonly<{ settings: Settings }>,
  { role, vouches }: Pick<Candidate, "role" | "vouches">,
): number {
  if (vouches.some(({ isStandIn }) => isStandIn)) return 0;
  const wanted = role === "responder" ? "responder" : "confirmer";
  const { persons } = now.state.people;
  const counted = vouches
    .map(({ by }) => by)
    .filter((person) => (persons.get(person)?.changedTo ?? null) === null);
  const sponsors = (person: Tag): readonly Tag[] => sponsorsOf(now, person);
  const words = voicesAmong(counted, { sponsorsOf: sponsors, apart: [] });
  return Math.max(0, trustOf(now.settings).vouchers[wanted] - words);
}

/** True while an area has so few confirmers, by the roster, that an organizer may stand in. */
export function hasFewConfirmers(
  { people }: Pick<NetworkState, "people">,
  area: AreaPath,
): boolean {
  const count = [...people.persons.values()].filter(
    ({ grants, changedTo }) =>
      changedTo === null &&
      grants.some(({ role, scope }) => role === "confirmer" && scope === area),
  ).length;
  return count < CONFIRMERS_FEW;
}
