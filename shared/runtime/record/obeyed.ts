/**
 * Which causes were obeyed already. Those that left facts stand in the journal; those that only had
 * effects are marked here. Both are remembered for as long as they might come again; only which
 * entries were reacted to is known for good, since those come again whenever a store is made anew.
 */
import { STREAM_NAMES, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { causesOf, OBEYED_KEPT_MS } from "./causes.ts";
import { TEXT_ROW } from "./row-codec.ts";

export const OBEYED_SPACE = "obeyed";
export const OBEYED_MAX = 100_000;
/** Forgotten at once, so that nothing waits for it: the next time is a moment later. */
export const FORGOTTEN_AT_ONCE_MAX = 200;

export type Obeyed = Readonly<{
  has(cause: string): boolean;
  write(transaction: RowsTransaction, cause: string, nowMs: number): void;
  /** Remembers it, once the transaction is durable. */
  add(cause: string, atMs: number): void;
  /** An entry of this bot's own streams names what it obeyed, or all that was obeyed lately. */
  addOwn(entry: Entry): void;
  /** Forgets some of what is too old, or the oldest beyond the bound; to be called often. */
  prune(nowMs: number): Promise<void>;
}>;

/** What the rows remember; the journal's own entries are still to be added. */
export function openObeyed(rows: DurableRows): Obeyed {
  const marked = new Map(markedIn(rows));
  const own = new Map<string, number>();
  const entries = new EntryCauses();
  return {
    has: (cause) => marked.has(cause) || own.has(cause) || entries.has(cause),
    write: (transaction, cause, nowMs) => {
      transaction.put(OBEYED_SPACE, cause, TEXT_ROW.bytes(String(nowMs)));
    },
    add: (cause, atMs) => marked.set(cause, atMs),
    addOwn: (entry) => {
      for (const { cause, atMs } of causesOf(entry)) if (!entries.add(cause)) own.set(cause, atMs);
    },
    prune: async (nowMs) => {
      for (const cause of oldIn(own, nowMs, Infinity)) own.delete(cause);
      const old = oldIn(marked, nowMs, OBEYED_MAX);
      if (old.length === 0) return;
      await rows.write((transaction) => {
        for (const cause of old) transaction.delete(OBEYED_SPACE, cause);
      });
      for (const cause of old) marked.delete(cause);
    },
  };
}

/** The oldest first: later ones are added behind them. */
function markedIn(rows: DurableRows): readonly (readonly [cause: string, atMs: number])[] {
  return rows
    .list(OBEYED_SPACE)
    .map(([cause, bytes]) => [cause, Number(TEXT_ROW.from(bytes))] as const)
    .sort(([, one], [, other]) => one - other);
}

/** Looks at the oldest alone, however many there are. */
function oldIn(causes: ReadonlyMap<string, number>, nowMs: number, max: number): string[] {
  const old: string[] = [];
  for (const [cause, atMs] of causes) {
    const isOver = causes.size - old.length > max || nowMs - atMs > OBEYED_KEPT_MS;
    if (!isOver || old.length >= FORGOTTEN_AT_ONCE_MAX) break;
    old.push(cause);
  }
  return old;
}

/** Entries that were reacted to, as one bit each. */
class EntryCauses {
  readonly #bits = new Map<StreamName, Uint8Array>();

  has(cause: string): boolean {
    const place = placeIn(cause);
    if (place === undefined) return false;
    const byte = this.#bits.get(place.stream)?.[place.seq >> 3] ?? 0;
    return (byte & (1 << (place.seq & 7))) !== 0;
  }

  /** False for a cause that is no entry. */
  add(cause: string): boolean {
    const place = placeIn(cause);
    if (place === undefined) return false;
    const { stream, seq } = place;
    const at = seq >> 3;
    const bits = widened(this.#bits.get(stream) ?? new Uint8Array(), at);
    bits[at] = (bits[at] ?? 0) | (1 << (seq & 7));
    this.#bits.set(stream, bits);
    return true;
  }
}

function widened(bits: Uint8Array, at: number): Uint8Array {
  if (at < bits.length) return bits;
  const wider = new Uint8Array(Math.max(2 * bits.length, at + 1));
  wider.set(bits);
  return wider;
}

/** An entry's place in its stream, as `entryCause` writes it. */
function placeIn(cause: string): Readonly<{ stream: StreamName; seq: number }> | undefined {
  const [, name, seq] = /^entry:([a-z]+)\/(\d{1,9})$/u.exec(cause) ?? [];
  const stream = STREAM_NAMES.find((one) => one === name);
  return stream === undefined ? undefined : { stream, seq: Number(seq) };
}
