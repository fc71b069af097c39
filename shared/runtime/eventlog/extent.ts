/** How much stands in the record, as the journal on this disk has it. */
import type { Extent } from "../../core/bot.ts";
import { STREAM_NAMES, type Entry, type StreamName } from "../../core/protocol/entry.ts";
import type { Head, Heads } from "./chain.ts";

type Written = Readonly<{
  heads(): Heads;
  baselineOf(stream: StreamName): Head;
  entriesOf(stream: StreamName, from: number, to: number): readonly Entry[];
}>;
type Begin = Readonly<{ after: number; atMs: number }>;

/** Cheap to ask: the first entry of a stream is read once, and once more after each cut. */
export function extentOf(journal: Written): () => Extent {
  const begins = new Map<StreamName, Begin>();
  const beginOf = (stream: StreamName): Begin | undefined => {
    const after = journal.baselineOf(stream).seq;
    const known = begins.get(stream);
    if (known?.after === after) return known;
    const [first] = journal.entriesOf(stream, after + 1, after + 1);
    if (first === undefined) return undefined;
    const begin = { after, atMs: first.atMs };
    begins.set(stream, begin);
    return begin;
  };
  return () => {
    const heads = journal.heads();
    const entries = STREAM_NAMES.reduce(
      (sum, stream) => sum + heads[stream].seq - journal.baselineOf(stream).seq,
      0,
    );
    const times = STREAM_NAMES.flatMap((stream) => beginOf(stream)?.atMs ?? []);
    return { entries, sinceMs: times.length === 0 ? null : Math.min(...times) };
  };
}
