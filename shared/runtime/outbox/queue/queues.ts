/**
 * Which owed thing is next: order within a queue, urgent first among queues. Memory only. It knows
 * no clock: a pause ends when its timer says so, whatever the time of day has done meanwhile. No
 * change and no question costs more than O(log n): thousands are owed after an outage.
 */
import { Heap } from "./heap.ts";
import { Line } from "./line.ts";
import type { OutboxRow } from "../outbox-row.ts";

/** The first row of a queue, as it was when it was offered. */
type Offer = Readonly<{ line: Line; key: string; order: number; isUrgent: boolean }>;

/** What has to wait: one queue, or what is not urgent in it, or all of a kind that is not. */
export type Pause = Readonly<{ queue: string } | { calm: string } | { kind: string }>;

/** Lives in one outbox. */
export class Queues {
  readonly #kindOf: (row: OutboxRow) => string;
  readonly #lines = new Map<string, Line>();
  readonly #taken = new Set<string>();
  /** How many pauses of it have not ended. */
  readonly #pauses = new Map<string, number>();
  /** Keys of the entries of an outcome that do not stand in the state room, by its cause. */
  readonly #entries = new Map<string, Set<string>>();
  /** Keys of rows that wait for something outside. */
  readonly #held = new Set<string>();
  /** What may be next, the best first; an offer that does not hold any more is passed over. */
  readonly #offers = new Heap<Offer>(isBefore);
  /** The newest offer of each queue, while it is among them. */
  readonly #offered = new Map<Line, Offer>();
  /** Queues whose first row waits for something outside of them, by what that is. */
  readonly #waiting = new Map<string, Set<Line>>();

  /** `kindOf` says what kind of request a row is, for pauses of one kind. */
  constructor(kindOf: (row: OutboxRow) => string) {
    this.#kindOf = kindOf;
  }

  add(rows: readonly OutboxRow[]): void {
    for (const row of rows) {
      if (row.kind === "entry") this.#entriesOf(row).add(row.key);
      const line = this.#lines.get(row.queue) ?? new Line();
      this.#lines.set(row.queue, line);
      line.add(row);
      this.#offer(line);
    }
  }

