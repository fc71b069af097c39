// The reading methods that object stores and indexes have in common, and IDBRecord.

import { listEntries, type Direction } from "../../engine/iteration.ts";
import { isExact, scanOf, type Entry, type Span } from "../../engine/records.ts";
import { bytesToValue, looksLikeKey } from "../../keys/convert.ts";
import { deserialize } from "../../values.ts";
import { IDBKeyRange, toDirection, toSpan } from "./key-range.ts";
import type { IDBRequest } from "../request.ts";
import { place, recordsOf, requireReadable, type Source } from "./source.ts";
import {
  expose,
  INTERNAL,
  member,
  requireArguments,
  requireInternal,
  toInteger,
  UNSIGNED_LONG_MAX,
} from "../web-idl.ts";

interface RecordParts {
  readonly key: unknown;
  readonly primaryKey: unknown;
  readonly value: unknown;
}

/** One element of what `getAllRecords` answers: the key, the primary key and the value. */
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

type Shape = "values" | "keys" | "records";

interface ListOptions {
  readonly span: Span;
  readonly direction: Direction;
  readonly limit: number;
}

export function get(source: Source, args: readonly unknown[]): IDBRequest {
  requireArguments(args, 1);
  requireReadable(source);
  const span = toSpan(args[0], false);
  return place(source, () => {
    const value =
      isExact(span) && source.index === undefined
        ? recordsOf(source).get(span.from)
        : first(source, span, true)?.value;
    return value === undefined ? undefined : deserialize(value);
  });
}

export function getKey(source: Source, args: readonly unknown[]): IDBRequest {
  requireArguments(args, 1);
  requireReadable(source);
  const span = toSpan(args[0], false);
  return place(source, () => {
    const entry = first(source, span, false);
    return entry === undefined ? undefined : bytesToValue(entry.primaryKey);
  });
}

export function count(source: Source, args: readonly unknown[]): IDBRequest {
  requireReadable(source);
  const span = toSpan(args[0], true);
  return place(source, () => recordsOf(source).count(span, source.index));
}

/** getAll and getAllKeys: a query with a count, or one dictionary with both and a direction. */
export function getAll(source: Source, args: readonly unknown[], shape: Shape): IDBRequest {
  const [query, limit] = args;
  const limitGiven = toLimit(limit);
  requireReadable(source);
  const isQuery =
    query === undefined || query === null || query instanceof IDBKeyRange || looksLikeKey(query);
  const options = isQuery
    ? { span: toSpan(query, true), direction: "next" as const, limit: limitGiven }
    : toListOptions(query);
  return list(source, options, shape);
}

export function getAllRecords(source: Source, args: readonly unknown[]): IDBRequest {
  const [dictionary] = args;
  const limit = toLimit(member(dictionary, "count"));
  const direction = toDirection(member(dictionary, "direction"));
  const query = member(dictionary, "query");
  requireReadable(source);
  return list(source, { span: toSpan(query, true), direction, limit }, "records");
}

function toListOptions(dictionary: unknown): ListOptions {
  const limit = toLimit(member(dictionary, "count"));
  const direction = toDirection(member(dictionary, "direction"));
  return { limit, direction, span: toSpan(member(dictionary, "query"), true) };
}

/** Zero means no limit, as the specification says. */
function toLimit(value: unknown): number {
  const limit = value === undefined ? 0 : toInteger(value, { max: UNSIGNED_LONG_MAX });
  return limit === 0 ? -1 : limit;
}

function list(source: Source, { span, direction, limit }: ListOptions, shape: Shape): IDBRequest {
  return place(source, () => {
    const { index } = source;
    const withValues = shape !== "keys";
    const walk = { records: recordsOf(source), index, span, direction, withValues };
    return listEntries(walk, limit).map((entry) => shaped(entry, shape));
  });
}

function shaped(entry: Entry, shape: Shape): unknown {
  if (shape === "keys") return bytesToValue(entry.primaryKey);
  const value = deserialize(entry.value);
  if (shape === "values") return value;
  return new IDBRecord(INTERNAL, {
    key: bytesToValue(entry.key),
    primaryKey: bytesToValue(entry.primaryKey),
    value,
  });
}

function first(source: Source, span: Span, withValues: boolean): Entry | undefined {
  return recordsOf(source).scan(scanOf(span, { limit: 1, withValues }), source.index)[0];
}
