/**
 * More of what somebody reported, in her own words, while her report is under way: it joins the
 * case. Those who judge it read it at once, and whoever was alerted does, as her word.
 */
import { joined, type Outcome } from "../../../../../shared/core/bot.ts";
import { decideOn } from "../../../case/decided.ts";
import { washedWriting } from "../../../media/written/washed.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import type { Said } from "../../begin.ts";
import { caseOfMore } from "./is-more.ts";
import { tellMore } from "./more-told.ts";
import { reportWith } from "./report-with.ts";

/** Undefined when she has no report under way, or tells of another place, or of nothing seen. */
export function addMore(said: Said, context: VerifyContext): Outcome | undefined {
  const found = caseOfMore(said, context);
  if (found === undefined) return undefined;
  const washed = washedWriting(said.text, found, { asker: said, context });
  if ("refused" in washed) return washed.refused;
  const { words, isLess } = washed;
  const written = reportWith(found, { ...said, text: words }, context);
  const { senderTag: by } = said.message;
  const decided = decideOn({ type: "add", code: found.code, written, text: words, by }, context);
  if (!decided.ok) return undefined;
  const isLouder = written.severity !== found.severity;
  const told = tellMore({ ...found, ...written }, { said, words, isLess, isLouder }, decided.after);
  return joined(decided.recorded, told);
}
