// IDBKeyRange, and how the arguments of a query are read: a span of encoded keys, and a direction.

import { DIRECTIONS, type Direction } from "../../engine/iteration.ts";
import { keyToValue, requireKey, requireKeyBytes } from "../../keys/convert.ts";
import { compareKeys, encodeKey, justAfter, type Key } from "../../keys/key.ts";
import { EVERYTHING, spanOf, type Span } from "../../engine/records.ts";
import { expose, INTERNAL, requireArguments, requireInternal, toWord } from "../web-idl.ts";

interface Bounds {
  readonly lower: Key | undefined;
  readonly upper: Key | undefined;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

let boundsOf: (range: IDBKeyRange) => Bounds;

/** A range of keys; either end may be missing or open. */
export class IDBKeyRange {
  readonly #bounds: Bounds;
  readonly #lower: unknown;
  readonly #upper: unknown;

  static {
    boundsOf = (range) => range.#bounds;
  }

  constructor(...args: [token: symbol, bounds: Bounds]) {
    requireInternal(args[0]);
    this.#bounds = args[1];
    const { lower, upper } = this.#bounds;
    this.#lower = lower === undefined ? undefined : keyToValue(lower);
    this.#upper = lower === upper ? this.#lower : upper && keyToValue(upper);
  }

  get lower(): unknown {
    return this.#lower;
  }

  get upper(): unknown {
    return this.#upper;
  }

  get lowerOpen(): boolean {
    return this.#bounds.lowerOpen;
  }

  get upperOpen(): boolean {
    return this.#bounds.upperOpen;
  }

  /** @throws DOMException DataError for an invalid key. */
  includes(...args: [key: unknown]): boolean {
    const { lower, upper, lowerOpen, upperOpen } = this.#bounds;
    requireArguments(args, 1);
    const key = requireKey(args[0]);
    const fromLower = lower === undefined ? 1 : compareKeys(key, lower);
    const toUpper = upper === undefined ? -1 : compareKeys(key, upper);
    return fromLower >= Number(lowerOpen) && toUpper <= -Number(upperOpen);
  }

  static only(...args: [value: unknown]): IDBKeyRange {
    requireArguments(args, 1);
    const key = requireKey(args[0]);
    return range({ lower: key, upper: key, lowerOpen: false, upperOpen: false });
  }

  static lowerBound(...args: [lower: unknown, open?: unknown]): IDBKeyRange {
    requireArguments(args, 1);
    const lower = requireKey(args[0]);
    return range({ lower, upper: undefined, lowerOpen: Boolean(args[1]), upperOpen: true });
  }

  static upperBound(...args: [upper: unknown, open?: unknown]): IDBKeyRange {
    requireArguments(args, 1);
    const upper = requireKey(args[0]);
    return range({ lower: undefined, upper, lowerOpen: true, upperOpen: Boolean(args[1]) });
  }

  /** @throws DOMException DataError when no key could be in the range. */
  static bound(
    ...args: [lower: unknown, upper: unknown, lowerOpen?: unknown, upperOpen?: unknown]
  ): IDBKeyRange {
    requireArguments(args, 2);
    const lower = requireKey(args[0]);
    const upper = requireKey(args[1]);
    const [lowerOpen, upperOpen] = [Boolean(args[2]), Boolean(args[3])];
    const order = compareKeys(lower, upper);
    if (order > 0 || (order === 0 && (lowerOpen || upperOpen))) {
      throw new DOMException("the range is empty", "DataError");
    }
    return range({ lower, upper, lowerOpen, upperOpen });
  }
}
expose(IDBKeyRange, { only: 1, lowerBound: 1, upperBound: 1, bound: 2, includes: 1 });

/** A key, a range, or nothing at all (when `isOptional`) as a span. */
export function toSpan(query: unknown, isOptional: boolean): Span {
  if (query instanceof IDBKeyRange) return spanOfBounds(boundsOf(query));
  const isMissing = query === undefined || query === null;
  if (isMissing && isOptional) return EVERYTHING;
  return spanOf(requireKeyBytes(query));
}

export function toDirection(value: unknown): Direction {
  return value === undefined ? "next" : toWord(value, DIRECTIONS);
}

function range(bounds: Bounds): IDBKeyRange {
  return new IDBKeyRange(INTERNAL, bounds);
}

function spanOfBounds({ lower, upper, lowerOpen, upperOpen }: Bounds): Span {
  const from = lower === undefined ? EVERYTHING.from : encodeKey(lower);
  const to = upper === undefined ? EVERYTHING.to : encodeKey(upper);
  return {
    from: lowerOpen && lower !== undefined ? justAfter(from) : from,
    to: upperOpen || upper === undefined ? to : justAfter(to),
  };
}
