/** `room rotate` of the bots' own room: what it would do, for nothing; then it is begun. */
import { joined, only, type Outcome } from "../../../shared/core/bot.ts";
import {
  answerOnly,
  question,
  type Asked,
  type Asker,
} from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, title } from "../../../shared/language/text.ts";
import { notePlan } from "../rotation/asked/plan-note.ts";
import { beginCompaction } from "./begin.ts";
import { meansStateRoom } from "./naming.ts";
import { carriedLines, countsOf, progressLines } from "./words.ts";

/** Undefined where another room is meant. */
export function compactionAsked(
  asked: Asked,
  { name, isNow }: Readonly<{ name: string; isNow: boolean }>,
  context: NetworkContext,
): Outcome | undefined {
  if (isNow || context.state.compactions.underWay !== null) {
    return compactionAgreed(asked, name, context);
  }
  if (!meansStateRoom(name)) return undefined;
  const lines = [
    title("rooms-state-plan"),
    ...carriedLines(context),
    line("rooms-state-plan-what"),
    line("rooms-rotate-plan-next", { name }),
  ];
  const plan = question(asked, lines, { why: "compaction", counts: countsOf(context) });
  // Refused at once where nothing may be decided, and not only after her yes.
  return { ...joined(only(plan), notePlan(asked.message, name, context)), leadsToFacts: true };
}

/** She wants it; where it is under way she hears how far it has come. */
export function compactionAgreed(
  asker: Asker,
  name: string,
  context: NetworkContext,
): Outcome | undefined {
  if (!meansStateRoom(name)) return undefined;
  const { underWay } = context.state.compactions;
  const card = { why: "compaction", counts: countsOf(context) };
  if (underWay !== null) return answerOnly(asker, progressLines(underWay, context), card);
  const lines = [title("rooms-state-begun"), line("rooms-state-begun-next")];
  return joined(answerOnly(asker, lines, card), beginCompaction("command", context));
}
