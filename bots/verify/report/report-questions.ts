/** What the guided report says at each step; every answer can be given as a number or a word. */
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { PersonalDataKind } from "../../../shared/privacy/personal-data.ts";
import { question, refusal } from "../../../shared/conversation/answer/answers.ts";
import { ACTIVITIES, EQUIPMENT, SIZES, UNIFORMS } from "../../../shared/domain/streams/shapes.ts";
import { choice, item, line, title, type Line } from "../../../shared/language/text.ts";
import { sizeKey } from "../../../shared/telling/salute.ts";
import { saluteLines } from "../case/case-lines.ts";
import { NOTE_CHARACTERS_MAX, type ReportDraft } from "./drafts.ts";
import type { Trouble } from "./report-dialog.ts";

/** The question that the draft waits for, after what was wrong with the last answer. */
export function askStep(
  draft: ReportDraft,
  trouble: Trouble | null,
  { message, nowMs }: Readonly<{ message: Received; nowMs: number }>,
): Effect {
  const { language, step } = draft;
  const lines = questionLines(draft, nowMs);
  const card = { question: step };
  if (trouble === null) return question({ message, language }, lines, card);
  const asked = [...troubleLines(trouble), ...lines];
  // A slip of the finger is no refusal: the question is simply asked again.
  if (trouble.reason === "not-understood") return question({ message, language }, asked, card);
  return refusal({ message, language }, { reason: trouble.reason, lines: asked }, card);
}

/** What may be typed at any step, then the question again. */
export function explainStep(
  draft: ReportDraft,
  { message, nowMs }: Readonly<{ message: Received; nowMs: number }>,
): Effect {
  const lines = [title("verify-dialog-help"), ...questionLines(draft, nowMs)];
  return question({ message, language: draft.language }, lines, { question: draft.step });
}

/** That the report is still open, then the question again. */
export function askAgain(
  draft: ReportDraft,
  { message, nowMs }: Readonly<{ message: Received; nowMs: number }>,
): Effect {
  const lines = [title("verify-still-open"), ...questionLines(draft, nowMs)];
  return question({ message, language: draft.language }, lines, { question: draft.step });
}

/** Why an answer was not taken, and what to do instead. */
export function troubleLines(trouble: Trouble): readonly Line[] {
  switch (trouble.reason) {
    case "not-understood":
      return [title("verify-not-understood")];
    case "unknown-area":
      return [title("verify-unknown-area")];
    case "too-much":
      return [title("verify-too-much", { max: NOTE_CHARACTERS_MAX })];
    case "personal-data":
      return personalDataLines(trouble.kinds);
  }
}

function personalDataLines(kinds: readonly PersonalDataKind[]): readonly Line[] {
  return [
    title("verify-personal-data"),
    ...kinds.map((kind) => item("common-personal-kind", { kind })),
    line("verify-personal-next"),
  ];
}

/** The known places, as numbered choices. */
export function areaLines(offered: ReportDraft["offered"]): readonly Line[] {
  return offered.map((area) => choice("verify-choice-area", { area }));
}

function questionLines(draft: ReportDraft, nowMs: number): readonly Line[] {
  switch (draft.step) {
    case "area":
      return [
        title("verify-ask-area", { choices: draft.offered.length }),
        ...areaLines(draft.offered),
        line("verify-ask-area-more"),
        line("verify-ask-hint"),
      ];
    case "activity":
      return [
        title("verify-ask-activity"),
        ...ACTIVITIES.map((activity) => choice("verify-activity", { activity })),
      ];
    case "size":
      return [
        title("verify-ask-size"),
        ...SIZES.map((size) => choice("verify-size", { size: sizeKey(size) })),
      ];
    case "uniform":
      return [
        title("verify-ask-uniform"),
        ...UNIFORMS.map((uniform) => choice("verify-uniform", { uniform })),
      ];
    case "equipment":
      return [
        title("verify-ask-equipment"),
        ...EQUIPMENT.map((equipment) => choice("verify-equipment", { equipment })),
      ];
    case "seen":
      return [title("verify-ask-seen"), line("verify-ask-seen-how")];
    case "note":
      return [title("verify-ask-note"), line("verify-ask-note-how", { max: NOTE_CHARACTERS_MAX })];
    case "preview":
      return previewLines(draft, nowMs);
  }
}

function previewLines(draft: ReportDraft, nowMs: number): readonly Line[] {
  const { activity, area } = draft;
  return [
    title("verify-preview-title", { activity, area: area ?? "" }),
    ...saluteLines(draft, nowMs),
    choice("verify-preview-send"),
    choice("verify-preview-back"),
    choice("verify-preview-cancel"),
  ];
}
