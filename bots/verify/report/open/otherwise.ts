/** What goes on with no report: a no to what was only offered, and a question beside it. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { readYesNo } from "../../../../shared/language/reading/assent.ts";
import { readText } from "../dialog/fill.ts";
import { aroundOf } from "../sending/around.ts";
import { answerRumor } from "../talk/rumor.ts";
import { dropReport } from "./dropped.ts";
import { stillOpen } from "./open-question.ts";

type Draft = Parameters<typeof stillOpen>[0];
type Message = Parameters<typeof stillOpen>[1];

/** Undefined for everything that answers the question of the report. */
export function otherwise(
  draft: Draft,
  { text, message }: Readonly<{ text: string; message: Message }>,
  context: Parameters<typeof stillOpen>[2],
): Outcome | undefined {
  const { language } = draft;
  if (draft.isOffered === true && readYesNo(text, language) === "no") {
    return dropReport(draft, message, context);
  }
  if (draft.step !== "preview") return undefined;
  const read = readText(text, draft, aroundOf(message, context));
  const isTelling = (read.size ?? read.uniform ?? read.equipment[0]) !== undefined;
  // "Is it true about the market?" of somebody who is asked "send this?" is no part of it.
  const isAside = read.kind === "question" && !isTelling;
  if (!isAside || read.areas.length === 0) return undefined;
  const told = answerRumor({ message, text, language }, read.areas, context);
  return told && joined(told, stillOpen(draft, message, context));
}
