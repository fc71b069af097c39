/**
 * What a snapshot of a stream is made of: rows, each of one kind, each small enough for an event.
 * One stream says of each kind what a row holds, how the rows come out of its state and how the
 * state comes out of the rows. Pure.
 */
import { z } from "zod";
import type { JsonObject } from "../../core/values/json.ts";
import { shapeFor, versionOf, type ShapeIn, type Shapes } from "../streams/declared.ts";

/** A shape for each field of these, optional ones included: none can be left out by mistake. */
export type Fields<Value> = Readonly<Record<keyof Value, z.ZodType>>;

/** The same, where nothing in it is changed. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Field in keyof Value]: Frozen<Value[Field]> }
    : Value;

/** Rows as they are written, by kind. */
export type Written<Table extends Shapes> = Readonly<{
  [Kind in keyof Table & string]: readonly Frozen<z.input<ShapeIn<Table[Kind]>>>[];
}>;
/** Rows as they are read, by kind. */
export type Rows<Table extends Shapes> = Readonly<{
  [Kind in keyof Table & string]: readonly z.output<ShapeIn<Table[Kind]>>[];
}>;

type Telling<Slice, Table extends Shapes> = Readonly<{
  /** By kind; the order of the kinds and of the rows in each is the order in which they travel. */
  table: Table;
  /** Everything but what is past its time at this moment. */
  rowsOf(slice: Slice, atMs: number): Written<Table>;
  sliceOf(rows: Rows<Table>): Slice;
}>;

/** Rows of one kind that travel together. */
export type Page = Readonly<{ kind: string; version: number; rows: readonly JsonObject[] }>;

/** How what one stream says, in all that is `Known`, becomes pages and comes out of them again. */
export type Snapshot<Known, Slice = Known> = Readonly<{
  pagesOf(known: Known, atMs: number): readonly Page[];
  /** Undefined when a row is not understood here. */
  sliceOf(pages: readonly Page[]): Slice | undefined;
}>;

/** The same without these fields, which have rows of their own. */
export function without<Value extends object, Name extends keyof Value>(
  value: Value,
  ...names: readonly Name[]
): Omit<Value, Name> {
  const left = Object.entries(value).filter(([name]) => !names.includes(name as Name));
  return Object.fromEntries(left) as Omit<Value, Name>;
}

/** Of the rows of one page, as JSON: with the rest of an entry far below what an event may hold. */
const PAGE_BYTES = 24_000;

export function snapshotBy<Slice, const Table extends Shapes>({
  table,
  rowsOf,
  sliceOf,
}: Telling<Slice, Table>): Snapshot<Slice> {
  return {
    pagesOf: (slice, atMs) => {
      const rows = rowsOf(slice, atMs) as Readonly<Record<string, readonly JsonObject[]>>;
      return Object.keys(table).flatMap((kind) => paged(table, kind, rows[kind] ?? []));
    },
    sliceOf: (pages) => {
      const rows = new Map<string, unknown[]>(Object.keys(table).map((kind) => [kind, []]));
      for (const page of pages) {
        const read = rowsIn(table, page);
        if (read === undefined) return undefined;
        rows.get(page.kind)?.push(...read);
      }
      // Each kind holds what its own shape gave.
      return sliceOf(Object.fromEntries(rows) as unknown as Rows<Table>);
    },
  };
}

function paged(table: Shapes, kind: string, rows: readonly JsonObject[]): readonly Page[] {
  const version = versionOf(table, kind) ?? 1;
  const pages: JsonObject[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row)) + 1;
    if (bytes + size > PAGE_BYTES) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(row);
    bytes += size;
  }
  return pages.map((page) => ({ kind, version, rows: page }));
}

function rowsIn(table: Shapes, { kind, version, rows }: Page): readonly unknown[] | undefined {
  const shape = shapeFor(table, { type: kind, version });
  if (shape === undefined) return undefined;
  return z.array(shape).safeParse(rows).data;
}
