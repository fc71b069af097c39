/**
 * What a bot wants to remember and no fact may hold, such as whom a proposal is about: sealed rows
 * of this machine, each with its end. What is lost with the disk has to be asked for again.
 */
import type { Note } from "../core/bot.ts";
import type { DurableRows, RowsTransaction } from "../core/ports.ts";

const NOTES_SPACE = "notes";

type Kept = Readonly<{ text: string; untilMs: number }>;

export type Notes = Readonly<{
  /** The text under this name; undefined when there is none, or its time is over. */
  read(name: string, nowMs: number): string | undefined;
  /** Part of a transaction; what is over goes with it. */
  write(transaction: RowsTransaction, notes: readonly Note[], nowMs: number): void;
}>;

export function openNotes(rows: DurableRows): Notes {
  return {
    read: (name, nowMs) => {
      const bytes = rows.get(NOTES_SPACE, name);
      const kept = bytes === undefined ? undefined : keptIn(bytes);
      return kept === undefined || nowMs >= kept.untilMs ? undefined : kept.text;
    },
    write: (transaction, notes, nowMs) => {
      if (notes.length === 0) return;
      for (const [name, bytes] of rows.list(NOTES_SPACE)) {
        if (nowMs >= keptIn(bytes).untilMs) transaction.delete(NOTES_SPACE, name);
      }
      for (const { name, text, untilMs } of notes) {
        const kept: Kept = { text, untilMs };
        transaction.put(NOTES_SPACE, name, new TextEncoder().encode(JSON.stringify(kept)));
      }
    },
  };
}

/** Rows are sealed, and written by us alone: their shape is trusted. */
function keptIn(bytes: Uint8Array): Kept {
  return JSON.parse(new TextDecoder().decode(bytes)) as Kept;
}
