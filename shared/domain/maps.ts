/**
 * Maps that are never changed: each change is a new map that shares all but a few small pieces
 * with the one before, so a long history folds in linear time and an old state stays what it was.
 */

/** A piece splits when it would hold more than this. */
const PIECE_MAX = 8;
/** Each level of the tree looks at so many bits of the hash. */
const LEVEL_BITS = 5;
const LEVEL_SLOTS = 2 ** LEVEL_BITS;
const HASH_BITS = 30;

type Kept<Value> = Readonly<{ key: string; hash: number; order: number; value: Value }>;
type Piece<Value> = Readonly<{ kept: readonly Kept<Value>[] }>;
type Branch<Value> = Readonly<{ slots: readonly (Node<Value> | undefined)[] }>;
type Node<Value> = Piece<Value> | Branch<Value>;
type Parts<Value> = Readonly<{ root: Node<Value>; size: number; nextOrder: number }>;

const NOTHING_KEPT: Piece<never> = { kept: [] };

/**
 * Iterates in the order in which keys first came, as `Map` does. A change costs the logarithm of
 * the size; the first iteration of each version sorts it once.
 */
export class FoldMap<Key extends string, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;
  readonly #root: Node<Value>;
  readonly #nextOrder: number;
  #sorted: readonly Kept<Value>[] | undefined;

  private constructor({ root, size, nextOrder }: Parts<Value>) {
    this.size = size;
    this.#root = root;
    this.#nextOrder = nextOrder;
  }

  /** A map of these entries; a later one of the same key counts. */
  static of<Key extends string, Value>(
    entries: Iterable<readonly [Key, Value]> = [],
  ): FoldMap<Key, Value> {
    let map = new FoldMap<Key, Value>({ root: NOTHING_KEPT, size: 0, nextOrder: 0 });
    for (const [key, value] of entries) map = map.with(key, value);
    return map;
  }

  /** A map with one more entry, or with another value for this key. */
  with(key: Key, value: Value): FoldMap<Key, Value> {
    const hash = hashOf(key);
    const before = find(this.#root, key, hash);
    if (before !== undefined && Object.is(before.value, value)) return this;
    const order = before?.order ?? this.#nextOrder;
    return new FoldMap({
      root: put(this.#root, { key, hash, order, value }, 0),
      size: this.size + (before === undefined ? 1 : 0),
      nextOrder: Math.max(this.#nextOrder, order + 1),
    });
  }

  /** A map without this key. */
  without(key: Key): FoldMap<Key, Value> {
    const hash = hashOf(key);
    if (find(this.#root, key, hash) === undefined) return this;
    return new FoldMap({
      root: drop(this.#root, { key, hash }, 0) ?? NOTHING_KEPT,
      size: this.size - 1,
      nextOrder: this.#nextOrder,
    });
  }

  get(key: Key): Value | undefined {
    return find(this.#root, key, hashOf(key))?.value;
  }

  has(key: Key): boolean {
    return find(this.#root, key, hashOf(key)) !== undefined;
  }

  keys(): MapIterator<Key> {
    return this.#inOrder()
      .map(({ key }) => key as Key)
      .values();
  }

  values(): MapIterator<Value> {
    return this.#inOrder()
      .map(({ value }) => value)
      .values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#inOrder()
      .map(({ key, value }): [Key, Value] => [key as Key, value])
      .values();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(call: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  #inOrder(): readonly Kept<Value>[] {
    this.#sorted ??= allIn(this.#root).sort((one, other) => one.order - other.order);
    return this.#sorted;
  }
}

/** The map with one more entry; what is no `FoldMap` yet is copied, once. */
export function withEntry<Key extends string, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return asFolded(map).with(key, value);
}

/** The map without this key. */
export function without<Key extends string, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
): ReadonlyMap<Key, Value> {
  return map.has(key) ? asFolded(map).without(key) : map;
}

function asFolded<Key extends string, Value>(map: ReadonlyMap<Key, Value>): FoldMap<Key, Value> {
  return map instanceof FoldMap ? (map as FoldMap<Key, Value>) : FoldMap.of(map);
}

function find<Value>(root: Node<Value>, key: string, hash: number): Kept<Value> | undefined {
  let node: Node<Value> | undefined = root;
  for (let depth = 0; node !== undefined; depth += LEVEL_BITS) {
    if ("kept" in node) return node.kept.find((one) => one.key === key);
    node = node.slots[slotOf(hash, depth)];
  }
  return undefined;
}

function put<Value>(node: Node<Value> | undefined, one: Kept<Value>, depth: number): Node<Value> {
  if (node === undefined) return { kept: [one] };
  if ("slots" in node) {
    const slot = slotOf(one.hash, depth);
    return { slots: node.slots.with(slot, put(node.slots[slot], one, depth + LEVEL_BITS)) };
  }
  const place = node.kept.findIndex(({ key }) => key === one.key);
  if (place >= 0) return { kept: node.kept.with(place, one) };
  const kept = [...node.kept, one];
  // Keys whose hashes agree to the last bit share one piece, however many they are.
  return kept.length > PIECE_MAX && depth < HASH_BITS ? split(kept, depth) : { kept };
}

function split<Value>(kept: readonly Kept<Value>[], depth: number): Node<Value> {
  const empty: Branch<Value> = { slots: new Array<undefined>(LEVEL_SLOTS).fill(undefined) };
  return kept.reduce<Node<Value>>((node, one) => put(node, one, depth), empty);
}

type Sought = Readonly<{ key: string; hash: number }>;

/** Undefined when nothing is left of the node. */
function drop<Value>(node: Node<Value>, sought: Sought, depth: number): Node<Value> | undefined {
  if ("kept" in node) {
    const kept = node.kept.filter(({ key }) => key !== sought.key);
    return kept.length === 0 ? undefined : { kept };
  }
  const slot = slotOf(sought.hash, depth);
  const below = node.slots[slot];
  if (below === undefined) return node;
  const slots = node.slots.with(slot, drop(below, sought, depth + LEVEL_BITS));
  return slots.some((one) => one !== undefined) ? { slots } : undefined;
}

function allIn<Value>(node: Node<Value>, all: Kept<Value>[] = []): Kept<Value>[] {
  if ("kept" in node) all.push(...node.kept);
  else for (const below of node.slots) if (below !== undefined) allIn(below, all);
  return all;
}

function slotOf(hash: number, depth: number): number {
  return (hash >>> depth) & (LEVEL_SLOTS - 1);
}

/** FNV-1a; the keys are our own random names and keyed tags, which nobody chooses. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
