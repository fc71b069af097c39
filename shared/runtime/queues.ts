/**
 * Which owed thing is next: order within a queue, urgent first among queues. Memory only. It knows
 * no clock: a pause ends when its timer says so, whatever the time of day has done meanwhile.
 */
import type { OutboxRow } from "./outbox-row.ts";

type Best = Readonly<{ row: OutboxRow; isUrgent: boolean }>;

/** What has to wait: one queue, or all requests of a kind. */
export type Pause = Readonly<{ queue: string } | { kind: string }>;

/** Lives in one outbox. */
export class Queues {
  readonly #kindOf: (row: OutboxRow) => string;
  readonly #queues = new Map<string, readonly OutboxRow[]>();
  readonly #taken = new Set<string>();
  /** How many pauses of it have not ended. */
  readonly #pauses = new Map<string, number>();
  readonly #entries = new Set<string>();

  /** `kindOf` says what kind of request a row is, for pauses of one kind. */
  constructor(kindOf: (row: OutboxRow) => string) {
    this.#kindOf = kindOf;
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
    if (left.length > 0) this.#queues.set(row.queue, left);
    else this.#queues.delete(row.queue);
  }

  /** The first row of the best queue that is not taken, not blocked and not paused. */
  next(urgentOnly: boolean): OutboxRow | undefined {
    let best: Best | undefined;
    for (const rows of this.#queues.values()) {
      const [row] = rows;
      if (row === undefined || !this.#isDue(row)) continue;
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

  /** Nothing of it is next until `resume` was called as often. */
  pause(what: Pause): void {
    const name = nameOf(what);
    this.#pauses.set(name, (this.#pauses.get(name) ?? 0) + 1);
  }

  resume(what: Pause): void {
    const name = nameOf(what);
    const left = (this.#pauses.get(name) ?? 0) - 1;
    if (left > 0) this.#pauses.set(name, left);
    else this.#pauses.delete(name);
  }

  #isDue(row: OutboxRow): boolean {
    if (this.#taken.has(row.queue) || this.#isPaused(row)) return false;
    return row.after === null || !this.#entries.has(row.after);
  }

  #isPaused(row: OutboxRow): boolean {
    const names = [nameOf({ queue: row.queue }), nameOf({ kind: this.#kindOf(row) })];
    return names.some((name) => this.#pauses.has(name));
  }

  #rowsIn(queue: string): readonly OutboxRow[] {
    return this.#queues.get(queue) ?? [];
  }
}

function nameOf(what: Pause): string {
  return "queue" in what ? `queue ${what.queue}` : `kind ${what.kind}`;
}

function isBefore(one: Best, other: Best): boolean {
  return one.isUrgent === other.isUrgent ? one.row.order < other.row.order : one.isUrgent;
}
