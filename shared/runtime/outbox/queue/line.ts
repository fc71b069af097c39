/**
 * The rows of one queue, in their order. Those that were sent and are waited for stand apart. Each
 * change costs O(log n), however many rows are owed. Memory only.
 */
import { Heap } from "./heap.ts";
import type { OutboxRow } from "../outbox-row.ts";

type Place = Readonly<{ key: string; order: number }>;

/** Edits of one event: none is next while an earlier one of them is unseen. */
type Edits = { readonly places: Heap<Place>; waiting: number; urgent: number; unseen: number };

/** Lives as long as something is owed in its queue. */
export class Line {
  readonly #rows = new Map<string, OutboxRow>();
  readonly #aside = new Set<string>();
  /** Those that may be the first: rows that edit nothing, and the first of each event's edits. */
  readonly #places = new Heap<Place>(isBefore);
  readonly #edits = new Map<string, Edits>();
  #urgent = 0;

  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** True while something that was sent has not been seen. */
  get isAwaiting(): boolean {
    return this.#aside.size > 0;
  }

  /** Whatever stands before something urgent is as urgent as that. */
  get isUrgent(): boolean {
    return this.#urgent > 0;
  }

  add(row: OutboxRow): void {
    this.#rows.set(row.key, row);
    this.#enter(row);
  }

  /** The same row, further on. */
  replace(row: OutboxRow): void {
    if (this.#rows.has(row.key)) this.#rows.set(row.key, row);
  }

  remove({ key }: OutboxRow): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    if (this.#aside.delete(key)) this.#seen(row);
    else this.#leave(row);
    this.#tidy(row);
  }

  /** It was sent: what stands behind it is next, but for edits of the same event. */
  setAside({ key }: OutboxRow): void {
    const row = this.#rows.get(key);
    if (row === undefined || this.#aside.has(key)) return;
    this.#aside.add(key);
    this.#leave(row);
    const edits = this.#editsOf(row);
    if (edits === undefined) return;
    // That one may have to be sent again, and the last to arrive is the one that is read.
    if (edits.unseen === 0) this.#urgent -= edits.urgent;
    edits.unseen += 1;
  }

  /** It has to be sent again, in its old place. */
  putBack({ key }: OutboxRow): void {
    const row = this.#rows.get(key);
    if (row === undefined || !this.#aside.delete(key)) return;
    this.#seen(row);
    this.#enter(row);
  }

  /** The first row that is not sent already. */
  first(): OutboxRow | undefined {
    for (let place = this.#places.top(); place !== undefined; place = this.#places.top()) {
      const row = this.#waiting(place);
      if (row !== undefined && this.#isFirstOfItsEdits(row)) return row;
      this.#places.pop();
    }
    return undefined;
  }

  #enter(row: OutboxRow): void {
    const { key, order } = row;
    const edits = this.#editsOf(row);
    const urgent = row.lane === "urgent" ? 1 : 0;
    if (edits === undefined) {
      this.#places.push({ key, order });
      this.#urgent += urgent;
      return;
    }
    edits.places.push({ key, order });
    edits.waiting += 1;
    edits.urgent += urgent;
    if (edits.unseen > 0) return;
    this.#urgent += urgent;
    this.#offer(edits);
  }

  #leave(row: OutboxRow): void {
    const edits = this.#editsOf(row);
    const urgent = row.lane === "urgent" ? 1 : 0;
    if (edits !== undefined) {
      edits.waiting -= 1;
      edits.urgent -= urgent;
      if (edits.unseen > 0) return;
      this.#offer(edits);
    }
    this.#urgent -= urgent;
  }

  #seen(row: OutboxRow): void {
    const edits = this.#editsOf(row);
    if (edits === undefined) return;
    edits.unseen -= 1;
    if (edits.unseen > 0) return;
    this.#urgent += edits.urgent;
    this.#offer(edits);
  }

  #offer({ places }: Edits): void {
    const place = this.#firstIn(places);
    if (place !== undefined) this.#places.push(place);
  }

  #isFirstOfItsEdits(row: OutboxRow): boolean {
    const edits = this.#editsOf(row);
    if (edits === undefined) return true;
    return edits.unseen === 0 && this.#firstIn(edits.places)?.key === row.key;
  }

  #firstIn(places: Heap<Place>): Place | undefined {
    for (let place = places.top(); place !== undefined; place = places.top()) {
      if (this.#waiting(place) !== undefined) return place;
      places.pop();
    }
    return undefined;
  }

  #waiting({ key }: Place): OutboxRow | undefined {
    return this.#aside.has(key) ? undefined : this.#rows.get(key);
  }

  #editsOf({ edits }: OutboxRow): Edits | undefined {
    if (edits === null) return undefined;
    const name = JSON.stringify(edits);
    const known = this.#edits.get(name);
    if (known !== undefined) return known;
    const made: Edits = { places: new Heap(isBefore), waiting: 0, urgent: 0, unseen: 0 };
    this.#edits.set(name, made);
    return made;
  }

  #tidy({ edits }: OutboxRow): void {
    if (edits === null) return;
    const name = JSON.stringify(edits);
    const left = this.#edits.get(name);
    if (left?.waiting === 0 && left.unseen === 0) this.#edits.delete(name);
  }
}

function isBefore(one: Place, other: Place): boolean {
  return one.order < other.order;
}
