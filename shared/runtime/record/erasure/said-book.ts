/**
 * Which of its messages a bot has to take back one day: the id, the room, the time and what it was
 * about, sealed, from the moment in which it was shown there until it is taken back.
 */
import type { Said } from "../../../core/bot.ts";
import type { DurableRows, RowsTransaction } from "../../../core/ports.ts";
import type { EventId } from "../../../core/values/ids.ts";
import { jsonRow } from "../row-codec.ts";

export const SAID_SPACE = "said";
const SAID = jsonRow<Said>();

export type SaidBook = Readonly<{
  note(transaction: RowsTransaction, said: Said): void;
  drop(transaction: RowsTransaction, eventIds: readonly EventId[]): void;
  /** The oldest first. */
  all(): readonly Said[];
}>;

/** What stands there is read when it is asked for, which is seldom. */
export function openSaidBook(rows: DurableRows): SaidBook {
  return {
    note: (transaction, said) => {
      transaction.put(SAID_SPACE, said.eventId, SAID.bytes(said));
    },
    drop: (transaction, eventIds) => {
      for (const eventId of eventIds) transaction.delete(SAID_SPACE, eventId);
    },
    all: () =>
      rows
        .list(SAID_SPACE)
        .map(([, bytes]) => SAID.from(bytes))
        .sort((one, other) => one.atMs - other.atMs),
  };
}
