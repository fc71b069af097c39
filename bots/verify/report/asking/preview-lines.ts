/** The preview: what was understood, what is missing, what was left out; and how to go on. */
import { item, line, quote, title, type Line } from "../../../../shared/language/text.ts";
import type { Media } from "../../../../shared/core/protocol/media.ts";
import { saluteFacts, seenFact } from "../../../../shared/telling/salute.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { kindLines } from "./trouble-lines.ts";

const ASKED_FOR = ["activity", "size", "uniform", "equipment"] as const;

/** When, and with what beside words. */
export type Showing = Readonly<{ nowMs: number; kept: readonly Media[] }>;

/** All of it, so that one word can send it. */
export function previewLines(draft: ReportDraft, { nowMs, kept }: Showing): readonly Line[] {
  const { area, isPlaceUnknown, isHearsay, note } = draft;
  const isSpoken = kept.some(({ kind }) => kind === "sound");
  const activity = isSpoken && draft.activity === "unknown" ? "voice" : draft.activity;
  const place = isPlaceUnknown ? "unknown" : "known";
  return [
    title("verify-preview-title", { activity, area: area ?? "", place }),
    ...(isHearsay ? [line("verify-mark", { mark: "hearsay" })] : []),
    ...saluteFacts(draft),
    seenFact(draft.seenAtMs, nowMs),
    ...(note === "" ? [] : [quote(note)]),
    ...enclosedLines(kept),
    ...takenOutLines(draft),
    ...(isSpoken ? [] : missingLines(draft)),
    line("verify-preview-yes"),
    line("verify-preview-change"),
  ];
}

function enclosedLines(kept: readonly Media[]): readonly Line[] {
  return (["picture", "sound"] as const).flatMap((kind) => {
    const count = kept.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [line("verify-preview-enclosed", { kind, count })];
  });
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
