/**
 * "Is it true?", in whatever words: what is known is told, and where nothing is, what was heard is
 * offered as a report. So a rumor leads to people who look, and not to silence.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { line } from "../../../../shared/language/text.ts";
import type { Said } from "../begin.ts";
import { beginReport } from "../dialog/dialog.ts";
import type { readText } from "../dialog/fill.ts";
import { follow } from "../sending/follow.ts";
import { isOpenAt } from "./known-there.ts";

type Read = Pick<ReturnType<typeof readText>, "activity" | "count" | "areas">;
type Context = Parameters<typeof follow>[2];

/** What somebody has heard, as it was read, and what is around her. */
export type Rumor = Readonly<{
  said: Said;
  read: Read;
  around: Parameters<typeof beginReport>[2];
}>;

/** What was told, and the report that it may become; only for somebody who was admitted. */
export function orReport(told: Outcome, { said, read, around }: Rumor, context: Context): Outcome {
  const { message, text, language } = said;
  const isScene = read.activity !== undefined || read.count !== undefined;
  const [area, ...others] = read.areas;
  const isHers = message.isDirect && isAdmitted(message.senderTag, context.state);
  if (!isHers || !isScene || others.length > 0 || isOpenAt(area, context)) return told;
  const turn = beginReport(text, language, around);
  if (turn.next !== "ask") return told;
  const heard = { ...turn, draft: { ...turn.draft, isHearsay: true, isOffered: true } };
  return joined(told, follow(heard, { message, before: [line("verify-rumor-open")] }, context));
}
