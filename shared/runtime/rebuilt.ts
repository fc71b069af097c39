/**
 * A store that was made anew from the rooms: what the bot reads of the past it has lived through
 * already, so it takes that in silently, and asks itself only at the end what is still owed.
 */
import type { DurableRows, RowsTransaction } from "../core/ports.ts";

const SPACE = "rebuilt";
const KEY = "at";
/** What happened longer before the rebuild than this is over: nobody is told of it now. */
export const STILL_OWED_MS = 60 * 60_000;

/** Marks a new store, before its bot starts for the first time. */
export function markRebuilt(transaction: RowsTransaction, nowMs: number): void {
  transaction.put(SPACE, KEY, new TextEncoder().encode(String(nowMs)));
}

/** When the store was rebuilt, as long as its past was not read to the end; null otherwise. */
export function rebuiltAtMs(rows: DurableRows): number | null {
  const bytes = rows.get(SPACE, KEY);
  return bytes === undefined ? null : Number(new TextDecoder().decode(bytes));
}

/** The past has been read. */
export function endRebuild(transaction: RowsTransaction): void {
  transaction.delete(SPACE, KEY);
}
