/**
 * The durable record of every entry this bot has accepted, own ones and others'. Its rows are
 * part of the transaction that obeys what caused them.
 */
import { STREAM_NAMES, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import { Fault } from "../../core/fault.ts";
import type { Extent } from "../../core/bot.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { emptyHeads, hashOf, hashOfText, textOf, type Head, type Heads } from "./chain.ts";
import { extentOf } from "./extent.ts";
import { HashList } from "./hash-list.ts";
import { mayBeginAt } from "./reader.ts";

export const JOURNAL_SPACE = "journal";
/** Wide enough for every safe integer, so that keys list in the order of `seq`. */
const SEQ_DIGITS = 16;
const STREAMS: ReadonlySet<string> = new Set(STREAM_NAMES);
/** How rows began that were not canonical: they stay so, and are hashed anew at each start. */
const EARLIER_ROW = '{"v":';

/** Where what is kept of each stream begins. */
export type Starts = ReadonlyMap<StreamName, number>;

export type Journal = Readonly<{
  heads(): Heads;
  /** What comes before the first entry that is here: the genesis, or what was told anew. */
  baselineOf(stream: StreamName): Head;
  /** Hash of the accepted entry at this place, or undefined when it is not known (any more). */
  hashAt(stream: StreamName, seq: number): string | undefined;
  /** All accepted entries, stream by stream, each stream in order: for what is done seldom. */
  readAll(): readonly Entry[];
  /** The accepted entries of a stream from one place to another, both included. */
  entriesOf(stream: StreamName, from: number, to: number): readonly Entry[];
  /** How many there are, and since when. Cheap. */
  extent(): Extent;
  /** Makes the entries part of the transaction; each must follow its stream's head. */
  write(transaction: RowsTransaction, entries: readonly Entry[]): void;
  /** Moves the heads, once the transaction is durable. */
  extend(entries: readonly Entry[]): void;
  /** Drops, in the transaction, what comes before these places, each of a telling anew. */
  cut(transaction: RowsTransaction, starts: Starts): void;
  /** Knows no more of what came before them, once that is durable. */
  forget(starts: Starts): void;
}>;

/** Key of the row that holds the entry at this place. */
export function placeKey(stream: StreamName, seq: number): string {
  return `${stream}/${String(seq).padStart(SEQ_DIGITS, "0")}`;
}

/** Bytes of a row that holds an entry. */
export function entryBytes(entry: Entry): Uint8Array {
  return new TextEncoder().encode(textOf(entry));
}

/** The entry in a row. Throws `corrupt` when the bytes cannot be ours. */
export function entryFromBytes(bytes: Uint8Array): Entry {
  return entryFromText(textFrom(bytes));
}

/** Sealed rows are what was written: an entry was examined before that, and is not again. */
function entryFromText(text: string): Entry {
  const value = JSON.parse(text) as Partial<Entry> | null;
  if (!isEntry(value)) throw new Fault("corrupt", "journal.read", { hint: CORRUPT_HINT });
  const { stream, seq, prev, type, version, atMs, cause, data } = value;
  return { stream, seq, prev, type, version, atMs, cause, data };
}

function isEntry(value: Partial<Entry> | null): value is Entry {
  return value?.data !== undefined && STREAMS.has(value.stream ?? "");
}

function textFrom(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** The hash of an entry that was read; rows of earlier versions do not hold its canonical text. */
function hashOfRow(entry: Entry, text: string): string {
  return text.startsWith(EARLIER_ROW) ? hashOf(entry) : hashOfText(entry, text);
}

/**
 * Reads the journal, once, and checks that each stream is one unbroken chain, or throws `corrupt`.
 * `onEntry` is given each entry in its order; none of them is kept.
 */
export function openJournal(
  rows: DurableRows,
  onEntry: (entry: Entry) => void = () => undefined,
): Journal {
  const baselines: Record<StreamName, Head> = { ...emptyHeads() };
  const heads: Record<StreamName, Head> = { ...baselines };
  const hashes = new Map<StreamName, HashList>();
  const extendBy = (entry: Entry, hash: string): void => {
    const { stream, seq, prev } = entry;
    if (mayBeginAt(heads[stream], entry)) {
      baselines[stream] = { seq: seq - 1, hash: prev };
      heads[stream] = baselines[stream];
    }
    const before = heads[stream];
    if (seq !== before.seq + 1 || prev !== before.hash) {
      throw new Fault("corrupt", "journal.extend", { hint: CORRUPT_HINT });
    }
    heads[stream] = { seq, hash };
    const list = hashes.get(stream) ?? new HashList();
    hashes.set(stream, list);
    list.push(hash);
  };
  for (const [, bytes] of rows.list(JOURNAL_SPACE)) {
    const text = textFrom(bytes);
    const entry = entryFromText(text);
    extendBy(entry, hashOfRow(entry, text));
    onEntry(entry);
  }
  const journal = {
    heads: () => ({ ...heads }),
    baselineOf: (stream) => baselines[stream],
    hashAt: (stream, seq) => hashes.get(stream)?.at(seq - baselines[stream].seq - 1),
    readAll: () => rows.list(JOURNAL_SPACE).map(([, bytes]) => entryFromBytes(bytes)),
    entriesOf: (stream, from, to) => {
      const last = Math.min(to, heads[stream].seq);
      return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => {
        const bytes = rows.get(JOURNAL_SPACE, placeKey(stream, from + index));
        return bytes === undefined ? [] : [entryFromBytes(bytes)];
      }).flat();
    },
    write: (transaction, entries) => {
      for (const entry of entries) {
        const key = placeKey(entry.stream, entry.seq);
        transaction.put(JOURNAL_SPACE, key, entryBytes(entry));
      }
    },
    extend: (entries) => {
      for (const entry of entries) extendBy(entry, hashOf(entry));
    },
    ...cutting(baselines, hashes),
  } satisfies Omit<Journal, "extent">;
  return { ...journal, extent: extentOf(journal) };
}

/** What is known of a stream begins later, where it was told anew. */
function cutting(
  baselines: Record<StreamName, Head>,
  hashes: ReadonlyMap<StreamName, HashList>,
): Pick<Journal, "cut" | "forget"> {
  return {
    cut: (transaction, starts) => {
      for (const [stream, start] of starts) {
        for (let seq = baselines[stream].seq + 1; seq < start; seq += 1) {
          transaction.delete(JOURNAL_SPACE, placeKey(stream, seq));
        }
      }
    },
    forget: (starts) => {
      for (const [stream, start] of starts) {
        const count = start - baselines[stream].seq - 1;
        const hash = hashes.get(stream)?.at(count - 1);
        if (hash === undefined) continue;
        baselines[stream] = { seq: start - 1, hash };
        hashes.get(stream)?.dropFirst(count);
      }
    },
  };
}

const CORRUPT_HINT =
  "the journal on this disk is not one unbroken chain; rebuild it from the rooms";
