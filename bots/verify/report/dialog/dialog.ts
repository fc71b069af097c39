/**
 * A report in words: a pure state machine over the draft. Her words first, then the place if it was
 * not understood, then one preview that takes corrections until yes.
 */
import { isWishAlone } from "../../reading/wish.ts";
import { type ReportDraft } from "../draft/drafts.ts";
import { readText, withSeen } from "./fill.ts";
import { answerPlace, withPlaces } from "./place-step.ts";
import { answerPreview } from "./preview-step.ts";
import { startReport } from "./start.ts";
import { again, type Surroundings, type Turn } from "./turn.ts";
import { noteWith, wash, type Washed } from "./words.ts";

/** The first turn of a report: what it begins with, or the question what is seen. */
export function beginReport(text: string, language: string, around: Surroundings): Turn {
  const draft = startReport(language, around);
  const isEmpty = text.trim() === "";
  return isEmpty ? { next: "ask", draft, trouble: null } : answerReport(draft, text, around);
}

/** The next turn after an answer: the next question, the same one again, or the end. */
export function answerReport(before: ReportDraft, text: string, around: Surroundings): Turn {
  const touched = { ...before, touchedAtMs: around.nowMs, isOffered: false };
  const washed = wash(text, touched, around);
  if ("reason" in washed) return again(touched, washed);
  const { areNamesKept, kinds } = washed;
  const takenOut = [...new Set([...touched.takenOut, ...kinds])];
  const draft = { ...touched, areNamesKept, takenOut };
  switch (draft.step) {
    case "what":
      return answerWhat(draft, washed, around);
    case "area":
      return answerPlace(draft, washed, around);
    case "preview":
      return answerPreview(draft, washed, around);
  }
}

/** The question before this one; the first has none before it. */
export function stepBack(draft: ReportDraft, { nowMs, offered }: Surroundings): Turn {
  const step = draft.step === "preview" ? "area" : "what";
  // What she writes anew takes the place of what she wrote.
  const anew = step === "what" ? { note: "" } : { isPlaceMissed: false };
  const next: ReportDraft = { ...draft, ...anew, touchedAtMs: nowMs, step, offered: [...offered] };
  return { next: "ask", draft: next, trouble: null };
}

function answerWhat(draft: ReportDraft, { words, kinds }: Washed, around: Surroundings): Turn {
  const read = readText(words, draft, around);
  if (words === "" || (read.kind !== "report" && words.split(" ").length < 2)) {
    return again(draft, { reason: "not-understood" });
  }
  // She is asked what it is, and nobody else reads that she wished to tell it.
  if (isWishAlone(words)) return { next: "ask", draft, trouble: null };
  const told = withSeen({ ...draft, note: noteWith(draft.note, words) }, read, around);
  // A name alone says where, and not what.
  const isPlaceOnly = read.areas.length === 1 && read.activity === undefined && words.length < 40;
  const [area = null] = read.areas;
  if (isPlaceOnly && draft.area === null) {
    // What stood beside the name must not be kept, and nothing else did: that is said.
    const trouble = kinds.length > 0 ? ({ reason: "personal-data", kinds } as const) : null;
    return { next: "ask", draft: { ...draft, area }, trouble };
  }
  const areas = read.areas.length > 0 ? read.areas : knownPlace(draft);
  // A place that was named and that nobody knows is asked for once more, and no oftener.
  const isPlaceMissed = told.isPlaceMissed || read.unknownPlace !== undefined;
  return withPlaces({ ...told, isPlaceMissed }, areas, around);
}

function knownPlace({ area }: ReportDraft) {
  return area === null ? [] : [area];
}
