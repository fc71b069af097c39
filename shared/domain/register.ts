/**
 * Things by their key, found by other names too, with what is over kept apart: whoever looks for
 * what is due looks through what is live alone, and what was over for long is forgotten.
 */
import { DAY_MS } from "../core/values/time.ts";
import { FoldMap } from "./maps.ts";

const SWEEP_EVERY_MS = 7 * DAY_MS;
/** What is over can be asked about for so long; then its code may name something else. */
export const OVER_KEPT_MS = 30 * DAY_MS;

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
  /** When what was over for long was looked for last. */
  sweptAtMs: number;
}>;

/** Never changed: each change is a new register. Iterates over everything, live or over. */
export class Register<Key extends string, Value> implements ReadonlyMap<Key, Value> {
  readonly #parts: Parts<Key, Value>;

  private constructor(parts: Parts<Key, Value>) {
    this.#parts = parts;
  }

  /** A register in which nothing stands yet. */
  static empty<Key extends string, Value>(rule: Rule<Value>): Register<Key, Value> {
    const [all, live] = [FoldMap.of<Key, Value>(), FoldMap.of<Key, Value>()];
    return new Register({ rule, all, live, named: FoldMap.of(), sweptAtMs: 0 });
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

  /**
   * Without what was over for `OVER_KEPT_MS` at this time of the stream: the same for everybody
   * who reads it, whenever that is. Looks at most once a week, so a long history stays linear.
   */
  aged(nowMs: number): Register<Key, Value> {
    const { rule, all, sweptAtMs } = this.#parts;
    if (nowMs - sweptAtMs < SWEEP_EVERY_MS) return this;
    const swept: Register<Key, Value> = new Register({ ...this.#parts, sweptAtMs: nowMs });
    return [...all].reduce((register, [key, value]) => {
      const overAtMs = rule.overAtMs(value);
      const isForgotten = overAtMs !== null && nowMs - overAtMs >= OVER_KEPT_MS;
      return isForgotten ? register.without(key) : register;
    }, swept);
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
