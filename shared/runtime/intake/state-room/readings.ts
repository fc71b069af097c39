/**
 * How far each stream was read: up to the head of the journal, and what waits beyond it, in rows
 * of its own. An entry is taken in where its transaction says so.
 */
import { LOST_TYPE, type Entry, type StreamName } from "../../../core/protocol/entry.ts";
import type { Clock, DurableRows, RowsTransaction } from "../../../core/ports.ts";
import { hashOf } from "../../eventlog/chain.ts";
import { entryBytes, entryFromBytes, placeKey, type Journal } from "../../eventlog/journal.ts";
import {
  advance,
  GAP_WAIT_MS,
  next,
  offer,
  readingFrom,
  type Reading,
  type Verdict,
} from "../../eventlog/reader.ts";
import { isInSafeMode } from "./safe-mode.ts";

/** Entries that wait for an earlier one, and evidence of two for one place. */
const WAITING_SPACE = "waiting";

/** What an entry is to its stream; `isNew` when it is to be kept. */
export type Offer = Readonly<{
  verdict: Verdict;
  isNew: boolean;
  isNext: boolean;
  reading: Reading;
}>;

type Parts = Readonly<{ rows: DurableRows; clock: Clock }>;

/** Lives as long as its runtime. */
export class Readings {
  readonly #clock: Clock;
  readonly #journal: Journal;
  readonly #readings = new Map<StreamName, Reading>();

  constructor({ rows, clock }: Parts, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
    // What was missed for long enough before the restart is not given that time again.
    const waitedMs = isInSafeMode(rows) ? GAP_WAIT_MS : 0;
    const sinceMs = clock.nowMs() - waitedMs;
    for (const [, bytes] of rows.list(WAITING_SPACE)) {
      const entry = entryFromBytes(bytes);
      this.keep(this.#offered(entry, sinceMs).reading);
    }
  }

  /** Own facts move the journal's head without coming through here. */
  of(stream: StreamName): Reading {
    const head = this.#journal.heads()[stream];
    const baseline = this.#journal.baselineOf(stream);
    const reading = this.#readings.get(stream) ?? readingFrom(stream, head, baseline);
    // The entry with which it begins waits: the journal does not know of it yet.
    if (head.seq < reading.baseline.seq) return reading;
    // What came before the journal was forgotten since, and is settled.
    const isLater = baseline.seq > reading.baseline.seq;
    return { ...reading, head, ...(isLater && { baseline }) };
  }

  /** The entry that is readable now, if one is. */
  next(stream: StreamName): Entry | undefined {
    return next(this.of(stream));
  }

  /** What this entry would be to its stream; nothing is changed. */
  offered(entry: Entry): Offer {
    return this.#offered(entry, this.#clock.nowMs());
  }

  /** The reading once this entry, which is next in it, is accepted. */
  advanced(reading: Reading, entry: Entry): Reading {
    return advance(reading, entry, this.#clock.nowMs());
  }

  /** Makes it durable that the entry waits, or is evidence. */
  writeWaiting(transaction: RowsTransaction, entry: Entry): void {
    transaction.put(WAITING_SPACE, waitingKey(entry), entryBytes(entry));
  }

  /** Drops the rows of what waits no more. */
  writeGone(transaction: RowsTransaction, before: Reading, after: Reading): void {
    for (const key of goneKeys(before, after)) transaction.delete(WAITING_SPACE, key);
  }

  /** Goes on from this reading, once it is durable. */
  keep(reading: Reading): void {
    this.#readings.set(reading.stream, reading);
  }

  /** Its place was filled: it comes too late, and contradicts nobody. */
  isGivenUp({ stream, seq }: Entry): boolean {
    return this.#journal.entriesOf(stream, seq, seq)[0]?.type === LOST_TYPE;
  }

  #offered(entry: Entry, nowMs: number): Offer {
    const { stream } = entry;
    const before = this.of(stream);
    const hashAt = (seq: number): string | undefined => this.#journal.hashAt(stream, seq);
    const { reading, verdict } = offer(before, entry, { nowMs, hashAt });
    const isNext = verdict === "kept" && next(reading) === entry;
    return { verdict, isNew: before !== reading, isNext, reading };
  }
}

function goneKeys(before: Reading, after: Reading): readonly string[] {
  const left = new Set([...after.waiting.values()].flat().map(waitingKey));
  return [...before.waiting.values()]
    .flat()
    .map(waitingKey)
    .filter((key) => !left.has(key));
}

function waitingKey(entry: Entry): string {
  return `${placeKey(entry.stream, entry.seq)}/${hashOf(entry)}`;
}
