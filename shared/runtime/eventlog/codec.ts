/**
 * How an entry travels: one encrypted room event of our own type. What does not have the shape
 * is not an entry, whoever sent it.
 */
import { z } from "zod";
import { STREAM_NAMES, STREAM_WRITERS, type Entry } from "../../core/protocol/entry.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Wire } from "./signed.ts";

/** The type of the event inside the encryption. */
export const ENTRY_TYPE = "org.aviso.entry";
/** Encryption and base64 make it half as long again, and a Matrix event may hold 65,536 bytes. */
export const ENTRY_BYTES_MAX = 40_000;
const CAUSE_CHARACTERS_MAX = 600;
const WIRE_VERSION = 1;

const wireShape = z.object({
  v: z.literal(WIRE_VERSION),
  stream: z.enum(STREAM_NAMES),
  seq: z.number().int().min(1),
  prev: z.string().regex(/^[0-9a-f]{64}$/u),
  type: z.string().min(1).max(100),
  version: z.number().int().min(1),
  atMs: z.number().int().nonnegative(),
  cause: z.string().max(CAUSE_CHARACTERS_MAX).nullable(),
  // JSON it is: it was opened as such, and a schema of it would look at each value by trial.
  data: z.custom<JsonObject>(isObject),
});

/** The content of the room event that carries this entry. */
export function encodeEntry(entry: Entry): JsonObject {
  const { stream, seq, prev, type, version, atMs, cause, data } = entry;
  return { v: WIRE_VERSION, stream, seq, prev, type, version, atMs, cause, data };
}

/** True when the entry can be sent as one event, and would be read again as it is. */
export function isSendable(entry: Entry): boolean {
  return decodeEntry(withoutAbsent(encodeEntry(entry))) !== undefined;
}

/** The entry in the content of a room event, or undefined when there is none. */
export function decodeEntry(content: JsonObject): Entry | undefined {
  const parsed = wireShape.safeParse(content);
  // Sorting its keys, as what is sent has them, makes it no longer.
  if (!parsed.success || Buffer.byteLength(JSON.stringify(content)) > ENTRY_BYTES_MAX) {
    return undefined;
  }
  const { stream, seq, prev, type, version, atMs, cause, data } = parsed.data;
  return { stream, seq, prev, type, version, atMs, cause, data };
}

/** Each stream has one writer. */
export const ENTRY_WIRE: Wire<Entry> = {
  purpose: "entry",
  type: ENTRY_TYPE,
  writerOf: ({ stream }) => STREAM_WRITERS[stream],
  encode: encodeEntry,
  decode: decodeEntry,
};

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As it would arrive: JSON knows no members whose value is absent. */
function withoutAbsent(content: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(content)) as JsonObject;
}
