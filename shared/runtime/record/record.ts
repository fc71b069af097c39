/**
 * What is on record: the entries, what was obeyed, the notes, and the state that the entries fold
 * into. It is read once, and taken on with what the ledger writes.
 */
import {
  STREAM_WRITERS,
  type Entry,
  type Fact,
  type StreamName,
} from "../../core/protocol/entry.ts";
import { place, type Follows, type Placing } from "../eventlog/chain.ts";
import { openJournal, type Journal } from "../eventlog/journal.ts";
import { folded, judgeOf, type Judge } from "../intake/judgement.ts";
import type { RuntimeOptions } from "../options.ts";
import { openHold, type Hold } from "../restore/hold.ts";
import { openNotes, type Notes } from "./notes.ts";
import { openObeyed, type Obeyed } from "./obeyed.ts";

export type OnRecord<State> = Readonly<{
  journal: Journal;
  obeyed: Obeyed;
  hold: Hold;
  notes: Notes;
  state(): State;
  /** Takes an entry that is durable into the state, and into what follows from it. */
  take(entry: Entry): void;
  /** The state once this entry is folded; nothing is changed. */
  foldedWith(entry: Entry): State;
  /** What a function of the bot says. */
  judged: Judge;
  /** These facts in their places, which nothing has before they are written. */
  placed(facts: readonly Fact[], placing: Placing): readonly Entry[];
  /** How far the own streams go once these entries are written. */
  placesAfter(own: readonly Entry[]): Follows;
}>;

/** Each entry is taken once, those that are read now like those that come later. */
export function openRecord<State>(options: RuntimeOptions<State>): OnRecord<State> {
  const { bot, rows, log } = options;
  const obeyed = openObeyed(rows);
  const hold = openHold(rows);
  const isOwn = (entry: Entry): boolean => STREAM_WRITERS[entry.stream] === bot.name;
  let state = bot.initial;
  const foldedWith = (entry: Entry): State => folded(log, state, () => bot.fold(state, entry));
  const take = (entry: Entry): void => {
    state = foldedWith(entry);
    hold.note([entry]);
    if (isOwn(entry)) obeyed.addOwn(entry);
  };
  const journal = openJournal(rows, take);
  const placesAfter = (own: readonly Entry[]): Follows => {
    const heads = journal.heads();
    const placeOf = (stream: StreamName): number =>
      own.findLast((entry) => entry.stream === stream)?.seq ?? heads[stream].seq;
    return Object.fromEntries(bot.writes.map((stream) => [stream, placeOf(stream)]));
  };
  return {
    journal,
    obeyed,
    hold,
    notes: openNotes(rows),
    state: () => state,
    take,
    foldedWith,
    judged: judgeOf(bot, log),
    placed: (facts, placing) => place(facts, journal.heads(), placing),
    placesAfter,
  };
}
