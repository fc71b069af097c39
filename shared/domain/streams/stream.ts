/**
 * From events to facts and back. The judgement (`decide`) lives with the one bot that writes the
 * stream.
 */
import { assert } from "../../core/assert.ts";
import type { Entry, Fact, StreamName } from "../../core/protocol/entry.ts";
import { alertShapes } from "./alerts.ts";
import { caseShapes } from "./cases.ts";
import { committeeShapes } from "./committees.ts";
import { shapeFor, versionOf, type EventOf, type Shapes } from "./declared.ts";
import { retentionShapes } from "./keeping/retained.ts";
import { peopleShapes } from "./people.ts";
import { roomShapes } from "./rooms.ts";
import { compactionShapes, passShapes } from "../standing/compactions.ts";
import { rotationShapes } from "../standing/rotations.ts";

/** Every fact that there is, by stream and type. */
export const FACT_SHAPES: Readonly<Record<StreamName, Shapes>> = {
  people: { ...peopleShapes, ...passShapes },
  case: caseShapes,
  committee: { ...committeeShapes, ...passShapes },
  alert: alertShapes,
  room: { ...roomShapes, ...rotationShapes, ...compactionShapes, ...passShapes },
  retention: retentionShapes,
};

/**
 * The fact that records `event` in `stream`, in the newest version of its shape. An event that
 * nobody could read again is a bug: the invariant breaks here, before it stands in the record.
 */
export function factOf(stream: StreamName, event: Readonly<{ type: string }>): Fact {
  const { type, ...data } = event;
  const version = versionOf(FACT_SHAPES[stream], type) ?? 1;
  const shape = shapeFor(FACT_SHAPES[stream], { type, version });
  assert(shape?.safeParse(data).success ?? true, "a fact has the shape of its type");
  return { stream, type, version, data };
}

/**
 * The event in an entry, as it is written now whatever its version; undefined when its type or
 * version is not known here or its data have not the declared shape.
 */
export function eventOf<Table extends Shapes>(
  table: Table,
  entry: Pick<Entry, "type" | "version" | "data">,
): EventOf<Table> | undefined {
  const parsed = shapeFor(table, entry)?.safeParse(entry.data);
  if (parsed?.success !== true) return undefined;
  return { ...(parsed.data as object), type: entry.type } as EventOf<Table>;
}
