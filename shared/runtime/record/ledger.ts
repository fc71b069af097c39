/**
 * The one place where an outcome becomes durable: its facts, what it owes, the mark that its
 * cause was obeyed and the end of what brought it, in one transaction or not at all.
 */
import type { Context, Outcome } from "../../core/bot.ts";
import {
  STREAM_WRITERS,
  type Entry,
  type Fact,
  type StreamName,
} from "../../core/protocol/entry.ts";
import type { RowsTransaction } from "../../core/ports.ts";
import { place, type Heads } from "../eventlog/chain.ts";
import type { Follows } from "../eventlog/errand-codec.ts";
import { openJournal, type Journal } from "../eventlog/journal.ts";
import { openHold, type Hold } from "../restore/hold.ts";
import { folded } from "../intake/judgement.ts";
import { openNotes, type Notes } from "./notes.ts";
import { openObeyed, type Obeyed } from "./obeyed.ts";
import type { RuntimeOptions } from "../options.ts";
import { bounded, freshName } from "./cause.ts";
import { rowsOf } from "../outbox/outbox-row.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** Its part of a transaction: such as the end of the row of what came in. */
export type Settle = (transaction: RowsTransaction) => void;

export type Step = Readonly<{
  /** What is obeyed, or how the cause is called once the first own fact has its place. */
  cause: string | ((first: Pick<Entry, "stream" | "seq"> | undefined) => string);
  outcome: Outcome;
  /** Entries of the state room that are accepted in the same transaction, before the facts. */
  accepted?: readonly Entry[];
  /** Whatever else belongs into the transaction. */
  also?: Settle;
}>;

export type Ledger<State> = Readonly<{
  journal: Journal;
  obeyed: Obeyed;
  hold: Hold;
  state(): State;
  /** The context of a bot function that is called now; `state` when it is ahead of the ledger. */
  context(state?: State): Context<State>;
  /** A name for a cause that has none of its own. */
  freshName(kind: string): string;
  /** Notes whose time is over are taken off the disk. */
  pruneNotes(): Promise<void>;
  /** The state once this entry is folded; nothing is changed. */
  foldedWith(entry: Entry): State;
  /** Resolves when it is durable and what it owes is under way; failing is fatal. */
  commit(step: Step): Promise<void>;
}>;

/** `onCommitted` hears of entries that are durable and folded. */
export function openLedger<State>(
  options: RuntimeOptions<State>,
  outbox: Outbox,
  onCommitted: (entries: readonly Entry[]) => void,
): Ledger<State> {
  const { rows, clock, network, signatures } = options;
  const signing = { stateRoom: network.stateRoom, signatures };
  const notes = openNotes(rows);
  const { journal, obeyed, hold, take, state, foldOne } = openRecord(options);

  const commit = async (step: Step): Promise<void> => {
    const { facts, effects, notes: noted = [] } = step.outcome;
    const nowMs = clock.nowMs();
    const cause = bounded(causeOf(step, journal));
    const own = place(facts, journal.heads(), { atMs: nowMs, cause });
    const entries = [...(step.accepted ?? []), ...own];
    const follows = placesAfter(options, own, journal.heads());
    const owing = { cause, firstOrder: outbox.nextOrder(), ...signing, follows };
    const owed = rowsOf(owing, own, effects);
    const isMarked = own.length === 0 && effects.length + noted.length > 0;
    await rows.write((transaction) => {
      journal.write(transaction, entries);
      outbox.write(transaction, owed);
      notes.write(transaction, noted);
      if (isMarked) obeyed.write(transaction, cause, nowMs);
      step.also?.(transaction);
    });
    journal.extend(entries);
    for (const entry of entries) take(entry);
    if (isMarked) obeyed.add(cause, nowMs);
    outbox.add(owed);
    onCommitted(entries);
  };

  return {
    journal,
    obeyed,
    hold,
    state,
    context: (ahead = state()) => ({
      state: ahead,
      nowMs: clock.nowMs(),
      network,
      ...lookUpsOf(options, notes),
      held: hold.current(),
    }),
    freshName: (kind) => freshName(kind, options.randomBytes),
    pruneNotes: () => notes.prune(clock.nowMs()),
    foldedWith: (entry) => foldOne(state(), entry),
    commit,
  };
}

/** What is on record. Each entry is taken once, those that were read at the start like new ones. */
function openRecord<State>({ bot, rows, log }: RuntimeOptions<State>) {
  const obeyed = openObeyed(rows);
  const hold = openHold(rows, []);
  const isOwn = (entry: Entry): boolean => STREAM_WRITERS[entry.stream] === bot.name;
  const foldOne = (state: State, entry: Entry): State =>
    folded(log, state, () => bot.fold(state, entry));
  let state = bot.initial;
  const take = (entry: Entry): void => {
    state = foldOne(state, entry);
    hold.note([entry]);
    if (isOwn(entry)) obeyed.addOwn(entry);
  };
  const journal = openJournal(rows, take);
  return { journal, obeyed, hold, take, foldOne, state: (): State => state };
}

/** What a bot function is given beside the state and the time. */
function lookUpsOf<State>(options: RuntimeOptions<State>, notes: Notes) {
  const { settings, rooms, randomBytes, tagOf, identityOf, clock } = options;
  const noted = (name: string) => notes.read(name, clock.nowMs());
  const notedUnder = (prefix: string) => notes.readUnder(prefix, clock.nowMs());
  return { settings, rooms, randomBytes, tagOf, identityOf, noted, notedUnder };
}

/** The place of each own stream once these entries are written. */
function placesAfter<State>(
  { bot }: Pick<RuntimeOptions<State>, "bot">,
  own: readonly Entry[],
  heads: Heads,
): Follows {
  const placeOf = (stream: StreamName): number =>
    own.findLast((entry) => entry.stream === stream)?.seq ?? heads[stream].seq;
  return Object.fromEntries(bot.writes.map((stream) => [stream, placeOf(stream)]));
}

function causeOf(step: Step, journal: Journal): string {
  if (typeof step.cause === "string") return step.cause;
  return step.cause(firstPlace(step.outcome.facts, journal));
}

function firstPlace(
  facts: readonly Fact[],
  journal: Journal,
): Pick<Entry, "stream" | "seq"> | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  return { stream: first.stream, seq: journal.heads()[first.stream].seq + 1 };
}
