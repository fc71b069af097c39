/**
 * Things by their key, found by other names too, with what is over kept apart: whoever looks for
 * what is due looks through what is live alone.
 */
import { FoldMap } from "./maps.ts";

/** What a register knows of its things. */
export type Rule<Value> = Readonly<{
  /** When it was over, by the time of the stream's entries; null while it is live. */
  overAtMs(value: Value): number | null;
  /** What else it is found by; several things may have a name in common. */
  namesOf(value: Value): readonly string[];
  /** What the names come from: where it is the same, so are they, and nobody looks. */
  namesFrom?(value: Value): unknown;
}>;

/** The keys of each name. One person may have thousands, so they are no list that is copied. */
type Names<Key extends string> = FoldMap<string, FoldMap<Key, null>>;

type Parts<Key extends string, Value> = Readonly<{
  rule: Rule<Value>;
  all: FoldMap<Key, Value>;
  live: FoldMap<Key, Value>;
  named: Names<Key>;
}>;

/** Never changed: each change is a new register. Iterates over everything, live or over. */
export class Register<Key extends string, Value> implements ReadonlyMap<Key, Value> {
  readonly #parts: Parts<Key, Value>;
  #over: readonly (readonly [key: Key, overAtMs: number])[] | undefined;

  private constructor(parts: Parts<Key, Value>) {
    this.#parts = parts;
  }

  /** A register in which nothing stands yet. */
  static empty<Key extends string, Value>(rule: Rule<Value>): Register<Key, Value> {
    const [all, live] = [FoldMap.of<Key, Value>(), FoldMap.of<Key, Value>()];
    return new Register({ rule, all, live, named: FoldMap.of() });
  }

  get size(): number {
    return this.#parts.all.size;
  }

  /** Those that are not over. */
  get live(): ReadonlyMap<Key, Value> {
    return this.#parts.live;
  }

  /** Everything of this name, in the order in which it got the name. */
  named(name: string): readonly Value[] {
    const { named, all } = this.#parts;
    return [...(named.get(name)?.keys() ?? [])].flatMap((key) => all.get(key) ?? []);
  }

  with(key: Key, value: Value): Register<Key, Value> {
    const { rule, all, live } = this.#parts;
    const before = all.get(key);
    return new Register({
      ...this.#parts,
      all: all.with(key, value),
      live: rule.overAtMs(value) === null ? live.with(key, value) : live.without(key),
      named: this.#renamed(key, before, value),
    });
  }

  without(key: Key): Register<Key, Value> {
    const { all, live } = this.#parts;
    const before = all.get(key);
    if (before === undefined) return this;
    return new Register({
      ...this.#parts,
      all: all.without(key),
      live: live.without(key),
      named: this.#renamed(key, before, undefined),
    });
  }

  /** What was over by then. What is over is found once for each register. */
  overBefore(atMs: number): readonly Key[] {
    const { rule, all, live } = this.#parts;
    this.#over ??= [...all]
      .filter(([key]) => !live.has(key))
      .map(([key, value]) => [key, rule.overAtMs(value) ?? Infinity] as const);
    return this.#over.filter(([, overAtMs]) => overAtMs <= atMs).map(([key]) => key);
  }

  get(key: Key): Value | undefined {
    return this.#parts.all.get(key);
  }

  has(key: Key): boolean {
    return this.#parts.all.has(key);
  }

  keys(): MapIterator<Key> {
    return this.#parts.all.keys();
  }

  values(): MapIterator<Value> {
    return this.#parts.all.values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#parts.all.entries();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(call: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this) call(value, key, this);
  }

  #renamed(key: Key, old: Value | undefined, value: Value | undefined): Names<Key> {
    const { rule } = this.#parts;
    let { named } = this.#parts;
    const isAlike = old !== undefined && value !== undefined && rule.namesFrom !== undefined;
    if (isAlike && rule.namesFrom(old) === rule.namesFrom(value)) return named;
    const before = old === undefined ? [] : rule.namesOf(old);
    const after = value === undefined ? [] : rule.namesOf(value);
    for (const name of before) if (!after.includes(name)) named = withoutKey(named, name, key);
    for (const name of after) {
      const keys = named.get(name) ?? FoldMap.of<Key, null>();
      named = named.with(name, keys.with(key, null));
    }
    return named;
  }
}

function withoutKey<Key extends string>(named: Names<Key>, name: string, key: Key): Names<Key> {
  const left = named.get(name)?.without(key);
  return left === undefined || left.size === 0 ? named.without(name) : named.with(name, left);
}
