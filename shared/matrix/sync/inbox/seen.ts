/**
 * What is remembered of events: which envelope came under an id, and which event was settled for
 * its place in a Megolm session. A repetition and a replay are told apart by it.
 */
import type { EventId } from "../../../core/values/ids.ts";
import type { DurableRows, RowsTransaction } from "../../../core/ports.ts";
import { envelopeOf, type Envelope } from "../../examine/envelope.ts";
import { slotOf } from "../../examine/wire-event.ts";
import { decodeJson, encodeJson, SPACES, type EventRow } from "../inbox-row.ts";

type Memory = Readonly<{
  envelope: Envelope;
  knownAs: string | undefined;
  settledAs: EventId | undefined;
}>;

/** Lives in one inbox. */
export class Seen {
  readonly #rows: DurableRows;
  /** Slot in its Megolm session of each row that decrypted, to be recorded when it is settled. */
  readonly #opened = new Map<string, Readonly<{ slot: string; eventId: EventId }>>();

  constructor(rows: DurableRows) {
    this.#rows = rows;
  }

  /** What was known of this event before. */
  of({ roomId, event }: EventRow): Memory {
    const slot = slotOf(roomId, event);
    const settled = slot === undefined ? undefined : this.#rows.get(SPACES.seen, slot);
    const known = this.#rows.get(SPACES.envelopes, event.eventId);
    return {
      envelope: envelopeOf(roomId, event),
      knownAs: known === undefined ? undefined : (decodeJson(known) as string),
      settledAs: settled === undefined ? undefined : (decodeJson(settled) as EventId),
    };
  }

  /** The event of this row decrypted, so that it takes its place once it is settled. */
  opened(rowKey: string, { roomId, event }: EventRow): void {
    const slot = slotOf(roomId, event);
    if (slot !== undefined) this.#opened.set(rowKey, { slot, eventId: event.eventId });
  }

  settle(transaction: RowsTransaction, rowKey: string): void {
    const opened = this.#opened.get(rowKey);
    if (opened === undefined) return;
    // The first event that was settled for a slot keeps it; a replay must not take it over.
    if (transaction.get(SPACES.seen, opened.slot) === undefined) {
      transaction.put(SPACES.seen, opened.slot, encodeJson(opened.eventId));
    }
  }

  /** The row is settled. */
  forget(rowKey: string): void {
    this.#opened.delete(rowKey);
  }
}
