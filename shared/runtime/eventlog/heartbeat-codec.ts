/** How a heartbeat travels: one signed event in the state room. */
import { z } from "zod";
import { BOT_NAMES, STREAM_NAMES } from "../../core/protocol/entry.ts";
import { HEARTBEAT_TYPE, type Heartbeat, type Mark } from "../../core/protocol/heartbeat.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Head, Heads } from "./chain.ts";
import type { Wire } from "./signed.ts";

const WIRE_VERSION = 1;
/** Enough to tell two forks apart; the whole hash is in the chain. */
const HASH_CHARACTERS = 16;
const count = z.number().int().nonnegative();

const wireShape = z.object({
  v: z.literal(WIRE_VERSION),
  from: z.enum(BOT_NAMES),
  count,
  heads: z.record(
    z.enum(STREAM_NAMES),
    z.object({ seq: count, hash: z.string().regex(/^[0-9a-f]{16}$/u) }),
  ),
  heard: z.partialRecord(z.enum(BOT_NAMES), count),
});

/** The content of the room event that carries this heartbeat, before it is signed. */
export function encodeHeartbeat({ from, count: number, heads, heard }: Heartbeat): JsonObject {
  return { v: WIRE_VERSION, from, count: number, heads, heard };
}

/** The heartbeat in the content of a room event, or undefined when there is none. */
export function decodeHeartbeat(content: JsonObject): Heartbeat | undefined {
  const parsed = wireShape.safeParse(content);
  if (!parsed.success) return undefined;
  const { from, count: number, heads, heard } = parsed.data;
  const known = BOT_NAMES.filter((bot) => heard[bot] !== undefined);
  const counts = Object.fromEntries(known.map((bot) => [bot, heard[bot]]));
  return { from, count: number, heads, heard: counts };
}

/** It is the word of the bot that it names as its sender. */
export const HEARTBEAT_WIRE: Wire<Heartbeat> = {
  purpose: "heartbeat",
  type: HEARTBEAT_TYPE,
  writerOf: ({ from }) => from,
  encode: encodeHeartbeat,
  decode: decodeHeartbeat,
};

/** What a heartbeat says of this head. */
export function markOf({ seq, hash }: Head): Mark {
  return { seq, hash: markHash(hash) };
}

/** What a heartbeat says of an entry with this hash. */
export function markHash(hash: string): string {
  return hash.slice(0, HASH_CHARACTERS);
}

/** What a heartbeat says of all streams. */
export function marksOf(heads: Heads): Heartbeat["heads"] {
  const marks = STREAM_NAMES.map((stream) => [stream, markOf(heads[stream])] as const);
  return Object.fromEntries(marks) as Heartbeat["heads"];
}
