/**
 * Which owed thing is next: order within a queue, urgent first among queues. Memory only. It knows
 * no clock: a pause ends when its timer says so, whatever the time of day has done meanwhile.
 */
import type { OutboxRow } from "./outbox-row.ts";

type Best = Readonly<{ row: OutboxRow; isUrgent: boolean }>;

/** What has to wait: one queue, or all requests of a kind, but for what is urgent. */
export type Pause = Readonly<{ queue: string } | { kind: string }>;

/** Lives in one outbox. */
export class Queues {
  readonly #kindOf: (row: OutboxRow) => string;
  readonly #queues = new Map<string, readonly OutboxRow[]>();
  readonly #taken = new Set<string>();
  /** How many pauses of it have not ended. */
  readonly #pauses = new Map<string, number>();
  /** Keys of the entries of an outcome that do not stand in the state room, by its cause. */
  readonly #entries = new Map<string, Set<string>>();
  /** Keys of rows that wait for something outside. */
  readonly #held = new Set<string>();
  /** Keys of rows that were sent and are waited for: the rows behind them may go. */
  readonly #aside = new Set<string>();

  /** `kindOf` says what kind of request a row is, for pauses of one kind. */
  constructor(kindOf: (row: OutboxRow) => string) {
    this.#kindOf = kindOf;
  }

  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      this.#queues.set(row.queue, [...this.#rowsIn(row.queue), row]);
      if (row.kind === "entry") this.#entriesOf(row).add(row.key);
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
    const entries = this.#entriesOf(row);
    entries.delete(row.key);
    if (entries.size === 0) this.#entries.delete(row.cause);
    this.#aside.delete(row.key);
    const left = this.#rowsIn(row.queue).filter((other) => other.key !== row.key);
    if (left.length > 0) this.#queues.set(row.queue, left);
    else this.#queues.delete(row.queue);
  }

  /** The first row of the best queue that is not taken, not blocked and not paused. */
  next(urgentOnly: boolean): OutboxRow | undefined {
    let best: Best | undefined;
    for (const all of this.#queues.values()) {
      const rows = this.#waitingOf(all);
      const [row] = rows;
      if (row === undefined || (rows.length < all.length && endsRoom(row))) continue;
      // Whatever stands before something urgent is as urgent as that.
      const isUrgent = rows.some((other) => other.lane === "urgent");
      if ((urgentOnly && !isUrgent) || !this.#isDue(row, isUrgent)) continue;
      if (best === undefined || isBefore({ row, isUrgent }, best)) best = { row, isUrgent };
    }
    return best?.row;
  }

  /** This row, and what stands behind it in its queue, is not next until it is let go. */
  hold(key: string): void {
    this.#held.add(key);
  }

  letGo(key: string): void {
    this.#held.delete(key);
  }

  /** It was sent: what stands behind it in its queue may go, but for the end of the room. */
  setAside(row: OutboxRow): void {
    this.#aside.add(row.key);
  }

  /** It has to be sent again. */
  putBack(row: OutboxRow): void {
    this.#aside.delete(row.key);
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

  /**
   * Those that may go now: not sent already, and no edit of an event while an earlier edit of it is
   * unseen. That one may have to be sent again, and the last to arrive is the one that is read.
   */
  #waitingOf(rows: readonly OutboxRow[]): readonly OutboxRow[] {
    if (this.#aside.size === 0) return rows;
    const sent = rows.filter(({ key }) => this.#aside.has(key));
    const unseen = new Set(sent.map(({ edits }) => edits));
    unseen.delete(null);
    return rows.filter(({ key, edits }) => !this.#aside.has(key) && !unseen.has(edits));
  }

  #isDue(row: OutboxRow, isUrgent: boolean): boolean {
    if (this.#taken.has(row.queue) || this.#isPaused(row, isUrgent)) return false;
    if (this.#held.has(row.key)) return false;
    return row.after === null || !this.#entries.has(row.cause);
  }

  #isPaused(row: OutboxRow, isUrgent: boolean): boolean {
    if (this.#pauses.has(nameOf({ queue: row.queue }))) return true;
    return !isUrgent && this.#pauses.has(nameOf({ kind: this.#kindOf(row) }));
  }

  #entriesOf({ cause }: OutboxRow): Set<string> {
    const entries = this.#entries.get(cause) ?? new Set<string>();
    this.#entries.set(cause, entries);
    return entries;
  }

  #rowsIn(queue: string): readonly OutboxRow[] {
    return this.#queues.get(queue) ?? [];
  }
}

function nameOf(what: Pause): string {
  return "queue" in what ? `queue ${what.queue}` : `kind ${what.kind}`;
}

/** What was said before it would never be seen any more. */
function endsRoom({ body }: OutboxRow): boolean {
  return body.do === "leave" || body.do === "close-room";
}

function isBefore(one: Best, other: Best): boolean {
  return one.isUrgent === other.isUrgent ? one.row.order < other.row.order : one.isUrgent;
}
