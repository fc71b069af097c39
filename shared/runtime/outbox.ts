/**
 * Everything owed to the world, durable until acknowledged. Order holds within a room, rooms go
 * side by side, urgent goes first, and effects wait for the entries of their outcome.
 */
import type { Invitation } from "../core/bot.ts";
import type { EffectResult, Receipt } from "../core/effect.ts";
import type { UserId } from "../core/ids.ts";
import type { DurableRows, RowsTransaction } from "../core/ports.ts";
import { deliver, type DeliveryPorts } from "./delivery.ts";
import { codeOf, failureOf, RETRY_LONGEST_MS } from "./failure.ts";
import type { RuntimeLog } from "./options.ts";
import { OUTBOX_SPACE, rowBytes, rowFromBytes, type OutboxRow } from "./outbox-row.ts";
import { Queues } from "./queues.ts";

/** Rooms that are served at once. */
export const ROOMS_AT_ONCE_MAX = 16;
/** More of them, for what is urgent, so that slow rooms cannot hold up an alert. */
const URGENT_EXTRA_MAX = 4;
/** How often, and how far apart, the roster is asked about somebody who is not in it. */
const INVITATION_LOOKS_MAX = 4;
const INVITATION_LOOK_MS = 500;

export type OutboxOptions = Readonly<{
  rows: DurableRows;
  ports: Omit<DeliveryPorts, "keepSealed">;
  /** False for whoever is not, or no longer, to be asked in there. */
  mayBeInvited(userId: UserId, to: Invitation["to"]): Promise<boolean>;
  log: RuntimeLog;
  /** Calls back after this time, unless the runtime has ended. */
  later(ms: number, then: () => void): void;
  onReceipt(receipt: Receipt): void;
  onStateRoomRefused(): void;
  onFatal(reason: unknown): void;
}>;

/** Lives as long as its runtime. What it holds in memory it also holds in rows. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queues: Queues;
  readonly #attempts = new Map<string, number>();
  readonly #underWay = new Set<Promise<void>>();
  #order = 0;
  #isRunning = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#queues = new Queues(requestOf);
  }

  /** Order number that the next row shall have. */
  nextOrder(): number {
    return this.#order + 1;
  }

  write(transaction: RowsTransaction, rows: readonly OutboxRow[]): void {
    for (const row of rows) transaction.put(OUTBOX_SPACE, row.key, rowBytes(row));
  }

  /** Takes rows on once they are durable. */
  add(rows: readonly OutboxRow[]): void {
    this.#order = Math.max(this.#order, ...rows.map((row) => row.order));
    this.#queues.add(rows);
    this.#pump();
  }

  /** Starts with what an earlier process left; its unobeyed receipts come first. */
  start(): void {
    const left = this.#options.rows.list(OUTBOX_SPACE).map(([, bytes]) => rowFromBytes(bytes));
    left.sort((one, other) => one.order - other.order);
    this.#order = left.at(-1)?.order ?? 0;
    this.#queues.add(left.filter((row) => row.result === null));
    for (const row of left) {
      if (row.result !== null) this.#options.onReceipt(receiptOf(row, row.result));
    }
    this.#isRunning = true;
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
      const work: Promise<void> = this.#attempt(row)
        .catch((reason: unknown) => {
          this.#die(reason);
        })
        .finally(() => {
          this.#underWay.delete(work);
          this.#queues.release(row.queue);
          this.#pump();
        });
      this.#underWay.add(work);
    }
  }

  async #attempt(row: OutboxRow): Promise<void> {
    const wanted = await this.#stillWanted(row);
    if (wanted === undefined) {
      if (!this.#isLate(row)) return;
      await this.#end(row, { ok: false, why: "unwanted" });
      return;
    }
    const keepSealed = (sealed: OutboxRow): Promise<void> => this.#keepSealed(sealed);
    let result: EffectResult;
    try {
      result = await deliver(wanted, { ...this.#options.ports, keepSealed });
    } catch (reason) {
      if (this.#isRunning) await this.#failed(row, reason);
      return;
    }
    await this.#end(row, result);
  }

  /** The same without those who are not to be asked in now; undefined when nobody is left. */
  async #stillWanted(row: OutboxRow): Promise<OutboxRow | undefined> {
    const { mayBeInvited } = this.#options;
    const { body } = row;
    if (body.do === "invite") return (await mayBeInvited(body.userId, body)) ? row : undefined;
    if (body.do !== "create-room") return row;
    const { ref, plan } = body;
    const wanted = new Set<UserId>();
    for (const userId of [...plan.invite, ...plan.additionalCreators]) {
      if (await mayBeInvited(userId, { ref })) wanted.add(userId);
    }
    const invite = plan.invite.filter((userId) => wanted.has(userId));
    const additionalCreators = plan.additionalCreators.filter((userId) => wanted.has(userId));
    return { ...row, body: { ...body, plan: { ...plan, invite, additionalCreators } } };
  }

  /** What one bot decided may reach us before the fact that it follows from: it has a moment. */
  #isLate(row: OutboxRow): boolean {
    const attempt = (this.#attempts.get(row.key) ?? 0) + 1;
    this.#attempts.set(row.key, attempt);
    if (attempt > INVITATION_LOOKS_MAX) return true;
    this.#postpone(row, INVITATION_LOOK_MS, false);
    return false;
  }

  async #keepSealed(row: OutboxRow): Promise<void> {
    await this.#durably((transaction) => {
      transaction.put(OUTBOX_SPACE, row.key, rowBytes(row));
    });
    this.#queues.replace(row);
  }

  async #failed(row: OutboxRow, reason: unknown): Promise<void> {
    const attempt = (this.#attempts.get(row.key) ?? 0) + 1;
    this.#attempts.set(row.key, attempt);
    const failure = failureOf(reason, attempt);
    const code = codeOf(reason);
    const details = { effect: row.body.do, attempt, ...(code ? { code } : { reason }) };
    this.#options.log("warn", "outbox-failed", details);
    switch (failure.then) {
      case "retry":
        this.#postpone(row, failure.afterMs, failure.isRateLimit);
        return;
      case "give-up":
        if (row.kind === "effect") {
          await this.#end(row, { ok: false, why: failure.why });
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
    // The homeserver counts requests of one kind over all rooms.
    const what = isRateLimit ? { kind: requestOf(row) } : { queue: row.queue };
    this.#queues.pause(what);
    this.#options.later(afterMs, () => {
      this.#queues.resume(what);
      this.#pump();
    });
  }

  async #end(row: OutboxRow, result: EffectResult): Promise<void> {
    await this.#durably((transaction) => {
      if (row.hasTicket) transaction.put(OUTBOX_SPACE, row.key, rowBytes(done(row, result)));
      else transaction.delete(OUTBOX_SPACE, row.key);
    });
    this.#queues.remove(row);
    this.#attempts.delete(row.key);
    if (row.hasTicket) this.#options.onReceipt(receiptOf(row, result));
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
