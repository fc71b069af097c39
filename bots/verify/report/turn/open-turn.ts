/** A turn while a report is open in the chat. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { Interpretation } from "../../../../shared/conversation/command/interpret.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { begin } from "../begin.ts";
import { continueReport } from "../open/conversations.ts";
import { stillOpen } from "../open/open-question.ts";
import { turnOf } from "./said-turn.ts";

export type Turn = Readonly<{
  message: Received;
  context: VerifyContext;
  carryOut(read: Interpretation): Outcome;
}>;

/** A command is obeyed, and the report stays open: its question is asked once more. */
export function duringReport(
  draft: Parameters<typeof continueReport>[0],
  read: Interpretation,
  { message, context, carryOut }: Turn,
): Outcome {
  const said = turnOf(read);
  if (said?.anew !== undefined) {
    const { language } = draft;
    return begin({ text: said.anew, message, language }, { isOrdered: true }, context);
  }
  if (said !== undefined) return continueReport(draft, { ...said, message }, context);
  const outcome = carryOut(read);
  const isNew = read.kind === "mine" && read.asked.command.word === "report";
  if (message.body.kind !== "text" || isNew || outcome.leadsToFacts === true) return outcome;
  return joined(outcome, stillOpen(draft, message, context));
}
