/**
 * What needs two organizers: one proposes, another approves, and the two must be able to disagree.
 * An urgent alert by hand and a new organizer go the same way, so this is the one place for both.
 */
import type { Settings } from "../../core/settings.ts";
import type { CaseCode, Tag } from "../../core/values/ids.ts";
import type { Proposal, ProposalBook, Proposed } from "./proposal-book.ts";
import type { People } from "../streams/people.ts";
import { isPending } from "../streams/trust/revocations.ts";

/** How long a proposal waits for a second organizer. */
export const PROPOSAL_LIFE_MS = 15 * 60_000;

export type ApprovalRefusal =
  | "own-proposal"
  | "lapsed"
  /** Whoever proposed it is no organizer any more, or has another identity now. */
  | "proposer-gone"
  /** One of the two made the other an organizer a short while ago. */
  | "too-close";
export type Approval = Readonly<
  /** `isFounding`: it counts only because the network is so young. */
  { ok: true; isFounding: boolean } | { ok: false; refusal: ApprovalRefusal }
>;
type Now = Readonly<{
  people: People;
  settings: Pick<Settings, "coolDownMs" | "foundingMs">;
  nowMs: number;
}>;

/** True when a proposal of this time can no longer be approved. */
function hasLapsed(proposedAtMs: number, nowMs: number): boolean {
  return nowMs - proposedAtMs >= PROPOSAL_LIFE_MS;
}

/** The codes of those that nobody may approve any more, and of which nobody has said so yet. */
export function lapsedIn<What>(
  book: ProposalBook<What>,
  now: Omit<Now, "settings">,
): readonly CaseCode[] {
  const open = [...book.values()].filter(({ end }) => end === null);
  return open.filter((proposal) => isOver(proposal, now)).map(({ code }) => code);
}

/** `isFounding` as in `Approval`; "already" for what two have approved before. */
export type ApprovalIn<What> = Readonly<
  | { ok: true; proposal: Proposal<What>; isFounding: boolean }
  | { ok: false; refusal: "unknown" | "already" | ApprovalRefusal }
>;

/** May this organizer, whose right to use the command is judged already, approve that code? */
export function approvalIn<What>(
  book: ProposalBook<What>,
  { code, approver }: Readonly<{ code: CaseCode; approver: Tag }>,
  now: Now,
): ApprovalIn<What> {
  const proposal = book.get(code);
  if (proposal === undefined) return { ok: false, refusal: "unknown" };
  if (proposal.end === "approved") return { ok: false, refusal: "already" };
  if (proposal.end === "lapsed") return { ok: false, refusal: "lapsed" };
  const approval = judgeApproval(proposal, approver, now);
  return approval.ok ? { ...approval, proposal } : approval;
}

/** True when nobody may approve this any more: it waited too long, or its author is gone. */
function isOver(proposal: Proposed, { people, nowMs }: Omit<Now, "settings">): boolean {
  return hasLapsed(proposal.atMs, nowMs) || !isOrganizer(people, proposal.by);
}

/** May this organizer, whose right to use the command is judged already, approve that proposal? */
export function judgeApproval(proposal: Proposed, approver: Tag, now: Now): Approval {
  if (proposal.by === approver) return { ok: false, refusal: "own-proposal" };
  if (hasLapsed(proposal.atMs, now.nowMs)) return { ok: false, refusal: "lapsed" };
  if (!isOrganizer(now.people, proposal.by)) return { ok: false, refusal: "proposer-gone" };
  const isClose = isFresh(proposal.by, approver, now) || isFresh(approver, proposal.by, now);
  if (!isClose) return { ok: true, isFounding: false };
  return isFoundingTime(now) ? { ok: true, isFounding: true } : { ok: false, refusal: "too-close" };
}

/** Why this organizer is no second opinion on what the other did; undefined where she is one. */
export function secondOpinionRefusal(
  by: Tag,
  approver: Tag,
  now: Now,
): "own-proposal" | "too-close" | undefined {
  if (by === approver) return "own-proposal";
  const isClose = isFresh(by, approver, now) || isFresh(approver, by, now);
  return isClose && !isFoundingTime(now) ? "too-close" : undefined;
}

/**
 * Who could be a second opinion on a revocation of `person` by `by`: organizers, and those whom a
 * revocation that nobody has ratified keeps out, so that one who revokes all others stays alone.
 */
export function otherOrganizers(
  people: People,
  { by, person }: Readonly<{ by: Tag; person: Tag }>,
): readonly Tag[] {
  const keptOut = [...people.revocations.values()]
    .filter((one) => isPending(one))
    .filter(({ had }) => had.person.grants.some(({ role }) => role === "organizer"))
    .map((one) => one.person);
  return [...organizersByRoster(people), ...keptOut].filter((one) => one !== by && one !== person);
}

/** How much of the founding time is left, in milliseconds; 0 when it is over. */
export function foundingLeftMs({ people, settings, nowMs }: Now): number {
  if (people.foundedAtMs === null) return 0;
  return Math.max(0, people.foundedAtMs + settings.foundingMs - nowMs);
}

/** True in the first time of a network, in which one organizer alone may admit organizers. */
export function isFoundingTime(now: Now): boolean {
  return foundingLeftMs(now) > 0;
}

/**
 * Organizers by the roster alone: a homeserver that hides a member must not make another one the
 * only one.
 */
export function organizersByRoster(people: People): readonly Tag[] {
  return [...people.persons.keys()].filter((person) => isOrganizer(people, person));
}

function isOrganizer(people: People, person: Tag): boolean {
  const known = people.persons.get(person);
  return known?.changedTo === null && known.grants.some((grant) => grant.role === "organizer");
}

/** True when `maker` had a part in making `other` an organizer, within the cool-down. */
function isFresh(maker: Tag, other: Tag, { people, settings, nowMs }: Now): boolean {
  const appointment = people.appointments.get(other);
  if (appointment === undefined || nowMs - appointment.atMs >= settings.coolDownMs) return false;
  return appointment.by === maker || appointment.second === maker;
}
