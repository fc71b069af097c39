/**
 * How trust grows: one-time codes, people who wait for vouches, probation and who vouched. Part of
 * the people stream; people and codes are keyed tags here, too.
 */
import { z } from "zod";
import type { CaseCode, Tag } from "../../../core/values/ids.ts";
import { DAY_MS } from "../../../core/values/time.ts";
import { FoldMap, withEntry, without } from "../../maps.ts";
import { atMs, code, tag } from "../shapes.ts";
import type { EventOf } from "../declared.ts";
import { evolveIntake, intakeShapes, type Intake } from "./intake.ts";

export const ROLES = ["organizer", "confirmer", "responder"] as const;
export type Role = (typeof ROLES)[number];

const USES_MAX = 500;
/** A week of vouches is counted against a budget. */
export const VOUCH_WINDOW_MS = 7 * DAY_MS;

export const trustShapes = {
  /** A one-time code as a keyed tag; `scope` is null where whoever uses it says her place. */
  "invite-issued": z.object({
    invite: tag,
    role: z.enum(ROLES),
    scope: z.string().nullable(),
    by: tag,
    uses: z.number().int().min(1).max(USES_MAX),
    untilMs: atMs,
    /** Good for this person alone, who is an organizer again by it, with another identity. */
    for: tag.optional(),
  }),
  "invite-used": z.object({ invite: tag }),
  "invite-withdrawn": z.object({ invite: tag, by: tag }),
  /** Somebody who has a code, or is named by a confirmer, and waits for vouches. */
  "candidate-opened": z.object({
    code,
    person: tag,
    identity: tag.nullable(),
    role: z.enum(ROLES),
    scope: z.string(),
    untilMs: atMs,
  }),
  /** `standIn`: an organizer, where an area has too few confirmers. */
  vouched: z.object({ code, by: tag, standIn: z.boolean().optional() }),
  "candidate-lapsed": z.object({ code }),
  "probation-ended": z.object({ person: tag }),
  ...intakeShapes,
} as const;
export type TrustEvent = EventOf<typeof trustShapes>;

export type Invite = Readonly<{
  role: Role;
  scope: string | null;
  by: Tag;
  usesLeft: number;
  untilMs: number;
  for?: Tag | undefined;
}>;
export type Candidate = Readonly<{
  code: CaseCode;
  person: Tag;
  identity: Tag | null;
  role: Role;
  scope: string;
  untilMs: number;
  /** In their order, each person once. */
  vouches: readonly Readonly<{ by: Tag; isStandIn: boolean }>[];
}>;
/** Somebody who came by a code or by vouches, until it ends. */
export type Probation = Readonly<{
  sponsors: readonly Tag[];
  sinceMs: number;
  untilMs: number;
}>;

export type Trust = Readonly<{
  /** Codes that are good for something, by their tags. */
  invites: ReadonlyMap<Tag, Invite>;
  candidates: ReadonlyMap<CaseCode, Candidate>;
  probations: ReadonlyMap<Tag, Probation>;
  /** When somebody vouched in the last week, for her budget. */
  vouchedAtMs: ReadonlyMap<Tag, readonly number[]>;
  /** From whom no reports are taken for a while. */
  intake: Intake;
}>;

export const NO_TRUST: Trust = {
  invites: FoldMap.of(),
  candidates: FoldMap.of(),
  probations: FoldMap.of(),
  vouchedAtMs: FoldMap.of(),
  intake: FoldMap.of(),
};

/** What of an admission concerns trust. */
export type Admitted = Readonly<{
  type: "admitted";
  person: Tag;
  role: Role;
  scope: string | null;
  sponsors?: readonly Tag[] | undefined;
  probationUntilMs?: number | undefined;
}>;
type Event = (TrustEvent | Admitted | Readonly<{ type: "revoked"; person: Tag }>) &
  Readonly<{ atMs?: number }>;

/** Total: what no longer applies leaves everything as it was. */
export function evolveTrust(trust: Trust, event: Event): Trust {
  switch (event.type) {
    case "invite-issued":
      return { ...trust, invites: issued(trust.invites, event) };
    case "invite-used":
      return { ...trust, invites: used(trust.invites, event.invite) };
    case "invite-withdrawn":
      return { ...trust, invites: without(trust.invites, event.invite) };
    case "candidate-opened":
      return { ...trust, candidates: opened(trust.candidates, event) };
    case "vouched":
      return vouched(trust, event);
    case "candidate-lapsed":
      return { ...trust, candidates: without(trust.candidates, event.code) };
    case "probation-ended":
      return { ...trust, probations: without(trust.probations, event.person) };
    case "intake-shut":
    case "intake-opened":
      return { ...trust, intake: evolveIntake(trust.intake, event) };
    case "admitted":
      return admitted(trust, event);
    case "revoked":
      return revoked(trust, event.person);
  }
}

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

