/** What a report says at each step. Every answer is words; a number is never a choice. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { question, refusal, type Asker } from "../../../../shared/conversation/answer/answers.ts";
import { item, line, title, type Line } from "../../../../shared/language/text.ts";
import { letterOf } from "../dialog/place-step.ts";
import type { Trouble } from "../dialog/turn.ts";
import type { ReportDraft } from "../draft/drafts.ts";
import { previewLines, type Showing } from "./preview-lines.ts";
import { troubleLines } from "./trouble-lines.ts";

type At = Showing & Readonly<{ message: Asker["message"] }>;
/** What is said before a question. */
export type Before = readonly Line[];

/** The question that the draft waits for, after what has to be said first. */
export function askStep(
  draft: ReportDraft,
  said: Readonly<{ trouble: Trouble | null; before?: readonly Line[] }>,
  { message, nowMs, kept }: At,
): Effect {
  const { language, step } = draft;
  const { trouble, before = [] } = said;
  const lines = [
    ...before,
    ...(trouble === null ? [] : troubleLines(trouble)),
    ...questionLines(draft, { nowMs, kept }),
  ];
  const card = { question: step };
  const reason = trouble === null ? undefined : refusalOf(trouble);
  return reason === undefined
    ? question({ message, language }, lines, card)
    : refusal({ message, language }, { reason, lines }, card);
}

/** What may be typed at any step, then the question again. */
export function explainStep(draft: ReportDraft, at: At): Effect {
  return askStep(draft, { trouble: null, before: [title("verify-dialog-help")] }, at);
}

/** That the report is still open, then the question again. */
export function askAgain(draft: ReportDraft, at: At): Effect {
  return askStep(draft, { trouble: null, before: [title("verify-still-open")] }, at);
}

/** Places behind letters. */
export function placeLines(offered: ReportDraft["offered"]): readonly Line[] {
  return offered.map((area, index) =>
    item("verify-choice-letter", { letter: letterOf(index), area }),
  );
}

/** A slip is no refusal, nor is a change of mind: the question is simply asked again. */
function refusalOf({ reason }: Trouble) {
  switch (reason) {
    case "unknown-area":
    case "too-much":
    case "personal-data":
      return reason;
    case "not-understood":
    case "several-places":
    case "what-is-wrong":
    case "added":
    case "replaced":
      return undefined;
  }
}

function questionLines(draft: ReportDraft, at: Showing): readonly Line[] {
  switch (draft.step) {
    case "what":
      return [
        title("verify-ask-what", {
          area: draft.area ?? "",
          place: draft.area === null ? "no" : "yes",
        }),
        line("verify-ask-what-how"),
        line("verify-ask-hint"),
      ];
    case "area":
      return [
        title("verify-ask-area", { choices: draft.offered.length }),
        ...placeLines(draft.offered),
        line("verify-ask-area-more"),
        line("verify-ask-hint"),
      ];
    case "preview":
      return previewLines(draft, at);
  }
}
