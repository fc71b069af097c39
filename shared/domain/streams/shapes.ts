/** Wire shapes that the facts of several streams share. Parsing one brands it. */
import { z } from "zod";
import { TASKS } from "../../core/settings.ts";
import { parseArea } from "../../core/values/area.ts";
import { parseCode } from "../../core/values/case-code.ts";
import { parseEventId, parseRoomId, parseTag } from "../../core/values/ids.ts";
import type { EventId, RoomId } from "../../core/values/ids.ts";
import { SEVERITIES } from "../../core/values/severity.ts";

function branded<Branded extends string>(parse: (text: string) => Branded | undefined) {
  return z.string().transform((text, context): Branded => {
    const parsed = parse(text);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "malformed identifier" });
    return z.NEVER;
  });
}

export const tag = branded(parseTag);
export const roomId = branded(parseRoomId);
export const eventId = branded(parseEventId);
export const code = branded(parseCode);
export const area = branded(parseArea);
export const severity = z.enum(SEVERITIES);
/** What somebody does at a scene. */
export const task = z.enum(TASKS);
export type Task = z.infer<typeof task>;
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u);
/** Random name of something that has no id of its own yet. */
export const ref = z.string().regex(/^[0-9a-f]{16,64}$/u);
/** Neutral name of a room, which the homeserver sees, too. */
export const codename = z.string().min(1).max(40);
export const atMs = z.number().int().nonnegative();
/** So many things at most are forgotten in one fact. */
export const FORGOTTEN_MAX = 200;
/** Most polls in one fact. */
export const POLLS_MAX = 50;
/** Longest free text that a fact may hold, in characters. */
export const TEXT_CHARACTERS_MAX = 2_000;
export const text = z.string().max(TEXT_CHARACTERS_MAX);

/**
 * What was seen, in the order of SALUTE, as codes that can be told in every language.
 * Location is the case's area; time is `seenAtMs`. The note stays in the words of the one who saw.
 */
export const ACTIVITIES = [
  "raid",
  "detention",
  "stop",
  "checkpoint",
  "presence",
  "other",
  "unknown",
] as const;
export const SIZES = ["1-2", "3-5", "6-10", "over-10", "unknown"] as const;
export const UNIFORMS = ["marked", "plain", "mixed", "military", "unknown"] as const;
export const EQUIPMENT = ["none", "vehicles", "vans", "weapons", "drone", "unknown"] as const;

export const salute = z.object({
  size: z.enum(SIZES),
  activity: z.enum(ACTIVITIES),
  uniform: z.enum(UNIFORMS),
  seenAtMs: atMs,
  equipment: z.enum(EQUIPMENT),
  /** What else they have, when it is more than one thing; never `none` or `unknown`. */
  besides: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length).optional(),
  note: text,
});
export type Salute = z.infer<typeof salute>;

/** Where polls about something stand: by whom they are ended when it is over. */
export const polls = z.array(z.object({ roomId, eventId })).min(1).max(POLLS_MAX);
/** Where one poll stands. */
export type PollStanding = Readonly<{ roomId: RoomId; eventId: EventId }>;
