/** Where it is: named in the sentence, chosen by its letter, or known to nobody. */
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { isNotKnown, saysNotKnown } from "../../../../shared/language/reading/assent.ts";
import { OFFERED_MAX, type ReportDraft } from "../draft/drafts.ts";
import { readText, withSeen } from "./fill.ts";
import { again, type Surroundings, type Turn } from "./turn.ts";
import { noteWith, type Washed } from "./words.ts";

const FIRST_LETTER = "a".charCodeAt(0);

/** The letter of a choice: numbers mean numbers. */
export function letterOf(index: number): string {
  return String.fromCharCode(FIRST_LETTER + index);
}

/** The next turn once these places were named in her words: one is taken, none or several asked. */
export function withPlaces(
  draft: ReportDraft,
  areas: readonly AreaPath[],
  around: Surroundings,
): Turn {
  const [area, ...others] = areas;
  if (area !== undefined && others.length === 0) {
    const placed = { ...draft, area, isPlaceUnknown: false, step: "preview" } as const;
    return { next: "ask", draft: placed, trouble: null };
  }
  const asked = { ...draft, step: "area" } as const;
  if (area === undefined) {
    return { next: "ask", draft: { ...asked, offered: [...around.offered] }, trouble: null };
  }
  return again({ ...asked, offered: areas.slice(0, OFFERED_MAX) }, { reason: "several-places" });
}

/** The answer to "where is it?". */
export function answerPlace(draft: ReportDraft, washed: Washed, around: Surroundings): Turn {
  const { words } = washed;
  const letter = /^\s*\(?(?<letter>[a-z])\)?[.:]?\s*$/iu.exec(words)?.groups?.["letter"];
  const chosen =
    letter === undefined
      ? undefined
      : draft.offered[letter.toLowerCase().charCodeAt(0) - FIRST_LETTER];
  if (chosen !== undefined) return withPlaces(draft, [chosen], around);
  const read = readText(words, draft, around);
  if (isNotKnown(words, draft.language)) return somewhere(draft, around);
  // A sentence that tells more than the place is kept as her words, too.
  const isTelling = read.activity !== undefined || read.size !== undefined;
  const told = withSeen(draft, read, around);
  const kept = isTelling || read.areas.length === 0 ? noteWith(draft.note, words) : draft.note;
  if (read.areas.length > 0) return withPlaces({ ...told, note: kept }, read.areas, around);
  // "I don't know what it is called" says so as well, and what stands beside it is kept.
  if (saysNotKnown(words, draft.language)) return somewhere({ ...told, note: kept }, around);
  const isNamed = read.unknownPlace !== undefined;
  if (!draft.isPlaceMissed || (isTelling && !isNamed)) {
    const missed = { ...told, offered: [...around.offered], isPlaceMissed: isNamed || !isTelling };
    // Whoever tells more and names no place hears of none that is not known.
    const reason = isTelling && !isNamed ? "added" : "unknown-area";
    return again(isTelling ? { ...missed, note: kept } : missed, { reason });
  }
  const isStranger = around.offered.length === 0;
  if (isStranger) return { next: "pass-on", draft: told, place: words };
  return somewhere({ ...told, note: kept }, around);
}

/** She cannot say where: the widest area, and everybody is told that it is not known. */
function somewhere(draft: ReportDraft, { widest }: Surroundings): Turn {
  if (widest === undefined) return again(draft, { reason: "unknown-area" });
  const placed = { ...draft, area: widest, isPlaceUnknown: true, step: "preview" } as const;
  return { next: "ask", draft: placed, trouble: null };
}
