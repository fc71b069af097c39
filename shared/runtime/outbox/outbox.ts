/**
 * Everything owed to the world, durable until acknowledged. Order holds within a room, rooms go
 * side by side, urgent goes first, and effects wait for the entries of their outcome.
 */
import type { EffectResult } from "../../core/protocol/effect.ts";
import type { RowsTransaction } from "../../core/ports.ts";
import type { RoomId } from "../../core/values/ids.ts";
import { isSealed, type OutboxRow } from "./outbox-row.ts";
import { Turns, type TurnsParts } from "./queue/turns.ts";
import { Sending, type SendingParts } from "./sending.ts";
import { INVITATION_LOOK_MS, Wanted, type WantedParts } from "./still-wanted.ts";
import { OutboxStore, type StoreParts } from "./store.ts";

export type OutboxOptions = StoreParts & TurnsParts & SendingParts & WantedParts;

/** Lives as long as its runtime. What it holds in memory it also holds in rows. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #turns: Turns;
  readonly #store: OutboxStore;
  readonly #wanted: Wanted;
  readonly #sending: Sending;
  #order = 0;
  #entriesOwed = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#turns = new Turns(options, (row) => this.#attempt(row));
    this.#store = new OutboxStore(options, (reason) => {
      this.#turns.die(reason);
    });
    this.#wanted = new Wanted(options);
    this.#sending = new Sending(options, {
      turns: this.#turns,
      store: this.#store,
      end: (row, result) => this.#end(row, result),
    });
  }

  /** What stands here and may be done twice, its receipt not yet obeyed included. */
  owedKeys(): ReadonlySet<string> {
    return this.#store.owedKeys();
  }

  /** True while something is still to be sent into this room. */
  owesIn(roomId: RoomId): boolean {
    return this.#store.all().some(({ body, result }) => {
      return body.do === "send" && body.roomId === roomId && result === null;
    });
  }

  /** How many entries do not stand in the state room yet. */
  entriesOwed(): number {
    return this.#entriesOwed;
  }

  /** Order number that the next row shall have. */
  nextOrder(): number {
    return this.#order + 1;
  }

  write(transaction: RowsTransaction, rows: readonly OutboxRow[]): void {
    this.#store.write(transaction, rows);
  }

  /** Takes rows on once they are durable. */
  add(rows: readonly OutboxRow[]): void {
    this.#order = Math.max(this.#order, ...rows.map((row) => row.order));
    this.#entriesOwed += rows.filter(isEntry).length;
    this.#turns.add(rows);
    this.#turns.pump();
  }

  /** Lets go what waited for others to have read something that they have read now. */
  openGates(): void {
    this.#turns.openGates();
  }

  /** Starts with what an earlier process left; its unobeyed receipts come first. */
  start(): void {
    const left = this.#store.all();
    this.#order = left.at(-1)?.order ?? 0;
    const owed = left.filter((row) => row.result === null);
    this.#entriesOwed += owed.filter(isEntry).length;
    this.#turns.add(owed);
    for (const row of left) if (row.result !== null) this.#store.tellReceipt(row, row.result);
    this.#turns.start();
    this.#sending.watch(owed.filter(isSealed));
    this.#options.onGivenUp();
    this.#turns.pump();
  }

  /** Starts nothing more; resolves when what is under way has ended. */
  stop(): Promise<void> {
    return this.#turns.stop();
  }

  async #attempt(row: OutboxRow): Promise<void> {
    const wanted = await this.#wanted.of(row);
    if (wanted === "later") this.#turns.postpone(row, INVITATION_LOOK_MS, false);
    else if (wanted === "never") await this.#end(row, { ok: false, why: "unwanted" });
    else await this.#sending.send(row, wanted);
  }

  async #end(row: OutboxRow, result: EffectResult): Promise<void> {
    await this.#store.end(row, result);
    this.#turns.remove(row);
    if (isEntry(row)) this.#entriesOwed -= 1;
    this.#sending.forget(row);
    this.#wanted.forget(row);
    this.#store.tellEnd(row, result);
  }
}

function isEntry({ kind }: OutboxRow): boolean {
  return kind === "entry";
}
