/**
 * Conversations that wait for their next answer, as JSON in a note of this machine, so that they
 * survive a restart. What cannot be read any more is no draft. No word stands in it that the guard
 * would not let out.
 */
import { z } from "zod";
import { assert } from "../../../../shared/core/assert.ts";
import { CHOICES } from "../../../../shared/domain/streams/cases.ts";
import { CONVERSATION_LIFE_MS } from "../../../../shared/domain/streams/retention.ts";
import {
  ACTIVITIES,
  area,
  atMs,
  code,
  EQUIPMENT,
  language,
  SIZES,
  TEXT_CHARACTERS_MAX,
  UNIFORMS,
} from "../../../../shared/domain/streams/shapes.ts";

/** Longest note of a report, in UTF-16 units: it goes into a fact with the rest of the case. */
export const NOTE_CHARACTERS_MAX = 500;
/** Most places or cases that one question offers. */
export const OFFERED_MAX = 8;
/** An unfinished conversation is forgotten after this time. */
export const DRAFT_LIFE_MS = CONVERSATION_LIFE_MS;

/** What is seen, in own words; where, when that was not understood; all of it, until yes. */
export const STEPS = ["what", "area", "preview"] as const;

const note = z.string().max(NOTE_CHARACTERS_MAX);

const reportDraft = z.object({
  of: z.literal("report"),
  step: z.enum(STEPS),
  language,
  touchedAtMs: atMs,
  /** The place was asked for once, and what was written is none that we know. */
  isPlaceMissed: z.boolean(),
  /** She does not know it: the area is the widest one. */
  isPlaceUnknown: z.boolean(),
  /** Somebody told her. */
  isHearsay: z.boolean(),
  /** The bot offered it, and she has not answered yet: her no is a no to all of it. */
  isOffered: z.boolean().optional(),
  /** What was taken for a name is none, she says. */
  areNamesKept: z.boolean(),
  /** The places behind the letters of the question as it was asked. */
  offered: z.array(area).max(OFFERED_MAX),
  /** What was taken out of her words, which she has to agree to. */
  takenOut: z.array(z.string().max(40)).max(OFFERED_MAX * 2),
  area: area.nullable(),
  activity: z.enum(ACTIVITIES),
  size: z.enum(SIZES),
  uniform: z.enum(UNIFORMS),
  equipment: z.enum(EQUIPMENT),
  besides: z.array(z.enum(EQUIPMENT)).optional(),
  seenAtMs: atMs,
  note,
});
export type ReportDraft = Readonly<z.infer<typeof reportDraft>>;

/** A vote that did not say which case it is about. */
const voteDraft = z.object({
  of: z.literal("vote"),
  language,
  touchedAtMs: atMs,
  choice: z.enum(CHOICES),
  how: z.enum(["onsite", "remote"]).nullable(),
  what: note.nullable(),
  offered: z.array(code).max(OFFERED_MAX),
});
export type VoteDraft = Readonly<z.infer<typeof voteDraft>>;

const draftSchema = z.discriminatedUnion("of", [reportDraft, voteDraft]);
export type AnyDraft = ReportDraft | VoteDraft;

/** The draft as the text of a note. */
export function writeDraft(draft: AnyDraft): string {
  const text = JSON.stringify(draft);
  assert(text.length <= TEXT_CHARACTERS_MAX, "a draft is short");
  return text;
}

/** The draft in a note, or undefined when it cannot be read or has been left lying. */
export function readDraft(text: string, nowMs: number): AnyDraft | undefined {
  const parsed = draftSchema.safeParse(parseJson(text));
  if (!parsed.success || nowMs - parsed.data.touchedAtMs > DRAFT_LIFE_MS) return undefined;
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
