/** Outcomes that consist of one answer to a command: most of what organizers are told. */
import { only, type Outcome } from "../../core/bot.ts";
import type { Card, RefusalReason } from "../../language/card.ts";
import { line, title, type Line } from "../../language/text.ts";
import type { Asked } from "../command/interpret.ts";
import { answer, refusal } from "./replies.ts";

type Details = Partial<Omit<Card, "v" | "kind">>;

/** An answer where it was asked, and nothing else. */
export function answerOnly(
  asked: Asked,
  lines: readonly Line[],
  card: Partial<Omit<Card, "v">> = {},
): Outcome {
  return only(answer(asked.message, asked.language, lines, card));
}

/** A refusal where it was asked; `why` says its reason, and what to write instead. */
export function refuseOnly(
  asked: Asked,
  why: Readonly<{ reason: RefusalReason; lines: readonly Line[] }>,
  card: Details = {},
): Outcome {
  const { message, language } = asked;
  return only(refusal(message, language, why.reason, why.lines, card));
}

/**
 * What was asked for in the right way could not be done, such as for want of a free code: nobody
 * who asked is left without an answer.
 */
export function refuseUndone(asked: Pick<Asked, "message" | "language">): Outcome {
  const { message, language } = asked;
  const lines = [title("common-not-done"), line("common-not-done-next")];
  return only(refusal(message, language, "already", lines));
}

/** Something is missing or misplaced in the command: its form, with an example. */
export function askForForm(asked: Asked, headline: string): Outcome {
  return refuseOnly(asked, {
    reason: "missing",
    lines: [title(headline), line(asked.command.usage)],
  });
}
