/** All of it before it goes out: yes sends it, and everything else puts it right in its place. */
import { isNotKnown, readYesNo } from "../../../../shared/language/reading/assent.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { startReport } from "./start.ts";
import { readText, rightedBy, withCorrection, withSeen } from "./fill.ts";
import { withPlaces } from "./place-step.ts";
import { again, type Surroundings, type Turn } from "./turn.ts";
import { isClosing, noteWith, type Washed } from "./words.ts";

/** The answer to "send this?". */
export function answerPreview(draft: ReportDraft, washed: Washed, around: Surroundings): Turn {
  const { words } = washed;
  const answer = readYesNo(words, draft.language);
  if (answer === "yes" || (answer !== "no" && isClosing(words))) return send(draft, around);
  if (answer === "no" || words === "") return again(draft, { reason: "what-is-wrong" });
  if (isNotKnown(words, draft.language)) return { next: "ask", draft, trouble: null };
  const read = readText(words, draft, around);
  const [place] = read.areas;
  const isOther = place !== undefined && place !== draft.area;
  const isScene = read.kind === "report" && (read.size ?? read.equipment[0]) !== undefined;
  if (isOther && isScene && read.activity !== undefined) {
    return again(another(draft, { words, read, place }, around), { reason: "replaced" });
  }
  const { draft: changed, isChanged } = withCorrection(draft, words, around);
  // What is put right stands in her own words no more, either.
  const { note: righted, more } = rightedBy(draft, words, around);
  const note = noteWith(righted, more);
  if (more !== "" && note === righted) return again(draft, { reason: "too-much" });
  const kept = { ...changed, note };
  if (read.areas.length > 0) return withPlaces(kept, read.areas, around);
  return isChanged ? { next: "ask", draft: kept, trouble: null } : again(kept, { reason: "added" });
}

/** The area may have been removed while she was asked. */
function send(draft: ReportDraft, { places, offered }: Surroundings): Turn {
  const { area } = draft;
  if (area !== null && places.some((one) => one.area === area)) {
    return { next: "send", draft, area };
  }
  const asked: ReportDraft = { ...draft, step: "area", area: null, offered: [...offered] };
  return again(asked, { reason: "unknown-area" });
}

/** A scene at another place takes the place of the one that was not sent. */
function another(
  draft: ReportDraft,
  told: Readonly<{
    words: string;
    read: ReturnType<typeof readText>;
    place: ReturnType<typeof readText>["areas"][number];
  }>,
  around: Surroundings,
): ReportDraft {
  const { words, read, place } = told;
  const { takenOut, areNamesKept, language } = draft;
  const begun = startReport(language, around);
  const placed: ReportDraft = { ...begun, takenOut, areNamesKept, step: "preview", area: place };
  return withSeen({ ...placed, note: words }, read, around);
}
