/**
 * What a bot wants to remember and no fact may hold, such as whom a proposal is about, or a report
 * that is half written: sealed rows of this machine, each with its end. What is lost with the disk
 * has to be asked for again.
 */
import type { Note, NoteDrop } from "../../core/bot.ts";
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import { jsonRow } from "./row-codec.ts";

const NOTES_SPACE = "notes";

type Kept = Readonly<{ text: string; untilMs: number }>;
const KEPT = jsonRow<Kept>();

export type Notes = Readonly<{
  /** The text under this name; undefined when there is none, or its time is over. */
  read(name: string, nowMs: number): string | undefined;
  /** All texts under names that begin so. */
  readUnder(prefix: string, nowMs: number): ReadonlyMap<string, string>;
  /** Part of a transaction; one that fails ends the process. */
  write(transaction: RowsTransaction, notes: readonly (Note | NoteDrop)[]): void;
  /** Takes what is over off the disk. */
  prune(nowMs: number): Promise<void>;
}>;

/** Reads the rows once; there are few, and each is small. */
export function openNotes(rows: DurableRows): Notes {
  const kept = new Map(
    [...rows.list(NOTES_SPACE)].map(([name, bytes]) => [name, KEPT.from(bytes)]),
  );
  const isOver = ({ untilMs }: Kept, nowMs: number): boolean => nowMs >= untilMs;
  return {
    read: (name, nowMs) => {
      const one = kept.get(name);
      return one === undefined || isOver(one, nowMs) ? undefined : one.text;
    },
    readUnder: (prefix, nowMs) => {
      const found = [...kept].filter(
        ([name, one]) => name.startsWith(prefix) && !isOver(one, nowMs),
      );
      return new Map(found.map(([name, { text }]) => [name, text]));
    },
    write: (transaction, notes) => {
      for (const note of notes) {
        if (note.text === null) {
          transaction.delete(NOTES_SPACE, note.name);
          kept.delete(note.name);
        } else {
          const one: Kept = { text: note.text, untilMs: note.untilMs };
          transaction.put(NOTES_SPACE, note.name, KEPT.bytes(one));
          kept.set(note.name, one);
        }
      }
    },
    prune: async (nowMs) => {
      const over = [...kept].filter(([, one]) => isOver(one, nowMs)).map(([name]) => name);
      if (over.length === 0) return;
      await rows.write((transaction) => {
        for (const name of over) transaction.delete(NOTES_SPACE, name);
      });
      for (const name of over) kept.delete(name);
    },
  };
}
