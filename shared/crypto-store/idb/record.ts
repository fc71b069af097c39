// IDBRecord: one element of what getAllRecords answers.

import { expose, INTERNAL, requireInternal } from "./web-idl.ts";

interface RecordParts {
  readonly key: unknown;
  readonly primaryKey: unknown;
  readonly value: unknown;
}

/** A key, the primary key and the value of a record. */
export class IDBRecord {
  readonly #parts: RecordParts;

  constructor(...args: [token: symbol, parts: RecordParts]) {
    requireInternal(args[0]);
    this.#parts = args[1];
  }

  get key(): unknown {
    return this.#parts.key;
  }

  get primaryKey(): unknown {
    return this.#parts.primaryKey;
  }

  get value(): unknown {
    return this.#parts.value;
  }
}
expose(IDBRecord);

export function makeRecord(parts: RecordParts): IDBRecord {
  return new IDBRecord(INTERNAL, parts);
}
