/** What a row of the inbox comes to at this moment: something to tell, nothing yet, or nothing. */
import type { Clock, DurableRows, Incoming, RowsTransaction } from "../../../core/ports.ts";
import type { Engine } from "../../engine.ts";
import { SPACES } from "../inbox-row.ts";
import type { EventRow, GapRow, InboxRow, InviteRow, MembershipRow } from "../inbox-row.ts";
import { readEntry, type EntryParts } from "./entries.ts";
import { evidenceOf, type EvidenceParts } from "./evidence.ts";
import { Losses } from "./losses.ts";
import { isOfPerson, readMessage, type MessageParts } from "./messages.ts";
import { Seen } from "./seen.ts";

export type ReaderParts = Omit<EvidenceParts, "seen"> &
  MessageParts &
  EntryParts &
  Readonly<{
    engine: Pick<Engine, "forget">;
    rows: DurableRows;
    /** Only differences of it are used; it must not go back. */
    clock: Clock;
  }>;

/** `pending`: to be looked at again. `ignored`: the row can go. */
type Reading = Incoming | "pending" | "ignored";

/** Lives in one inbox. */
export class RowReader {
  readonly #parts: ReaderParts;
  readonly #seen: Seen;
  readonly #losses: Losses;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#seen = new Seen(parts.rows);
    this.#losses = new Losses(parts.rows, parts.clock);
  }

  read(rowKey: string, row: Exclude<InboxRow, GapRow>): Promise<Reading> | Reading {
    switch (row.kind) {
      case "lost":
        return this.#losses.read(rowKey, row);
      case "invite":
        return { rowKey, kind: "invited", invited: this.#invited(row) };
      case "membership":
        return this.#readMembership(rowKey, row);
      case "identity": {
        const { userId, masterKey, isFirst } = row;
        const { tagger } = this.#parts;
        const identity = tagger.identity(masterKey);
        const seen = { userId, tag: tagger.user(userId), identity, isFirst };
        return { rowKey, kind: "identity", seen };
      }
      case "event":
        return this.#readEvent(rowKey, row);
    }
  }

  /** To be called in the transaction that settles the row. */
  settle(transaction: RowsTransaction, rowKey: string): void {
    this.#seen.settle(transaction, rowKey);
  }

  /** The row was handed on, or dropped. */
  forget(rowKey: string): void {
    const { rows, waits } = this.#parts;
    waits.forget(rowKey);
    if (rows.get(SPACES.inbox, rowKey) === undefined) this.#seen.forget(rowKey);
  }

  async #readEvent(rowKey: string, row: EventRow): Promise<Reading> {
    const { engine, owner } = this.#parts;
    const isEntry = owner.isStateRoom(row.roomId);
    if (!isEntry && !isOfPerson(row, this.#parts)) return "ignored";
    const evidence = await evidenceOf({ ...this.#parts, seen: this.#seen }, rowKey, row);
    const reading = isEntry
      ? readEntry(this.#parts, rowKey, evidence)
      : readMessage(this.#parts, { rowKey, row }, evidence);
    const isRefused =
      typeof reading === "object" &&
      (reading.kind === "rejected" || reading.kind === "foreign-entry");
    if (isRefused) engine.forget(row.roomId, row.event);
    return reading;
  }

  /** A fact that lets her in may be on its way to us, so she is looked at a moment later. */
  #readMembership(rowKey: string, row: MembershipRow): Reading {
    const { tagger, waits } = this.#parts;
    if (!waits.hasArrived(rowKey)) return "pending";
    const { roomId, eventId, userId, membership, wasInvited, atMs } = row;
    const how = { membership, ...(wasInvited && { wasInvited }), ...(atMs && { atMs }) };
    const change = { roomId, eventId, userId, tag: tagger.user(userId), ...how };
    return { rowKey, kind: "membership", change };
  }

  #invited({ roomId, inviter, isEncrypted, isDirect, isSuccessor }: InviteRow) {
    const whose = { roomId, inviter, inviterTag: this.#parts.tagger.user(inviter) };
    return { ...whose, isEncrypted, isDirect, ...(isSuccessor && { isSuccessor }) };
  }
}
