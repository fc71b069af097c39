/**
 * How the facts of a stream are declared: the shape of each, with a version of its own. A shape
 * that changes says how every earlier version is read, so that what was written once is read for
 * as long as it stands in the state room.
 */
import type { z } from "zod";
import type { Entry } from "../../core/protocol/entry.ts";

/** A shape that has changed since facts of it were written first. */
export type Revised<Shape extends z.ZodType = z.ZodType> = Readonly<{
  /** What `shape` describes; larger than every earlier one. */
  version: number;
  shape: Shape;
  /** By version: each parses what was written then, and gives what `shape` gives now. */
  earlier: Readonly<Record<number, z.ZodType<z.output<Shape>>>>;
}>;

/** The facts of one stream by type; a plain shape is of version 1. */
export type Shapes = Readonly<Record<string, z.ZodType | Revised>>;

/** What parses a fact as it is now. */
export type ShapeIn<Declared> =
  Declared extends Revised<infer Shape> ? Shape : Declared extends z.ZodType ? Declared : never;

/** A fact of these shapes as a tagged union: `{type: "voted", code, voter, …}`. */
export type EventOf<Table extends Shapes> = {
  [Type in keyof Table & string]: Readonly<{ type: Type } & z.output<ShapeIn<Table[Type]>>>;
}[keyof Table & string];

/** An event with the time of its entry; what was before all times when it is left out. */
export type Timed<Event> = Event & Readonly<{ happenedAtMs?: number }>;

/** The version in which facts of this type are written; undefined for a type that is not known. */
export function versionOf(table: Shapes, type: string): number | undefined {
  const declared = declaredIn(table, type);
  if (declared === undefined) return undefined;
  return "earlier" in declared ? declared.version : 1;
}

/** What parses the data of such a fact into its event as it is now; undefined when nothing does. */
export function shapeFor(table: Shapes, { type, version }: Versioned): z.ZodType | undefined {
  const declared = declaredIn(table, type);
  if (declared === undefined) return undefined;
  if (!("earlier" in declared)) return version === 1 ? declared : undefined;
  return version === declared.version ? declared.shape : declared.earlier[version];
}

type Versioned = Pick<Entry, "type" | "version">;

function declaredIn(table: Shapes, type: string): Shapes[string] | undefined {
  return Object.hasOwn(table, type) ? table[type] : undefined;
}
