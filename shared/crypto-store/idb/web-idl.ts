// The habits of WebIDL that a plain class does not have: argument conversion, classes that cannot
// be constructed from outside, members that are enumerable; and DOMStringList, its list of names.

import { Target } from "../engine/events/target.ts";

/** Passed by our own code to constructors that callers must not use. */
export const INTERNAL = Symbol("internal");

export function requireInternal(token: unknown): void {
  if (token !== INTERNAL) throw new TypeError("Illegal constructor");
}

export function requireArguments(given: readonly unknown[], count: number): void {
  if (given.length < count) {
    throw new TypeError(`${count} argument(s) required, but only ${given.length} present`);
  }
}

/** `[EnforceRange]` conversion: an integer from `min` to `max`, or TypeError. */
export function toInteger(value: unknown, { min = 0, max }: { min?: number; max: number }): number {
  if (typeof value === "bigint") throw new TypeError("a BigInt is not a number");
  const number = Math.trunc(Number(value));
  if (!Number.isFinite(number) || number < min || number > max) {
    throw new TypeError("the number is out of range");
  }
  return number === 0 ? 0 : number;
}

export const UNSIGNED_LONG_MAX = 0xffff_ffff;

/** DOMString conversion; may run `toString` of the value. */
export function toText(value: unknown): string {
  if (typeof value === "symbol") throw new TypeError("a symbol is not a string");
  return String(value);
}

/** `(DOMString or sequence<DOMString>)` */
export function toTextOrList(value: unknown): string | string[] {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) {
    return toText(value);
  }
  return Array.from(value as Iterable<unknown>, toText);
}

/** @throws TypeError when the value is none of the words. */
export function toWord<T extends string>(value: unknown, words: readonly T[]): T {
  const text = toText(value);
  const found = words.find((word) => word === text);
  if (found === undefined) throw new TypeError("not a value of the enumeration");
  return found;
}

/** Reads a member of a dictionary; undefined and null are empty dictionaries. */
export function member(dictionary: unknown, name: string): unknown {
  if (dictionary === undefined || dictionary === null) return undefined;
  if (typeof dictionary !== "object" && typeof dictionary !== "function") {
    throw new TypeError("not a dictionary");
  }
  return Reflect.get(dictionary, name);
}

interface Face {
  readonly prototype: object;
  readonly name: string;
}

/**
 * Makes members enumerable and names the class, as WebIDL interfaces are. `lengths` gives methods
 * their number of required arguments, since they take theirs as a rest.
 */
export function expose(face: Face, lengths: Readonly<Record<string, number>> = {}): void {
  for (const [name, descriptor] of Object.entries(
    Object.getOwnPropertyDescriptors(face.prototype),
  )) {
    if (name === "constructor") continue;
    Object.defineProperty(face.prototype, name, { ...descriptor, enumerable: true });
  }
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(face))) {
    if (typeof descriptor.value !== "function") continue;
    Object.defineProperty(face, name, { ...descriptor, enumerable: true });
  }
  for (const [name, length] of Object.entries(lengths)) {
    const method: unknown = Reflect.get(face.prototype, name) ?? Reflect.get(face, name);
    if (typeof method === "function") Object.defineProperty(method, "length", { value: length });
  }
  Object.defineProperty(face.prototype, Symbol.toStringTag, {
    value: face.name,
    configurable: true,
  });
}

/** Takes our own base out of sight: the interface inherits from EventTarget itself. */
export function exposeTarget(face: Face, lengths: Readonly<Record<string, number>> = {}): void {
  expose(face, lengths);
  const own = Object.getOwnPropertyDescriptors(Target.prototype);
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const) {
    Object.defineProperty(face.prototype, name, { ...own[name], enumerable: true });
  }
  Object.setPrototypeOf(face.prototype, EventTarget.prototype);
  Object.setPrototypeOf(face, EventTarget);
}

/** A fixed list of names, in the order of their UTF-16 code units. */
export class DOMStringList {
  readonly #names: readonly string[];
  readonly [index: number]: string;

  constructor(...args: [token: symbol, names: readonly string[]]) {
    requireInternal(args[0]);
    this.#names = args[1];
    for (const [index, name] of args[1].entries()) {
      Object.defineProperty(this, index, { value: name, enumerable: true, configurable: true });
    }
  }

  get length(): number {
    return this.#names.length;
  }

  contains(...args: [name: unknown]): boolean {
    requireArguments(args, 1);
    return this.#names.includes(toText(args[0]));
  }

  item(...args: [index: unknown]): string | null {
    requireArguments(args, 1);
    return this.#names[Number(args[0]) >>> 0] ?? null;
  }

  declare [Symbol.iterator]: () => ArrayIterator<string>;
}
Object.defineProperty(DOMStringList.prototype, Symbol.iterator, {
  value: Array.prototype[Symbol.iterator],
  writable: true,
  configurable: true,
});
expose(DOMStringList, { contains: 1, item: 1 });

export function stringList(names: Iterable<string>): DOMStringList {
  return new DOMStringList(INTERNAL, [...names].sort(byCodeUnits));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
