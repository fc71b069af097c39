/**
 * What was given up, and nobody does anything about it: kept until it is told to the organizers,
 * over restarts, many in one message. What a notice itself could not say is left out, or it would
 * go round for ever.
 */
import type { DurableRows, RowsTransaction } from "../../core/ports.ts";
import type { NoticeSubject } from "../notice.ts";
import { NOTICE_CAUSE } from "../record/cause.ts";
import { TEXT_ROW } from "../record/row-codec.ts";
import type { OutboxRow } from "./outbox-row.ts";

const GIVEN_UP_SPACE = "given-up";
/** From the first one until it is told: more of them usually follow at once. */
const GATHER_MS = 5_000;
/** One person who leaves her chats must not make a bot talk all the time. */
const GIVEN_UP_EVERY_MS = 120_000;
/** So many codes are named in one message. */
const NAMED_MAX = 5;

export type GivenUpParts = Readonly<{
  rows: DurableRows;
  later(ms: number, then: () => void): void;
  /** Tells the organizers; `also` becomes durable with it. */
  tell(about: NoticeSubject, also: (transaction: RowsTransaction) => void): void;
}>;

/** Lives as long as its runtime. */
export class GivenUp {
  readonly #parts: GivenUpParts;
  #isWaiting = false;
  #waitMs = GATHER_MS;

  constructor(parts: GivenUpParts) {
    this.#parts = parts;
  }

  /** Makes it part of the transaction that ends the row. */
  write(transaction: RowsTransaction, { key, cause, about }: OutboxRow): void {
    if (cause.startsWith(`${NOTICE_CAUSE}:`)) return;
    transaction.put(GIVEN_UP_SPACE, key, TEXT_ROW.bytes(about ?? ""));
  }

  /** Tells in a while what is to be told, if anything is. */
  look(): void {
    const { rows, later } = this.#parts;
    if (this.#isWaiting || rows.list(GIVEN_UP_SPACE).length === 0) return;
    this.#isWaiting = true;
    later(this.#waitMs, () => {
      this.#isWaiting = false;
      this.#tell();
    });
  }

  #tell(): void {
    const { rows, later, tell } = this.#parts;
    const untold = rows.list(GIVEN_UP_SPACE);
    if (untold.length === 0) return;
    const codes = new Set(untold.map(([, bytes]) => TEXT_ROW.from(bytes)));
    codes.delete("");
    tell({ count: untold.length, codes: [...codes].slice(0, NAMED_MAX) }, (transaction) => {
      for (const [key] of untold) transaction.delete(GIVEN_UP_SPACE, key);
    });
    this.#waitMs = GIVEN_UP_EVERY_MS;
    later(GIVEN_UP_EVERY_MS, () => {
      this.#waitMs = GATHER_MS;
      this.look();
    });
  }
}
