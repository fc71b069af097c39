/**
 * The one place where an outcome becomes durable: its facts, what it owes, the mark that its
 * cause was obeyed and the end of what brought it, in one transaction or not at all.
 */
import type { Context, Network, Outcome } from "../../core/bot.ts";
import type { Entry } from "../../core/protocol/entry.ts";
import type { RowsTransaction } from "../../core/ports.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { rowsOf } from "../outbox/owing.ts";
import { bounded, freshName } from "./cause.ts";
import { openRecord, type OnRecord } from "./record.ts";

/** Its part of a transaction, such as the end of the row of what came in. */
export type Settle = (transaction: RowsTransaction) => void;

export type Step = Readonly<{
  /** What is obeyed, or how the cause is called once the first own fact has its place. */
  cause: string | ((first: Pick<Entry, "stream" | "seq"> | undefined) => string);
  outcome: Outcome;
  /** Entries of the state room that are accepted in the same transaction, before the facts. */
  accepted?: readonly Entry[];
  /** Where its own entries go, where that is not the room of the moment before. */
  into?: Network["stateRoom"];
  /** Whatever else belongs into the transaction. */
  also?: Settle;
}>;

type Looked<State> = Pick<OnRecord<State>, "journal" | "hold" | "state" | "foldedWith" | "judged">;

export type Ledger<State> = Looked<State> &
  Readonly<{
    /** The context of a bot function that is called now; `state` when it is ahead of the ledger. */
    context(state?: State): Context<State>;
    /** True for a cause that was obeyed, or is known to have been. */
    isObeyed(cause: string): boolean;
    /** The room into which this bot writes now. */
    stateRoom(): Network["stateRoom"];
    /** A name for a cause that has none of its own. */
    freshName(kind: string): string;
    /** Notes whose time is over are taken off the disk. */
    pruneNotes(): Promise<void>;
    /** Some of what was obeyed too long ago to come again is forgotten. */
    pruneObeyed(): Promise<void>;
    /** Resolves when it is durable and what it owes is under way; failing is fatal. */
    commit(step: Step): Promise<void>;
  }>;

/** `onCommitted` hears of entries that are durable and folded. */
export function openLedger<State>(
  options: RuntimeOptions<State>,
  outbox: Outbox,
  onCommitted: (entries: readonly Entry[]) => void,
): Ledger<State> {
  const { clock, randomBytes } = options;
  const record = openRecord(options);
  const { journal, obeyed, hold, notes, state, foldedWith, judged } = record;
  return {
    journal,
    hold,
    state,
    foldedWith,
    judged,
    context: contextOf(options, record),
    isObeyed: (cause) => obeyed.has(bounded(cause)),
    stateRoom: () => stateRoomOf(options, record),
    freshName: (kind) => freshName(kind, randomBytes),
    pruneNotes: () => notes.prune(clock.nowMs()),
    pruneObeyed: () => obeyed.prune(clock.nowMs()),
    commit: (step) => commit(step, { options, outbox, record, onCommitted }),
  };
}

type Books<State> = Readonly<{
  options: RuntimeOptions<State>;
  outbox: Outbox;
  record: OnRecord<State>;
  onCommitted(entries: readonly Entry[]): void;
}>;

async function commit<State>(step: Step, books: Books<State>): Promise<void> {
  const { options, outbox, record } = books;
  const { journal, obeyed, notes } = record;
  const { facts, effects, notes: noted = [] } = step.outcome;
  const nowMs = options.clock.nowMs();
  const cause = bounded(causeOf(step, record));
  const own = record.placed(facts, { atMs: nowMs, cause });
  const entries = [...(step.accepted ?? []), ...own];
  const follows = record.placesAfter(own);
  const stateRoom = step.into ?? stateRoomOf(options, record);
  const room = { stateRoom, signatures: options.signatures };
  const owing = { cause, firstOrder: outbox.nextOrder(), room, follows };
  const owed = rowsOf(owing, own, effects);
  const isMarked = own.length === 0 && effects.length + noted.length > 0;
  await options.rows.write((transaction) => {
    journal.write(transaction, entries);
    outbox.write(transaction, owed);
    notes.write(transaction, noted);
    if (isMarked) obeyed.write(transaction, cause, nowMs);
    step.also?.(transaction);
  });
  journal.extend(entries);
  for (const entry of entries) record.take(entry);
  if (isMarked) obeyed.add(cause, nowMs);
  outbox.add(owed);
  books.onCommitted(entries);
}

/** Into which room this bot writes, by what it knows at this moment. */
function stateRoomOf<State>(
  { bot, network }: RuntimeOptions<State>,
  { state }: OnRecord<State>,
): Network["stateRoom"] {
  return bot.compacting?.writesInto(state()) ?? network.stateRoom;
}

function causeOf<State>({ cause, outcome }: Step, { journal }: OnRecord<State>): string {
  if (typeof cause === "string") return cause;
  const [first] = outcome.facts;
  if (first === undefined) return cause(undefined);
  return cause({ stream: first.stream, seq: journal.heads()[first.stream].seq + 1 });
}

/** What a bot function is given, at each moment anew. */
function contextOf<State>(
  options: RuntimeOptions<State>,
  { journal, notes, hold, state }: OnRecord<State>,
): Ledger<State>["context"] {
  const { bot, settings, network, rooms, randomBytes, clock } = options;
  const { tagOf, identityOf, accountOf } = options;
  const noted = (name: string) => notes.read(name, clock.nowMs());
  const notedUnder = (prefix: string) => notes.readUnder(prefix, clock.nowMs());
  const recorded = () => journal.extent();
  const lookUps = { tagOf, identityOf, accountOf, noted, notedUnder, recorded };
  return (ahead = state()) => ({
    state: ahead,
    nowMs: clock.nowMs(),
    network: bot.locate?.(ahead, network) ?? network,
    ...{ settings, rooms, randomBytes },
    ...lookUps,
    held: hold.current(),
  });
}
