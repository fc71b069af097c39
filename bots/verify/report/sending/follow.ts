/** What a turn of a report leads to: a question, a case, or words for the organizers. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { askStep, type Before } from "../asking/questions.ts";
import type { Turn } from "../dialog/turn.ts";
import { askedAt, draftKept } from "../draft/draft-notes.ts";
import { passOn } from "./pass-on.ts";
import { submitReport } from "./submit.ts";

/** `before` is said before the question. */
export function follow(
  turn: Turn,
  { message, before }: Readonly<{ message: Received; before?: Before | undefined }>,
  context: VerifyContext,
): Outcome {
  const { draft } = turn;
  switch (turn.next) {
    case "ask": {
      const said = { trouble: turn.trouble, ...(before !== undefined && { before }) };
      const effect = askStep(draft, said, askedAt(message, context));
      return joined(draftKept(message, draft, context), only(effect));
    }
    case "send":
      return submitReport(turn, { message, language: draft.language }, context);
    case "pass-on":
      return passOn(turn, message, context);
  }
}