  replace(row: OutboxRow): void {
    this.#change(row, (line) => {
      line.replace(row);
    });
  }

  remove(row: OutboxRow): void {
    this.#change(row, (line) => {
      line.remove(row);
    });
    const line = this.#lines.get(row.queue);
    if (line?.isEmpty === true) {
      this.#lines.delete(row.queue);
      this.#offered.delete(line);
    }
    this.#held.delete(row.key);
    if (row.kind === "entry") this.#stands(row);
  }

  /** The first row of the best queue that is not taken, not blocked and not paused. */
  next(urgentOnly: boolean): OutboxRow | undefined {
    for (let offer = this.#offers.top(); offer !== undefined; offer = this.#offers.top()) {
      const row = this.#rowOf(offer);
      if (row !== undefined) return urgentOnly && !offer.isUrgent ? undefined : row;
      this.#offers.pop();
      const { line } = offer;
      if (this.#offered.get(line) !== offer) continue;
      this.#offered.delete(line);
      // It may have come to wait for something since it was offered.
      this.#offer(line);
    }
    return undefined;
  }

  /** This row, and what stands behind it in its queue, is not next until it is let go. */
  hold(key: string): void {
    this.#held.add(key);
  }

  letGo(key: string): void {
    this.#held.delete(key);
    this.#letOn(heldName(key));
  }

  /** It was sent: what stands behind it in its queue may go, but for the end of the room. */
  setAside(row: OutboxRow): void {
    this.#change(row, (line) => {
      line.setAside(row);
    });
  }

  /** It has to be sent again. */
  putBack(row: OutboxRow): void {
    this.#change(row, (line) => {
      line.putBack(row);
    });
  }

  take(queue: string): void {
    this.#taken.add(queue);
  }

  release(queue: string): void {
    this.#taken.delete(queue);
    this.#offerOf(queue);
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
    if (left > 0) {
      this.#pauses.set(name, left);
      return;
    }
    this.#pauses.delete(name);
    if ("queue" in what) this.#offerOf(what.queue);
    else this.#letOn(name);
  }

  #entriesOf({ cause }: OutboxRow): Set<string> {
    const entries = this.#entries.get(cause) ?? new Set<string>();
    this.#entries.set(cause, entries);
    return entries;
  }

  /** An entry stands in the state room: when it was the last of its outcome, effects may go. */
  #stands(row: OutboxRow): void {
    const entries = this.#entriesOf(row);
    entries.delete(row.key);
    if (entries.size > 0) return;
    this.#entries.delete(row.cause);
    this.#letOn(entryName(row.cause));
  }

  #change({ queue }: OutboxRow, work: (line: Line) => void): void {
    const line = this.#lines.get(queue);
    if (line === undefined) return;
    work(line);
    this.#offer(line);
  }

  #offerOf(queue: string): void {
    const line = this.#lines.get(queue);
    if (line !== undefined) this.#offer(line);
  }

  /** Offers the first row of a queue, or remembers what it waits for. */
  #offer(line: Line): void {
    const row = line.first();
    if (row === undefined || !this.#isFree(row, line)) return;
    const name = this.#waitsFor(row, line);
    if (name !== undefined) {
      this.#waiting.set(name, (this.#waiting.get(name) ?? new Set()).add(line));
      return;
    }
    const { key, order } = row;
    const { isUrgent } = line;
    const before = this.#offered.get(line);
    if (before?.key === key && before.isUrgent === isUrgent) return;
    const offer: Offer = { line, key, order, isUrgent };
    this.#offered.set(line, offer);
    this.#offers.push(offer);
  }

  /** The row that was offered, if it is still the first of its queue and may go. */
  #rowOf({ line, key, isUrgent }: Offer): OutboxRow | undefined {
    const row = line.first();
    if (row?.key !== key || line.isUrgent !== isUrgent) return undefined;
    const isFree = this.#isFree(row, line) && this.#waitsFor(row, line) === undefined;
    return isFree ? row : undefined;
  }

  /** What queues have waited for is there. */
  #letOn(name: string): void {
    const lines = this.#waiting.get(name) ?? [];
    this.#waiting.delete(name);
    for (const line of lines) this.#offer(line);
  }

  /** False for what its own queue keeps back: whatever changes there offers it again. */
  #isFree(row: OutboxRow, line: Line): boolean {
    // What was said before it would never be seen any more.
    if (line.isAwaiting && endsRoom(row)) return false;
    return !this.#taken.has(row.queue) && !this.#pauses.has(nameOf({ queue: row.queue }));
  }

  /** The name of what a row waits for outside of its queue, or undefined. */
  #waitsFor(row: OutboxRow, { isUrgent }: Line): string | undefined {
    const calm = [nameOf({ kind: this.#kindOf(row) }), nameOf({ calm: row.queue })];
    const paused = isUrgent ? undefined : calm.find((name) => this.#pauses.has(name));
    if (paused !== undefined) return paused;
    if (this.#held.has(row.key)) return heldName(row.key);
    return row.after !== null && this.#entries.has(row.cause) ? entryName(row.cause) : undefined;
  }
}

function nameOf(what: Pause): string {
  return Object.entries(what).flat().join(" ");
}

function heldName(key: string): string {
  return `held ${key}`;
}

function entryName(cause: string): string {
  return `entries of ${cause}`;
}

function endsRoom({ body }: OutboxRow): boolean {
  return body.do === "leave" || body.do === "close-room";
}

function isBefore(one: Offer, other: Offer): boolean {
  return one.isUrgent === other.isUrgent ? one.order < other.order : one.isUrgent;
}
