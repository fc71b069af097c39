/** How an errand travels: one signed event in the state room, which names the facts it follows. */
import { z } from "zod";
import { BOT_NAMES, STREAM_NAMES } from "../../core/protocol/entry.ts";
import { EFFECT_FAILURES } from "../../core/protocol/effect-failure.ts";
import { ERRAND_TYPE, type Errand } from "../../core/protocol/errand.ts";
import { REFUSAL_DETAILS } from "../../core/fault.ts";
import { parseTag, parseUserId, type Tag, type UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Follows } from "./chain.ts";
import type { Wire } from "./signed.ts";

const WIRE_VERSION = 1;
const errandId = z.string().regex(/^[\w-]{8,64}$/u);
const userId = z.custom<UserId>(
  (text) => typeof text === "string" && parseUserId(text) !== undefined,
);

const wireShape = z.object({
  v: z.literal(WIRE_VERSION),
  id: errandId,
  from: z.enum(BOT_NAMES),
  to: z.enum(BOT_NAMES),
  atMs: z.number().int().nonnegative(),
  expiresAtMs: z.number().int().nonnegative(),
  follows: z.partialRecord(z.enum(STREAM_NAMES), z.number().int().nonnegative()),
  body: z.discriminatedUnion("do", [
    z.object({
      do: z.literal("note-identity"),
      userId,
      identity: z.custom<Tag>((text) => typeof text === "string" && parseTag(text) !== undefined),
    }),
    z.object({
      do: z.literal("invite"),
      userId,
      committee: z.string().min(1).max(100),
    }),
    z.object({
      do: z.literal("done"),
      of: errandId,
      why: z.enum(EFFECT_FAILURES).nullable(),
      detail: z.enum(REFUSAL_DETAILS).optional(),
    }),
  ]),
});

/** `follows`: how far its sender had written when it sent the errand. */
export type SentErrand = Readonly<{ errand: Errand; follows: Follows }>;

/** The content of the room event that carries this errand, before it is signed. */
export function encodeErrand({ errand, follows }: SentErrand): JsonObject {
  const { id, from, to, atMs, expiresAtMs, body } = errand;
  return { v: WIRE_VERSION, id, from, to, atMs, expiresAtMs, follows, body };
}

/** The errand in the content of a room event, or undefined when there is none. */
export function decodeErrand(content: JsonObject): SentErrand | undefined {
  const parsed = wireShape.safeParse(content);
  if (!parsed.success) return undefined;
  const { id, from, to, atMs, expiresAtMs, follows, body } = parsed.data;
  const known = STREAM_NAMES.filter((stream) => follows[stream] !== undefined);
  const places = Object.fromEntries(known.map((stream) => [stream, follows[stream]])) as Follows;
  return { errand: { id, from, to, atMs, expiresAtMs, body }, follows: places };
}

/** It is the word of the bot that it names as its sender. */
export const ERRAND_WIRE: Wire<SentErrand> = {
  purpose: "errand",
  type: ERRAND_TYPE,
  writerOf: ({ errand }) => errand.from,
  encode: encodeErrand,
  decode: decodeErrand,
};
