/**
 * After a restore nothing changes until an organizer has looked: whoever runs the server chooses
 * what a new store gets to read. The fact that ends it names the restore that it is about, so no
 * older one does.
 */
import type { Held, Outcome } from "../../core/bot.ts";
import type { EffectBody } from "../../core/protocol/effect.ts";
import type { Entry, Fact } from "../../core/protocol/entry.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { isResumed, restoreOf, writeResumed } from "./rebuilt.ts";

/** Words, and who is where: what may go on while nothing is decided. */
const HARMLESS: ReadonlySet<EffectBody["do"]> = new Set<EffectBody["do"]>([
  ...(["send", "tell", "join", "leave", "remove"] as const),
]);

export type Hold = Readonly<{
  /** Null for a store that was never rebuilt, and once an organizer let the network go on. */
  current(): Held | null;
  /** True for a time before this store was rebuilt. */
  isBefore(atMs: number): boolean;
  /** True for the fact that ends this hold. */
  isEnd(fact: Fact): boolean;
  /** Hears of entries that were accepted. */
  note(entries: readonly Entry[]): void;
  /** Keeps that it is over: the fact that ended it goes with what the journal forgets. */
  writeEnd(transaction: RowsTransaction): void;
  /** False for what has to wait until the network goes on. */
  allows(outcome: Outcome): boolean;
}>;

/** Has to hear of every entry that was accepted before, too. */
export function openHold(rows: DurableRows): Hold {
  const rebuilt = restoreOf(rows);
  const restore = rebuilt?.id ?? null;
  const ends = ({ stream, type, data }: Fact): boolean =>
    stream === "people" && type === "resumed" && data["restore"] === restore;
  let held = restore === null || isResumed(rows) ? null : { restore };
  return {
    current: () => held,
    isBefore: (atMs) => rebuilt !== null && atMs < rebuilt.atMs,
    isEnd: ends,
    note: (entries) => {
      if (held !== null && entries.some(ends)) held = null;
    },
    writeEnd: (transaction) => {
      if (restore !== null && held === null) writeResumed(transaction);
    },
    allows: (outcome) => held === null || outcome.duringHold === true || isHarmless(outcome),
  };
}

function isHarmless({ facts, effects, leadsToFacts }: Outcome): boolean {
  if (leadsToFacts === true || facts.length > 0) return false;
  return effects.every((effect) => HARMLESS.has(effect.do));
}
