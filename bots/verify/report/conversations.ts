/** The next message of a person whose conversation is open: her answer, or a control word. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import { answer, refusal, warn } from "../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AnyDraft, ReportDraft } from "./drafts.ts";
import { draftChange, draftDrop } from "./draft-notes.ts";
import { answerReport, stepBack, type Turn } from "./report-dialog.ts";
import { askAgain, askStep, explainStep } from "./report-questions.ts";
import { aroundOf, submitReport } from "./reports.ts";
import type { VerifyContext } from "../people/roster.ts";

/** The open question once more, after something else was answered. */
export function stillOpen(
  draft: ReportDraft,
  message: Received,
  { nowMs }: Pick<VerifyContext, "nowMs">,
): Outcome {
  return only(askAgain(draft, { message, nowMs }));
}

/** Says that nothing is kept of what was begun. */
export function tellDropped({ language }: Pick<AnyDraft, "language">, message: Received): Effect {
  return answer({ message, language }, [title("verify-dropped")]);
}

export type ControlWord = "cancel" | "back" | "help";

/** One turn of a guided report. */
export function continueReport(
  draft: ReportDraft,
  said: Readonly<{ text: string; control: ControlWord | null; message: Received }>,
  context: VerifyContext,
): Outcome {
  const { message, text, control } = said;
  const around = aroundOf(message, context);
  switch (control) {
    case "cancel":
      return dropped(draft, message, context);
    case "help":
      return only(explainStep(draft, { message, nowMs: context.nowMs }));
    case "back":
      return takeTurn(stepBack(draft, around), { draft, message }, context);
    case null:
      return isTooOld(message, context)
        ? only(tooOld(draft, message))
        : takeTurn(answerReport(draft, text, around), { draft, message }, context);
  }
}

function takeTurn(
  turn: Turn,
  { draft, message }: Readonly<{ draft: ReportDraft; message: Received }>,
  context: VerifyContext,
): Outcome {
  switch (turn.next) {
    case "ask": {
      const effect = askStep(turn.draft, turn.trouble, { message, nowMs: context.nowMs });
      return joined(draftChange(message, turn.draft), only(effect));
    }
    case "send": {
      const { area } = turn;
      const { activity, size, uniform, equipment, seenAtMs, note, language } = turn.draft;
      const salute = { activity, size, uniform, equipment, seenAtMs, note };
      return submitReport({ area, salute, language }, message, context);
    }
    case "pass-on":
      return passedOn(turn, message, context);
    case "drop":
      return dropped(draft, message, context);
  }
}

/** No case, since nobody could be asked: organizers read it, and decide. */
function passedOn(
  { draft, place }: Extract<Turn, { next: "pass-on" }>,
  message: Received,
  context: VerifyContext,
): Outcome {
  const { language, note } = draft;
  const told = answer({ message, language }, [
    title("verify-passed-on"),
    line("verify-passed-on-next"),
  ]);
  const lines = [
    title("verify-unplaced", { user: message.sender, place }),
    ...(note === "" ? [] : [line("verify-unplaced-note", { note })]),
    line("verify-unplaced-next"),
  ];
  const warning = warn(context, lines, { why: "unknown-place" });
  return joined(draftDrop("report", message, context), only(told, warning));
}

function dropped(draft: ReportDraft, message: Received, context: VerifyContext): Outcome {
  return joined(draftDrop("report", message, context), only(tellDropped(draft, message)));
}

/** The clock that is compared is the homeserver's; it can only make an answer too old. */
function isTooOld(message: Received, { nowMs, settings }: VerifyContext): boolean {
  return nowMs - message.sentAtMs > settings.commandAgeMaxMs;
}

function tooOld(draft: ReportDraft, message: Received) {
  const lines = [title("verify-answer-too-old"), line("verify-ask-hint")];
  return refusal(
    { message, language: draft.language },
    { reason: "too-old", lines },
    { question: draft.step },
  );
}
