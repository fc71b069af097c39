/**
 * Which causes were obeyed already. Those that left facts stand in the journal for good; those
 * that only had effects are remembered here for as long as they might come again.
 */
import type { Entry } from "../../core/protocol/entry.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";

export const OBEYED_SPACE = "obeyed";
/** Far longer than a command stays fresh: what comes again later is too old to be obeyed. */
export const OBEYED_KEPT_MS = 14 * 24 * 60 * 60_000;
export const OBEYED_MAX = 100_000;

export type Obeyed = Readonly<{
  has(cause: string): boolean;
  write(transaction: RowsTransaction, cause: string, nowMs: number): void;
  /** Remembers it, once the transaction is durable. */
  add(cause: string): void;
  /** Forgets what is too old, and the oldest beyond the bound. */
  prune(nowMs: number): Promise<void>;
}>;

/** `own` are the entries of this bot's streams: each names what it obeyed. */
export function openObeyed(rows: DurableRows, own: Iterable<Entry>): Obeyed {
  const causes = new Set(rows.list(OBEYED_SPACE).map(([cause]) => cause));
  for (const entry of own) if (entry.cause !== null) causes.add(entry.cause);
  return {
    has: (cause) => causes.has(cause),
    write: (transaction, cause, nowMs) => {
      transaction.put(OBEYED_SPACE, cause, new TextEncoder().encode(String(nowMs)));
    },
    add: (cause) => causes.add(cause),
    prune: async (nowMs) => {
      const known = rows
        .list(OBEYED_SPACE)
        .map(([cause, bytes]) => ({ cause, atMs: Number(new TextDecoder().decode(bytes)) }))
        .sort((one, other) => other.atMs - one.atMs);
      const old = known.filter(
        ({ atMs }, place) => place >= OBEYED_MAX || nowMs - atMs > OBEYED_KEPT_MS,
      );
      if (old.length === 0) return;
      await rows.write((transaction) => {
        for (const { cause } of old) transaction.delete(OBEYED_SPACE, cause);
      });
      for (const { cause } of old) causes.delete(cause);
    },
  };
}
