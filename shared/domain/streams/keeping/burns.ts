/**
 * Erasures that need two organizers: proposed, sealed until a time, undone or begun, done. Written
 * by rooms; each bot does its own part when it reads them.
 */
import { z } from "zod";
import type { CaseCode, Tag } from "../../../core/values/ids.ts";
import { FoldMap, withEntry, without } from "../../maps.ts";
import { withEnd, withProposal, type ProposalBook } from "../../authority/proposal-book.ts";
import type { EventOf, Timed } from "../declared.ts";
import { atMs, code, ref, tag } from "../shapes.ts";

/** What it is for: one committee, or all that the network is. */
export const burnTarget = z.discriminatedUnion("size", [
  z.object({ size: z.literal("committee"), id: ref }),
  z.object({ size: z.literal("network") }),
]);

export const burnShapes = {
  /** One organizer wants it; `now` asks for it without the time in which it can be undone. */
  "burn-proposed": z.object({ code, target: burnTarget, by: tag, now: z.boolean() }),
  "burn-lapsed": z.object({ code }),
  /** Silent from now on, and burnt at that time; nobody wanted it where no organizer was heard. */
  "burn-sealed": z.object({
    code,
    target: burnTarget,
    by: tag.nullable(),
    second: tag.nullable(),
    burnsAtMs: atMs,
  }),
  "burn-undone": z.object({ code, by: tag }),
  /** Nothing stops it from here on. */
  "burn-begun": z.object({ code }),
  /** The receipt is there to be read: what is left goes with the bots themselves. */
  "burn-told": z.object({ code }),
  /** Of a committee: nothing is left to do. */
  "burn-done": z.object({ code }),
} as const;
export type BurnEvent = EventOf<typeof burnShapes>;

export type BurnTarget = z.infer<typeof burnTarget>;
export type BurnProposed = Readonly<{ target: BurnTarget; now: boolean }>;

export type Burn = Readonly<{
  code: CaseCode;
  target: BurnTarget;
  /** Null where it was sealed because no organizer was heard. */
  by: Tag | null;
  phase: "sealed" | "burning" | "told";
  sealedAtMs: number;
  burnsAtMs: number;
  /** Since when it is in this phase. */
  sinceMs: number;
}>;

export type Burns = Readonly<{
  proposals: ProposalBook<BurnProposed>;
  /** Sealed or burning, by code; what was undone or is done is none any more. */
  open: ReadonlyMap<CaseCode, Burn>;
}>;
export const NO_BURNS: Burns = { proposals: FoldMap.of(), open: FoldMap.of() };

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveBurns(burns: Burns, event: Timed<BurnEvent>): Burns {
  const { happenedAtMs = 0 } = event;
  switch (event.type) {
    case "burn-proposed": {
      const { code: own, by, target: what, now } = event;
      const proposal = { code: own, by, atMs: happenedAtMs, what: { target: what, now } };
      return { ...burns, proposals: withProposal(burns.proposals, proposal) };
    }
    case "burn-lapsed":
      return { ...burns, proposals: ended(burns, "lapsed", event.code) };
    case "burn-sealed": {
      const { code: own, target: what, by, burnsAtMs } = event;
      const times = { sealedAtMs: happenedAtMs, sinceMs: happenedAtMs, burnsAtMs };
      const burn = { code: own, target: what, by, phase: "sealed", ...times } as const;
      return {
        proposals: ended(burns, "approved", own),
        open: withEntry(burns.open, own, burn),
      };
    }
    case "burn-undone":
    case "burn-done":
      return { ...burns, open: without(burns.open, event.code) };
    case "burn-begun":
      return inPhase(burns, event.code, { phase: "burning", sinceMs: happenedAtMs });
    case "burn-told":
      return inPhase(burns, event.code, { phase: "told", sinceMs: happenedAtMs });
  }
}

function ended(
  { proposals }: Burns,
  end: "approved" | "lapsed",
  code: CaseCode,
): Burns["proposals"] {
  return withEnd(proposals, end, (one) => one.code === code);
}

function inPhase(burns: Burns, code: CaseCode, change: Pick<Burn, "phase" | "sinceMs">): Burns {
  const before = burns.open.get(code);
  if (before === undefined) return burns;
  return { ...burns, open: withEntry(burns.open, code, { ...before, ...change }) };
}

/** The burn under which the whole network is silent; undefined while there is none. */
export function burnOfNetwork({ open }: Burns): Burn | undefined {
  if (open.size === 0) return undefined;
  return [...open.values()].find((burn) => burn.target.size === "network");
}

/** The burn of this committee alone; undefined while there is none. */
export function burnOfCommittee({ open }: Burns, id: string): Burn | undefined {
  if (open.size === 0) return undefined;
  return [...open.values()].find(
    (burn) => burn.target.size === "committee" && burn.target.id === id,
  );
}

/** True once nothing stops the end of the whole network. */
export function isNetworkBurning(burns: Burns): boolean {
  return (burnOfNetwork(burns)?.phase ?? "sealed") !== "sealed";
}
