// DOMStringList: the sorted, indexable list of names.

import { INTERNAL, requireArguments, requireInternal, toText } from "./web-idl.ts";
import { expose } from "./web-idl.ts";

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