/** Those whose time is over go when another one comes. */
function issued(before: Trust["invites"], event: Of<"invite-issued">): Trust["invites"] {
  const { invite, role, scope, by, uses, untilMs, for: person, atMs: nowMs = 0 } = event;
  const kept = [...before].filter(([, one]) => one.untilMs > nowMs);
  const issuedNow = { role, scope, by, usesLeft: uses, untilMs };
  const own = person === undefined ? issuedNow : { ...issuedNow, for: person };
  return withEntry(FoldMap.of(kept), invite, own);
}

function used(invites: Trust["invites"], invite: Tag): Trust["invites"] {
  const before = invites.get(invite);
  if (before === undefined) return invites;
  const usesLeft = before.usesLeft - 1;
  return usesLeft === 0
    ? without(invites, invite)
    : withEntry(invites, invite, { ...before, usesLeft });
}

/** One and the same wish of somebody stands once; a newer code takes the place of the older one. */
function opened(before: Trust["candidates"], event: Of<"candidate-opened">): Trust["candidates"] {
  const { code: own, person, identity, role, scope, untilMs } = event;
  const kept = [...before].filter(
    ([, one]) => one.person !== person || one.role !== role || one.scope !== scope,
  );
  const candidate = { code: own, person, identity, role, scope, untilMs, vouches: [] };
  return withEntry(FoldMap.of(kept), own, candidate);
}

function vouched(trust: Trust, event: Of<"vouched">): Trust {
  const { code: own, by, standIn: isStandIn = false, atMs: nowMs = 0 } = event;
  const before = trust.candidates.get(own);
  if (before === undefined || before.vouches.some((one) => one.by === by)) return trust;
  const candidate = { ...before, vouches: [...before.vouches, { by, isStandIn }] };
  const times = (trust.vouchedAtMs.get(by) ?? []).filter((at) => nowMs - at < VOUCH_WINDOW_MS);
  return {
    ...trust,
    candidates: withEntry(trust.candidates, own, candidate),
    vouchedAtMs: withEntry(trust.vouchedAtMs, by, [...times, nowMs]),
  };
}

/** Whoever is admitted waits for nothing more; by name and without probation, she is on none. */
function admitted(trust: Trust, event: Of<"admitted">): Trust {
  const { person, role, scope, sponsors = [], probationUntilMs: untilMs, atMs: nowMs = 0 } = event;
  const waiting = [...trust.candidates.values()].filter(
    (one) => one.person === person && one.role === role && one.scope === scope,
  );
  const candidates = waiting.reduce((all, one) => without(all, one.code), trust.candidates);
  if (untilMs === undefined) return { ...trust, candidates };
  const before = trust.probations.get(person);
  const probation = {
    sponsors: [...new Set([...(before?.sponsors ?? []), ...sponsors])],
    sinceMs: nowMs,
    untilMs: Math.max(untilMs, before?.untilMs ?? 0),
  };
  return { ...trust, candidates, probations: withEntry(trust.probations, person, probation) };
}

/** Her wishes, her codes and her word for others end with her roles. */
function revoked(trust: Trust, person: Tag): Trust {
  const candidates = [...trust.candidates]
    .filter(([, one]) => one.person !== person)
    .map(([own, one]): [CaseCode, Candidate] => {
      if (!one.vouches.some(({ by }) => by === person)) return [own, one];
      return [own, { ...one, vouches: one.vouches.filter(({ by }) => by !== person) }];
    });
  return {
    ...trust,
    invites: FoldMap.of([...trust.invites].filter(([, { by }]) => by !== person)),
    candidates: FoldMap.of(candidates),
    probations: inherited(trust.probations, person),
    vouchedAtMs: without(trust.vouchedAtMs, person),
  };
}

/**
 * Whom she vouched for goes back to those who vouched for her, as before: else a chain of words
 * would end by her going, and its two ends would pass for people who have nothing to do with each
 * other.
 */
function inherited(before: Trust["probations"], person: Tag): Trust["probations"] {
  const hers = before.get(person)?.sponsors ?? [];
  const others = without(before, person);
  if (hers.length === 0) return others;
  const heirs = [...others].filter(([, { sponsors }]) => sponsors.includes(person));
  return heirs.reduce((all, [heir, probation]) => {
    const lineage = new Set([...probation.sponsors, ...hers.filter((one) => one !== heir)]);
    return withEntry(all, heir, { ...probation, sponsors: [...lineage] });
  }, others);
}
