/**
 * The chain that makes a stream tamper-evident: each entry carries the hash of the one before
 * it, so whatever is dropped, repeated, reordered or forged shows. Pure.
 */
import { hash } from "node:crypto";
import { LOST_TYPE, STREAM_NAMES } from "../../core/protocol/entry.ts";
import type { Entry, Fact, StreamName } from "../../core/protocol/entry.ts";
import { canonicalJson } from "../../core/values/json.ts";

/** The newest place of a stream; `seq` 0 and the genesis hash when it holds nothing yet. */
export type Head = Readonly<{ seq: number; hash: string }>;
export type Heads = Readonly<Record<StreamName, Head>>;

/** How far streams had gone when something was written that follows from them. */
export type Follows = Readonly<Partial<Record<StreamName, number>>>;

/** When and why facts are placed: the bot's own clock, and what was obeyed. */
export type Placing = Readonly<{ atMs: number; cause: string | null }>;

/** The heads of a network in which nothing has happened. */
const EMPTY_HEADS = Object.fromEntries(
  STREAM_NAMES.map((stream) => [stream, { seq: 0, hash: sha256(stream) }] as const),
) as Heads;

/** What the first entry of a stream has as `prev`: the hash of the stream's name. */
export function genesisOf(stream: StreamName): Head {
  return EMPTY_HEADS[stream];
}

/** The heads of a network in which nothing has happened. */
export function emptyHeads(): Heads {
  return EMPTY_HEADS;
}

const HASH = /^[0-9a-f]{64}$/u;

/** Entries never change, and each is asked for its hash at every step that it takes. */
const hashes = new WeakMap<Entry, string>();

/** The one text of an entry, which is what its hash is taken over: its canonical JSON. */
export function textOf(entry: Entry): string {
  const { stream, seq, prev, type, version, atMs, cause, data } = entry;
  return canonicalJson({ stream, seq, prev, type, version, atMs, cause, data });
}

/** The hash of an entry in hex; of one that stands for a lost one, what that had. */
export function hashOf(entry: Entry): string {
  const known = hashes.get(entry);
  if (known !== undefined) return known;
  const made = hashOfText(entry, textOf(entry));
  hashes.set(entry, made);
  return made;
}

/** The same where the entry's text is at hand. */
export function hashOfText({ type, data }: Entry, text: string): string {
  const { hash: lost } = data;
  if (type === LOST_TYPE && typeof lost === "string" && HASH.test(lost)) return lost;
  return sha256(text);
}

/** The head after this entry. */
export function headOf(entry: Entry): Head {
  return { seq: entry.seq, hash: hashOf(entry) };
}

/** Gives each fact the next place of its stream, in order. */
export function place(facts: readonly Fact[], heads: Heads, placing: Placing): readonly Entry[] {
  const moving = { ...heads };
  return facts.map((fact) => {
    const before = moving[fact.stream];
    const entry: Entry = {
      stream: fact.stream,
      type: fact.type,
      version: fact.version,
      data: fact.data,
      seq: before.seq + 1,
      prev: before.hash,
      atMs: placing.atMs,
      cause: placing.cause,
    };
    moving[fact.stream] = headOf(entry);
    return entry;
  });
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
