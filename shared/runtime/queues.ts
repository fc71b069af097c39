/** Which owed thing is next: order within a queue, urgent first among queues. Memory only. */
import type { OutboxRow } from "./outbox-row.ts";

type Best = Readonly<{ row: OutboxRow; isUrgent: boolean }>;

/** Lives in one outbox. */
export class Queues {
  readonly #isPaused: (row: OutboxRow) => boolean;
  readonly #queues = new Map<string, readonly OutboxRow[]>();
  readonly #taken = new Set<string>();
  readonly #delays = new Map<string, number>();
  readonly #entries = new Set<string>();

  /** `isPaused` says of a head row that its kind of request must not be made now. */
  constructor(isPaused: (row: OutboxRow) => boolean) {
    this.#isPaused = isPaused;
  }

  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      this.#queues.set(row.queue, [...this.#rowsIn(row.queue), row]);
      if (row.kind === "entry") this.#entries.add(row.key);
    }
  }

  replace(row: OutboxRow): void {
    const rows = this.#rowsIn(row.queue);
    this.#queues.set(
      row.queue,
      rows.map((other) => (other.key === row.key ? row : other)),
    );
  }

  remove(row: OutboxRow): void {
    this.#entries.delete(row.key);
    const left = this.#rowsIn(row.queue).filter((other) => other.key !== row.key);
    if (left.length > 0) {
      this.#queues.set(row.queue, left);
      return;
    }
    this.#queues.delete(row.queue);
    this.#delays.delete(row.queue);
  }

  /** The first row of the best queue that is not taken, not blocked and not delayed. */
  next(nowMs: number, urgentOnly: boolean): OutboxRow | undefined {
    let best: Best | undefined;
    for (const rows of this.#queues.values()) {
      const row = firstOf(rows);
      if (row === undefined || !this.#isDue(row, nowMs)) continue;
      // Whatever stands before something urgent is as urgent as that.
      const isUrgent = rows.some((other) => other.lane === "urgent");
      if (urgentOnly && !isUrgent) continue;
      if (best === undefined || isBefore({ row, isUrgent }, best)) best = { row, isUrgent };
    }
    return best?.row;
  }

  take(queue: string): void {
    this.#taken.add(queue);
  }

  release(queue: string): void {
    this.#taken.delete(queue);
  }

  takenCount(): number {
    return this.#taken.size;
  }

  delay(queue: string, untilMs: number): void {
    this.#delays.set(queue, untilMs);
  }

  /** Rows of the same queue and cause that come after this one. */
  later(row: OutboxRow): readonly OutboxRow[] {
    const rows = this.#rowsIn(row.queue);
    return rows.filter((other) => other.cause === row.cause && other.order > row.order);
  }

  #isDue(row: OutboxRow, nowMs: number): boolean {
    if (this.#taken.has(row.queue) || (this.#delays.get(row.queue) ?? 0) > nowMs) return false;
    return (row.after === null || !this.#entries.has(row.after)) && !this.#isPaused(row);
  }

  #rowsIn(queue: string): readonly OutboxRow[] {
    return this.#queues.get(queue) ?? [];
  }
}

/**
 * Who must not read on is removed before messages that other causes left and that are not sealed
 * yet, since they would be sealed for her; but after whatever else stands before the removal.
 */
function firstOf(rows: readonly OutboxRow[]): OutboxRow | undefined {
  const [head] = rows;
  const other = rows.find(({ body, sealed }) => body.do !== "send" || sealed !== null);
  if (other?.body.do !== "remove") return head;
  return rows.some(({ cause, order }) => cause === other.cause && order < other.order)
    ? head
    : other;
}

function isBefore(one: Best, other: Best): boolean {
  return one.isUrgent === other.isUrgent ? one.row.order < other.row.order : one.isUrgent;
}
