/** A binary heap: the least of its items at the top, in O(log n) a change. Memory only. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #isBefore: (one: Item, other: Item) => boolean;

  constructor(isBefore: (one: Item, other: Item) => boolean) {
    this.#isBefore = isBefore;
  }

  /** The least item, which stays; undefined when there is none. */
  top(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = items[above];
      if (other === undefined || !this.#isBefore(item, other)) break;
      items[at] = other;
      at = above;
    }
    items[at] = item;
  }

  /** Takes the least item off. */
  pop(): void {
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return;
    this.#sink(last);
  }

  #sink(item: Item): void {
    const items = this.#items;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [items[below], items[below + 1]];
      let least = left;
      if (left !== undefined && right !== undefined && this.#isBefore(right, left)) {
        below += 1;
        least = right;
      }
      if (least === undefined || !this.#isBefore(least, item)) break;
      items[at] = least;
      at = below;
    }
    items[at] = item;
  }
}
