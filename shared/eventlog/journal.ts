/**
 * The durable record of every entry this bot has accepted, own ones and others'. Its rows are
 * part of the transaction that obeys what caused them.
 */
import type { Entry, StreamName } from "../core/protocol/entry.ts";
import { Fault } from "../core/fault.ts";
import type { JsonObject } from "../core/values/json.ts";
import type { DurableRows, RowsTransaction } from "../core/ports.ts";
import { emptyHeads, headOf, type Head, type Heads } from "./chain.ts";
import { decodeEntry, encodeEntry } from "./codec.ts";
import { HashList } from "./hash-list.ts";

export const JOURNAL_SPACE = "journal";
/** Wide enough for every safe integer, so that keys list in the order of `seq`. */
const SEQ_DIGITS = 16;
const DECODER = new TextDecoder();

export type Journal = Readonly<{
  heads(): Heads;
  /** Hash of the accepted entry at this place, or undefined when there is none. */
  hashAt(stream: StreamName, seq: number): string | undefined;
  /** All accepted entries, stream by stream, each stream in order: for what is done seldom. */
  readAll(): readonly Entry[];
  /** The accepted entries of a stream from one place to another, both included. */
  entriesOf(stream: StreamName, from: number, to: number): readonly Entry[];
  /** Makes the entries part of the transaction; each must follow its stream's head. */
  write(transaction: RowsTransaction, entries: readonly Entry[]): void;
  /** Moves the heads, once the transaction is durable. */
  extend(entries: readonly Entry[]): void;
}>;

/** Key of the row that holds the entry at this place. */
export function placeKey(stream: StreamName, seq: number): string {
  return `${stream}/${String(seq).padStart(SEQ_DIGITS, "0")}`;
}

/** Bytes of a row that holds an entry. */
export function entryBytes(entry: Entry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(encodeEntry(entry)));
}

/** The entry in a row. Throws `corrupt` when the bytes cannot be ours. */
export function entryFromBytes(bytes: Uint8Array): Entry {
  const entry = decodeEntry(JSON.parse(DECODER.decode(bytes)) as JsonObject);
  if (entry === undefined) throw new Fault("corrupt", "journal.read", { hint: CORRUPT_HINT });
  return entry;
}

/**
 * Reads the journal, once, and checks that each stream is one unbroken chain, or throws `corrupt`.
 * `onEntry` is given each entry in its order; none of them is kept.
 */
export function openJournal(
  rows: DurableRows,
  onEntry: (entry: Entry) => void = () => undefined,
): Journal {
  const heads: Record<StreamName, Head> = { ...emptyHeads() };
  const hashes = new Map<StreamName, HashList>();
  const extendBy = (entry: Entry): void => {
    const before = heads[entry.stream];
    if (entry.seq !== before.seq + 1 || entry.prev !== before.hash) {
      throw new Fault("corrupt", "journal.extend", { hint: CORRUPT_HINT });
    }
    const head = headOf(entry);
    heads[entry.stream] = head;
    const list = hashes.get(entry.stream) ?? new HashList();
    hashes.set(entry.stream, list);
    list.push(head.hash);
  };
  for (const [, bytes] of rows.list(JOURNAL_SPACE)) {
    const entry = entryFromBytes(bytes);
    extendBy(entry);
    onEntry(entry);
  }
  return {
    heads: () => ({ ...heads }),
    hashAt: (stream, seq) => hashes.get(stream)?.at(seq - 1),
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
      for (const entry of entries) extendBy(entry);
    },
  };
}

const CORRUPT_HINT =
  "the journal on this disk is not one unbroken chain; rebuild it from the rooms";
