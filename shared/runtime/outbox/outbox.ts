/**
 * Everything owed to the world, durable until acknowledged. Order holds within a room, rooms go
 * side by side, urgent goes first, and effects wait for the entries of their outcome.
 */
import type { EffectBody, EffectResult, Receipt } from "../../core/protocol/effect.ts";
import type { StreamName } from "../../core/protocol/entry.ts";
import type { DurableRows, Echoes, RowsTransaction } from "../../core/ports.ts";
import { Awaited, UNSEEN_SENDS_MAX, type Answer, type Miss } from "./awaited.ts";
import { deliver, type Delivered, type DeliveryPorts } from "./delivery.ts";
import { codeOf, counted, failureOf, RETRY_LONGEST_MS, type Tries } from "./failure.ts";
import { Limits } from "./queue/limits.ts";
import type { RuntimeLog } from "../options.ts";
import { isSealed, OUTBOX_ROW, OUTBOX_SPACE, owedKey } from "./outbox-row.ts";
import type { OutboxRow, SealedRow } from "./outbox-row.ts";
import { Gates } from "./queue/gates.ts";
import { Queues, type Pause } from "./queue/queues.ts";
import { INVITATION_LOOK_MS, Wanted, type MayBeInvited } from "./still-wanted.ts";

/** Rooms that are served at once. */
export const ROOMS_AT_ONCE_MAX = 16;
/** More of them, for what is urgent, so that slow rooms cannot hold up an alert. */
const URGENT_EXTRA_MAX = 4;
/**
 * The homeserver may count requests of one kind over all rooms, so all of them wait a little when
 * two rooms were too much (`limits.ts`); no longer, since it may lie about some of them.
 */
export const KIND_PAUSE_MAX_MS = 5_000;

/** What is urgent asks again after this, whatever a homeserver asks for. */
export const URGENT_PAUSE_MAX_MS = 10_000;

export type OutboxOptions = Readonly<{
  rows: DurableRows;
  ports: Omit<DeliveryPorts, "keepSealed" | "keepCount">;
  echoes: Echoes;
  mayBeInvited: MayBeInvited;
  /** Asked when the turn of an effect comes: false when it is not owed any more. */
  isOwed(body: EffectBody): boolean;
  log: RuntimeLog;
  /** Calls back after this time, unless the runtime has ended. */
  later(ms: number, then: () => void): void;
  /** True when every other bot has said that it read this stream up to here. */
  haveAllRead(stream: StreamName, seq: number): boolean;
  onReceipt(receipt: Receipt): void;
  /** It is given up in this transaction, and nobody holds a ticket for it. */
  writeGivenUp(transaction: RowsTransaction, row: OutboxRow): void;
  /** There may be something to tell of what was given up. */
  onGivenUp(): void;
  onStateRoomRefused(): void;
  onFatal(reason: unknown): void;
}>;

