/** The preview: what was understood, what is missing, what was left out; and how to go on. */
import { item, line, quote, title, type Line } from "../../../../shared/language/text.ts";
import { saluteFacts, seenFact } from "../../../../shared/telling/salute.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { kindLines } from "./trouble-lines.ts";

const ASKED_FOR = ["activity", "size", "uniform", "equipment"] as const;

/** All of it, so that one word can send it. */
export function previewLines(draft: ReportDraft, nowMs: number): readonly Line[] {
  const { activity, area, isPlaceUnknown, isHearsay, note } = draft;
  const place = isPlaceUnknown ? "unknown" : "known";
  return [
    title("verify-preview-title", { activity, area: area ?? "", place }),
    ...(isHearsay ? [line("verify-mark", { mark: "hearsay" })] : []),
    ...saluteFacts(draft),
    seenFact(draft.seenAtMs, nowMs),
    ...(note === "" ? [] : [quote(note)]),
    ...takenOutLines(draft),
    ...missingLines(draft),
    line("verify-preview-yes"),
    line("verify-preview-change"),
  ];
}

/** She agrees to it with the same word that sends the report. */
function takenOutLines({ takenOut }: ReportDraft): readonly Line[] {
  const kinds = takenOut.filter((kind) => kind !== "name");
  return [
    ...(kinds.length > 0 ? [line("verify-left-out"), ...kindLines(kinds)] : []),
    ...(takenOut.includes("name") ? [line("verify-left-out-names")] : []),
  ];
}

function missingLines(draft: ReportDraft): readonly Line[] {
  const missing = ASKED_FOR.filter((field) => draft[field] === "unknown");
  if (missing.length === 0) return [];
  return [
    line("verify-missing"),
    ...missing.map((field) => item("verify-missing-field", { field })),
  ];
}
