/**
 * How a stream is declared: the shape of each fact it may hold, and how facts fold into state.
 * The judgement (`decide`) lives with the one bot that writes the stream.
 */
import type { z } from "zod";
import type { Entry, Fact, StreamName } from "../../core/protocol/entry.ts";

type Shapes = Readonly<Record<string, z.ZodType>>;

/** A fact of these shapes as a tagged union: `{type: "voted", code, voter, …}`. */
export type EventOf<Table extends Shapes> = {
  [Type in keyof Table & string]: Readonly<{ type: Type } & z.output<Table[Type]>>;
}[keyof Table & string];

const FACT_VERSION = 1;

/** The fact that records `event` in `stream`. */
export function factOf(stream: StreamName, event: Readonly<{ type: string }>): Fact {
  const { type, ...data } = event;
  return { stream, type, version: FACT_VERSION, data };
}

/**
 * The event in an entry, or undefined when its type or version is not known here or its data
 * have not the declared shape. Readers keep the chain going and leave the state as it was.
 */
export function eventOf<Table extends Shapes>(
  table: Table,
  entry: Entry,
): EventOf<Table> | undefined {
  const shape = Object.hasOwn(table, entry.type) ? table[entry.type] : undefined;
  if (shape === undefined || entry.version !== FACT_VERSION) return undefined;
  const parsed = shape.safeParse(entry.data);
  if (!parsed.success) return undefined;
  return { ...(parsed.data as object), type: entry.type } as EventOf<Table>;
}