/** Lives as long as its runtime. What it holds in memory it also holds in rows. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queues: Queues;
  readonly #gates: Gates;
  readonly #tries = new Map<string, Tries>();
  readonly #wanted: Wanted;
  readonly #limits = new Limits();
  readonly #awaited: Awaited;
  readonly #underWay = new Set<Promise<void>>();
  #order = 0;
  #isRunning = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#queues = new Queues(requestOf);
    this.#gates = new Gates({
      ...options,
      queues: this.#queues,
      onOpen: () => {
        this.#pump();
      },
    });
    this.#wanted = new Wanted(options);
    this.#awaited = this.#awaiting(options);
  }

  /** What stands here and may be done twice, its receipt not yet obeyed included. */
  owedKeys(): ReadonlySet<string> {
    const rows = this.#options.rows.list(OUTBOX_SPACE).map(([, bytes]) => OUTBOX_ROW.from(bytes));
    return new Set(rows.flatMap(({ body }) => owedKey(body) ?? []));
  }

  /** Order number that the next row shall have. */
  nextOrder(): number {
    return this.#order + 1;
  }

  write(transaction: RowsTransaction, rows: readonly OutboxRow[]): void {
    for (const row of rows) transaction.put(OUTBOX_SPACE, row.key, OUTBOX_ROW.bytes(row));
  }

  /** Takes rows on once they are durable. */
  add(rows: readonly OutboxRow[]): void {
    this.#order = Math.max(this.#order, ...rows.map((row) => row.order));
    this.#queues.add(rows);
    this.#gates.close(rows);
    this.#pump();
  }

  /** Lets go what waited for others to have read something that they have read now. */
  openGates(): void {
    this.#gates.open();
  }

  /** Starts with what an earlier process left; its unobeyed receipts come first. */
  start(): void {
    const left = this.#options.rows.list(OUTBOX_SPACE).map(([, bytes]) => OUTBOX_ROW.from(bytes));
    left.sort((one, other) => one.order - other.order);
    this.#order = left.at(-1)?.order ?? 0;
    const owed = left.filter((row) => row.result === null);
    this.#queues.add(owed);
    this.#gates.close(owed);
    for (const row of left) {
      if (row.result !== null) this.#options.onReceipt(receiptOf(row, row.result));
    }
    this.#isRunning = true;
    for (const row of left) if (row.result === null && isSealed(row)) this.#awaited.watch(row);
    // What was shown by now needs not be sent again.
    this.#awaited.look();
    this.#options.onGivenUp();
    this.#pump();
  }

  /** Makes the end of a receipt part of the transaction that obeys it. */
  settle(transaction: RowsTransaction, receiptKey: string): void {
    transaction.delete(OUTBOX_SPACE, receiptKey);
  }

  /** Starts nothing more; resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    await Promise.allSettled(this.#underWay);
  }

  #pump(): void {
    while (this.#isRunning) {
      const count = this.#queues.takenCount();
      if (count >= ROOMS_AT_ONCE_MAX + URGENT_EXTRA_MAX) return;
      const row = this.#queues.next(count >= ROOMS_AT_ONCE_MAX);
      if (row === undefined) return;
      this.#queues.take(row.queue);
      this.#follow(this.#attempt(row), () => {
        this.#queues.release(row.queue);
        this.#pump();
      });
    }
  }

  /** Whatever is under way is awaited at the end; what fails with it ends the process. */
  #follow(doing: Promise<void>, then: () => void): void {
    const work: Promise<void> = doing
      .catch((reason: unknown) => {
        this.#die(reason);
      })
      .finally(() => {
        this.#underWay.delete(work);
        then();
      });
    this.#underWay.add(work);
  }

  async #attempt(row: OutboxRow): Promise<void> {
    const wanted = await this.#wanted.of(row);
    if (wanted === "later") {
      this.#postpone(row, INVITATION_LOOK_MS, false);
      return;
    }
    if (wanted === "never") {
      await this.#end(row, { ok: false, why: "unwanted" });
      return;
    }
    let current = row;
    const keepSealed = async (sealed: SealedRow): Promise<void> => {
      await this.#keepSealed(sealed);
      current = sealed;
    };
    let delivered: Delivered;
    try {
      const keepCount = (counted: OutboxRow): Promise<void> => this.#keepCount(counted);
      delivered = await deliver(wanted, { ...this.#options.ports, keepSealed, keepCount });
      this.#limits.passed(requestOf(row));
    } catch (reason) {
      if (this.#isRunning && !this.#hasEnded(current)) await this.#failed(current, reason);
      return;
    }
    if ("ok" in delivered) await this.#end(row, delivered);
    else if (isSealed(current)) this.#letGo(current, delivered);
  }

  /** Its echo can come before the answer to the request, or in the place of one. */
  #hasEnded(row: OutboxRow): boolean {
    return isSealed(row) && !this.#awaited.isWatched(row);
  }

  /** The homeserver has answered: the room goes on, and the row waits for what will be shown. */
  #letGo(row: SealedRow, answer: Answer): void {
    if (this.#hasEnded(row)) return;
    this.#queues.setAside(row);
    this.#awaited.answered(row, answer);
  }

  #awaiting({ echoes, later }: OutboxOptions): Awaited {
    return new Awaited({
      echoes,
      later,
      onSeen: (row, eventId) => {
        this.#endSent(row, { ok: true, eventId, roomId: row.sealed.roomId });
      },
      onMissing: (row, miss) => {
        this.#follow(this.#missed(row, miss), () => {
          this.#pump();
        });
      },
      onRefused: (row, result) => {
        this.#endSent(row, result);
      },
    });
  }

  #endSent(row: SealedRow, result: EffectResult): void {
    // After the next start it is looked for again.
    if (!this.#isRunning) return;
    // Nobody sends it any more while its end becomes durable.
    this.#queues.setAside(row);
    this.#awaited.forget(row);
    this.#follow(this.#end(row, result), () => {
      this.#pump();
    });
  }

  async #missed(row: SealedRow, { sends, answered }: Miss): Promise<void> {
    const { echoes, log, onStateRoomRefused } = this.#options;
    const { roomId, ciphertext } = row.sealed;
    log("warn", "outbox-unseen", { effect: row.body.do, attempt: sends });
    const isLastSend = sends >= UNSEEN_SENDS_MAX;
    if (row.kind === "effect" && isLastSend) {
      this.#endSent(row, { ok: false, why: "unseen" });
      return;
    }
    // Nothing goes on without an entry, so it is looked for where the sync cannot show it any more.
    if (row.kind === "entry" && (await echoes.find(roomId, ciphertext, answered))) return;
    if (row.kind === "entry" && isLastSend) onStateRoomRefused();
    this.#queues.putBack(row);
  }

  async #keepSealed(row: SealedRow): Promise<void> {
    const { roomId, ciphertext } = row.sealed;
    await this.#durably((transaction) => {
      transaction.put(OUTBOX_SPACE, row.key, OUTBOX_ROW.bytes(row));
      this.#options.echoes.expect(transaction, roomId, ciphertext);
    });
    this.#queues.replace(row);
    this.#awaited.watch(row);
  }

  async #keepCount(row: OutboxRow): Promise<void> {
    await this.#durably((transaction) => {
      transaction.put(OUTBOX_SPACE, row.key, OUTBOX_ROW.bytes(row));
    });
    this.#queues.replace(row);
  }

  async #failed(row: OutboxRow, reason: unknown): Promise<void> {
    const tries = counted(this.#tries.get(row.key), reason);
    this.#tries.set(row.key, tries);
    const failure = failureOf(reason, tries);
    const code = codeOf(reason);
    const attempt = tries.failed;
    const details = { effect: row.body.do, attempt, ...(code ? { code } : { reason }) };
    this.#options.log("warn", "outbox-failed", details);
    switch (failure.then) {
      case "retry":
        this.#postpone(row, failure.afterMs, failure.isRateLimit);
        return;
      case "give-up":
        if (row.kind === "effect") {
          const { why, detail } = failure;
          const more = detail === undefined ? {} : { detail };
          const result: EffectResult = { ok: false, why, ...more };
          // A no can be a lie as well as a yes: what is shown afterwards has been delivered.
          if (isSealed(row)) this.#letGo(row, result);
          else await this.#end(row, result);
          return;
        }
        // Facts are never given up: without them nothing that follows from them may happen.
        this.#options.onStateRoomRefused();
        this.#postpone(row, RETRY_LONGEST_MS, false);
        return;
      case "die":
        this.#die(reason);
    }
  }

  #postpone(row: OutboxRow, afterMs: number, isRateLimit: boolean): void {
    const kind = requestOf(row);
    if (isRateLimit && this.#limits.heard(kind, row.queue)) {
      this.#pause({ kind }, Math.min(afterMs, KIND_PAUSE_MAX_MS));
    }
    const { queue } = row;
    if (isRateLimit) this.#pause({ calm: queue }, afterMs);
    this.#pause({ queue }, isRateLimit ? Math.min(afterMs, URGENT_PAUSE_MAX_MS) : afterMs);
  }

  #pause(what: Pause, afterMs: number): void {
    this.#queues.pause(what);
    this.#options.later(afterMs, () => {
      this.#queues.resume(what);
      if ("kind" in what) this.#limits.ended(what.kind);
      this.#pump();
    });
  }

  async #end(row: OutboxRow, result: EffectResult): Promise<void> {
    const { echoes, onReceipt, writeGivenUp, onGivenUp } = this.#options;
    // Nobody misses an invitation of somebody who is not to come any more.
    const isGivenUp = !row.hasTicket && !result.ok && result.why !== "unwanted";
    await this.#durably((transaction) => {
      const { sealed } = row;
      if (sealed !== null) echoes.settle(transaction, sealed.roomId, sealed.ciphertext);
      if (row.hasTicket)
        transaction.put(OUTBOX_SPACE, row.key, OUTBOX_ROW.bytes(done(row, result)));
      else transaction.delete(OUTBOX_SPACE, row.key);
      if (isGivenUp) writeGivenUp(transaction, row);
    });
    this.#queues.remove(row);
    this.#tries.delete(row.key);
    this.#wanted.forget(row);
    if (row.hasTicket) onReceipt(receiptOf(row, result));
    if (isGivenUp) onGivenUp();
  }

  async #durably(work: (transaction: RowsTransaction) => void): Promise<void> {
    try {
      await this.#options.rows.write(work);
    } catch (reason) {
      // Whether it was sent can no longer be written down: only a fresh start can tell.
      this.#die(reason);
      throw reason;
    }
  }

  #die(reason: unknown): void {
    this.#isRunning = false;
    this.#options.onFatal(reason);
  }
}

/** What the homeserver counts together. */
function requestOf(row: OutboxRow): string {
  return row.body.do === "tell" && row.sealed === null ? "create-room" : row.body.do;
}

/** A row that only waits for its receipt keeps nothing of what was sent. */
function done(row: OutboxRow, result: EffectResult): OutboxRow {
  const hasContent = row.body.do === "send" || row.body.do === "tell";
  const body = hasContent ? { ...row.body, content: {} } : row.body;
  return { ...row, body, sealed: null, result };
}

function receiptOf(row: OutboxRow, result: EffectResult): Receipt {
  const { key, ticket, body } = row;
  const answered = result.ok ? result.roomId : undefined;
  const roomId = answered ?? ("roomId" in body ? body.roomId : undefined);
  return { key, ticket, effect: body.do, ...(roomId && { roomId }), result };
}
