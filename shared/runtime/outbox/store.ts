/** The rows of the outbox: what is owed stands there until it has ended, and its end was obeyed. */
import type { EffectResult, Receipt } from "../../core/protocol/effect.ts";
import type { EventId } from "../../core/values/ids.ts";
import type { Media } from "../../core/protocol/media.ts";
import type { DurableRows, Echoes, RowsTransaction } from "../../core/ports.ts";
import { OUTBOX_ROW, OUTBOX_SPACE, owedKey } from "./outbox-row.ts";
import type { OutboxRow, OwedBody, SealedRow } from "./outbox-row.ts";

/** In the place of what opened one. */
const NO_MEDIA: Media = { kind: "picture", url: "", key: "", iv: "", hash: "", type: "" };

/** How the row of a receipt ends, in the transaction that obeys it. */
export type ReceiptEnds = Readonly<{
  settle(transaction: RowsTransaction): void;
  /** Beside that, where whoever holds the ticket has nothing to do about it. */
  unheeded(transaction: RowsTransaction): void;
}>;

export type StoreParts = Readonly<{
  rows: DurableRows;
  echoes: Echoes;
  onReceipt(receipt: Receipt, ends: ReceiptEnds): void;
  /** It is given up in this transaction, and nobody else does anything about it. */
  writeGivenUp(transaction: RowsTransaction, row: OutboxRow): void;
  /** It ended well in this transaction; `eventId` is where what it said stands. */
  writeDone(transaction: RowsTransaction, row: OutboxRow, eventId?: EventId): void;
  /** There may be something to tell of what was given up. */
  onGivenUp(): void;
}>;

/** Lives in one outbox. */
export class OutboxStore {
  readonly #parts: StoreParts;
  readonly #die: (reason: unknown) => void;

  /** `die` is called when a write fails. */
  constructor(parts: StoreParts, die: (reason: unknown) => void) {
    this.#parts = parts;
    this.#die = die;
  }

  /** All that stands there, in the order in which it came to be owed. */
  all(): readonly OutboxRow[] {
    const rows = this.#parts.rows.list(OUTBOX_SPACE).map(([, bytes]) => OUTBOX_ROW.from(bytes));
    return rows.sort((one, other) => one.order - other.order);
  }

  /** What stands there and may be done twice, its receipt not yet obeyed included. */
  owedKeys(): ReadonlySet<string> {
    return new Set(this.all().flatMap(({ body }) => owedKey(body) ?? []));
  }

  write(transaction: RowsTransaction, rows: readonly OutboxRow[]): void {
    for (const row of rows) transaction.put(OUTBOX_SPACE, row.key, OUTBOX_ROW.bytes(row));
  }

  /** From now on its echo is looked for, and nothing but this ciphertext is sent. */
  async keepSealed(row: SealedRow): Promise<void> {
    const { roomId, ciphertext } = row.sealed;
    await this.#durably((transaction) => {
      this.write(transaction, [row]);
      this.#parts.echoes.expect(transaction, roomId, ciphertext);
    });
  }

  async keepCount(row: OutboxRow): Promise<void> {
    await this.#durably((transaction) => {
      this.write(transaction, [row]);
    });
  }

  /** It has ended so: its row goes, or waits for its receipt to be obeyed. */
  async end(row: OutboxRow, result: EffectResult): Promise<void> {
    const { echoes, writeGivenUp, writeDone } = this.#parts;
    await this.#durably((transaction) => {
      const { sealed } = row;
      if (sealed !== null) echoes.settle(transaction, sealed.roomId, sealed.ciphertext);
      if (row.hasTicket) this.write(transaction, [done(row, result)]);
      else transaction.delete(OUTBOX_SPACE, row.key);
      if (isGivenUp(row, result)) writeGivenUp(transaction, row);
      if (result.ok && row.kind === "effect") writeDone(transaction, row, result.eventId);
    });
  }

  /** Tells whoever has to hear of an end that is durable. */
  tellEnd(row: OutboxRow, result: EffectResult): void {
    if (row.hasTicket) this.tellReceipt(row, result);
    if (isGivenUp(row, result)) this.#parts.onGivenUp();
  }

  /** Hands over how it ended; the row stays until that is obeyed. */
  tellReceipt(row: OutboxRow, result: EffectResult): void {
    this.#parts.onReceipt(receiptOf(row, result), {
      settle: (transaction) => {
        transaction.delete(OUTBOX_SPACE, row.key);
      },
      unheeded: (transaction) => {
        if (isMissed(row, result)) this.#parts.writeGivenUp(transaction, row);
      },
    });
  }

  async #durably(work: (transaction: RowsTransaction) => void): Promise<void> {
    try {
      await this.#parts.rows.write(work);
    } catch (reason) {
      // Whether it was sent can no longer be written down: only a fresh start can tell.
      this.#die(reason);
      throw reason;
    }
  }
}

function isGivenUp(row: OutboxRow, result: EffectResult): boolean {
  return !row.hasTicket && hasFailed(result);
}

/** Words that somebody waits to read; whatever else fails is owed, and looked for. */
function isMissed({ body }: OutboxRow, result: EffectResult): boolean {
  return hasFailed(result) && ["send", "tell", "hand-on"].includes(body.do);
}

/** Nobody misses an invitation of somebody who is not to come any more. */
function hasFailed(result: EffectResult): boolean {
  return !result.ok && result.why !== "unwanted";
}

/** A row that only waits for its receipt keeps nothing of what was sent. */
function done(row: OutboxRow, result: EffectResult): OutboxRow {
  return { ...row, body: emptied(row.body), sealed: null, result };
}

function emptied(body: OwedBody): OwedBody {
  switch (body.do) {
    case "send":
    case "tell":
      return { ...body, content: {} };
    case "hand-on":
      return { ...body, content: {}, media: NO_MEDIA };
    case "look-at":
      return { ...body, media: NO_MEDIA };
    case "create-room":
    case "join":
    case "leave":
    case "invite":
    case "remove":
    case "erase":
    case "restore":
    case "close-room":
      return body;
  }
}

function receiptOf(row: OutboxRow, result: EffectResult): Receipt {
  const { key, ticket, body } = row;
  const answered = result.ok ? result.roomId : undefined;
  const roomId = answered ?? ("roomId" in body ? body.roomId : undefined);
  return { key, ticket, effect: body.do, ...(roomId && { roomId }), result };
}
