/**
 * Proposals of one kind, by their code: urgent alerts by hand, new organizers, and whatever else
 * will need two. Each stream folds its own book; `authority/proposals.ts` judges all of them.
 */
import type { CaseCode, Tag } from "../../core/values/ids.ts";
import { DAY_MS } from "../../core/values/time.ts";
import { withEntry } from "../maps.ts";

const ENDED_KEPT_MS = DAY_MS;

export type Proposed = Readonly<{ by: Tag; atMs: number }>;
export type ProposalEnd = "approved" | "lapsed";
export type Proposal<What> = Proposed &
  Readonly<{
    code: CaseCode;
    what: What;
    /** Kept for a while after its end, so that whoever approves late hears what became of it. */
    end: ProposalEnd | null;
  }>;
export type ProposalBook<What> = ReadonlyMap<CaseCode, Proposal<What>>;

/** The book with one more proposal; what ended a day ago is not asked about any more. */
export function withProposal<What>(
  book: ProposalBook<What>,
  proposal: Omit<Proposal<What>, "end">,
): ProposalBook<What> {
  const kept = [...book].filter(([, one]) => isStillKnown(one, proposal.atMs));
  return new Map([...kept, [proposal.code, { ...proposal, end: null }]]);
}

/** False for what ended so long ago that nobody asks about it any more. */
export function isStillKnown({ end, atMs }: Proposal<unknown>, nowMs: number): boolean {
  return end === null || nowMs - atMs < ENDED_KEPT_MS;
}

/** The book in which every open proposal that is meant has ended so. */
export function withEnd<What>(
  book: ProposalBook<What>,
  end: ProposalEnd,
  isMeant: (proposal: Proposal<What>) => boolean,
): ProposalBook<What> {
  const meant = [...book.values()].filter((one) => one.end === null && isMeant(one));
  return meant.reduce((before, one) => withEntry(before, one.code, { ...one, end }), book);
}
