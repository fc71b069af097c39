/**
 * A store that was made anew from the rooms: what the bot reads of the past it has lived through
 * already, so it takes that in silently, and asks itself only at the end what is still owed.
 */
import { z } from "zod";
import type { Clock, DurableRows, RowsTransaction } from "../../core/ports.ts";
import { jsonRow, MARK, TEXT_ROW } from "../record/row-codec.ts";

const SPACE = "rebuilt";
/** There until the past was read and the network was let go on. */
const PAST_KEY = "at";
/** There for as long as the store. */
const RESTORE_KEY = "restore";
/** There once the organizers were shown what the record says. */
const SHOWN_KEY = "shown";
/** There once it was settled what was under way when the disk was lost. */
const SETTLED_KEY = "settled";
/** There once the network was let go on, and the fact that says so was cut from the journal. */
const RESUMED_KEY = "resumed";
/** What happened longer before the rebuild than this is over: nobody is told of it now. */
export const STILL_OWED_MS = 60 * 60_000;

const restoreShape = z.object({ id: z.string().min(1), atMs: z.number() });

/** When a store was rebuilt; `id` is random, and the same for all bots of the network. */
export type Restore = Readonly<z.output<typeof restoreShape>>;
const RESTORE = jsonRow<Restore>();

/** Marks a new store, before its bot starts for the first time. */
export function markRebuilt(transaction: RowsTransaction, restore: Restore): void {
  transaction.put(SPACE, PAST_KEY, TEXT_ROW.bytes(String(restore.atMs)));
  transaction.put(SPACE, RESTORE_KEY, RESTORE.bytes(restore));
  transaction.delete(SPACE, SHOWN_KEY);
  transaction.delete(SPACE, SETTLED_KEY);
  transaction.delete(SPACE, RESUMED_KEY);
}

/** How this store came to be, when it was rebuilt; null for one that was there from the start. */
export function restoreOf(rows: DurableRows): Restore | null {
  const bytes = rows.get(SPACE, RESTORE_KEY);
  return bytes === undefined ? null : restoreShape.parse(RESTORE.from(bytes));
}

/** True when the organizers were shown what the record says. */
export function isRecordShown(rows: DurableRows): boolean {
  return rows.get(SPACE, SHOWN_KEY) !== undefined;
}

export function writeRecordShown(transaction: RowsTransaction): void {
  transaction.put(SPACE, SHOWN_KEY, MARK);
}

/** True when what was under way is settled: what is under way now is in the outbox. */
export function isSettled(rows: DurableRows): boolean {
  return rows.get(SPACE, SETTLED_KEY) !== undefined;
}

export function writeSettled(transaction: RowsTransaction): void {
  transaction.put(SPACE, SETTLED_KEY, MARK);
}

/** True for a store whose network was let go on, by a fact that is not in the journal any more. */
export function isResumed(rows: DurableRows): boolean {
  return rows.get(SPACE, RESUMED_KEY) !== undefined;
}

export function writeResumed(transaction: RowsTransaction): void {
  transaction.put(SPACE, RESUMED_KEY, MARK);
}

/** What was not dealt with of a store's past. What was read of it is remembered in memory alone. */
export class Past {
  readonly #parts: Readonly<{ rows: DurableRows; clock: Clock }>;
  #rebuiltAtMs: number | null;
  #readAtMs: number | null = null;

  constructor(parts: Readonly<{ rows: DurableRows; clock: Clock }>) {
    this.#parts = parts;
    const bytes = parts.rows.get(SPACE, PAST_KEY);
    this.#rebuiltAtMs = bytes === undefined ? null : Number(TEXT_ROW.from(bytes));
  }

  /** When the store was rebuilt; null once the bot has made up its mind about its past. */
  get rebuiltAtMs(): number | null {
    return this.#rebuiltAtMs;
  }

  /** True once all that came before the start was handed over. */
  get isRead(): boolean {
    return this.#readAtMs !== null;
  }

  noteRead(): void {
    this.#readAtMs ??= this.#parts.clock.nowMs();
  }

  /** The whole past was read for so long that what is missing in it will not come. */
  isReadSince(waitMs: number): boolean {
    return this.#readAtMs !== null && this.#parts.clock.nowMs() - this.#readAtMs >= waitMs;
  }

  /** The past has been dealt with. */
  async end(): Promise<void> {
    await this.#parts.rows.write((transaction) => {
      transaction.delete(SPACE, PAST_KEY);
    });
    this.#rebuiltAtMs = null;
  }
}
