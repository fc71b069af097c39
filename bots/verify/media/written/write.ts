/** What somebody listened to joins the case: judged, recorded, and told. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { decideOn } from "../../case/decided.ts";
import { refuseVote } from "../../case/vote/vote-refusals.ts";
import { judgesOf, senderStanding } from "../../people/roster.ts";
import { readWritten } from "./read.ts";
import { answerWriter } from "./thanked.ts";
import { tellWritten } from "./told.ts";
import { washedWriting } from "./washed.ts";

type Code = Parameters<typeof refuseVote>[1];
type Writer = Parameters<typeof refuseVote>[2];

/** Takes it, or says why not. */
export function write(
  { code, text }: Readonly<{ code: Code; text: string }>,
  writer: Writer,
): Outcome {
  const { message, context } = writer;
  const before = context.state.cases.get(code);
  if (before === undefined) return refuseVote("unknown-case", code, writer);
  if (senderStanding(message, context) !== "good") return refuseVote("not-permitted", code, writer);
  const washed = washedWriting(text, before, { asker: writer, context });
  if ("refused" in washed) return washed.refused;
  const { words, isLess } = washed;
  const electorate = judgesOf(before, context);
  const written = readWritten(before, { ...writer, text: words });
  const command = { type: "write", code, written, electorate, by: message.senderTag } as const;
  const decided = decideOn(command, context);
  if (!decided.ok) return refuseVote(decided.refusal, code, writer);
  const { found, after, recorded } = decided;
  const told = only(...tellWritten(found, words, after));
  return joined(recorded, answerWriter(found, writer, isLess), told);
}
