/** Words that begin a report; of what somebody else told, what is known of it comes first. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { line } from "../../../../shared/language/text.ts";
import { begin, type Said } from "../begin.ts";
import type { readText } from "../dialog/fill.ts";
import { beforeReport } from "../talk/help-now.ts";
import { tellKnown } from "../talk/rumor.ts";
import { isKnownAt } from "../talk/known-there.ts";

type Context = Parameters<typeof begin>[2];

/** "No reports" is never told as if it were safe. */
export function beginHeard(
  said: Said,
  read: ReturnType<typeof readText>,
  context: Context,
): Outcome {
  const { message, language } = said;
  const before = beforeReport(read.asksForHelp, language, context);
  const [area, ...others] = read.areas;
  const isRumor =
    read.isSecondHand && area !== undefined && others.length === 0 && message.isDirect;
  if (!isRumor || !isAdmitted(message.senderTag, context.state)) {
    return begin(said, { isOrdered: false, before }, context);
  }
  if (isKnownAt(area, context)) {
    const known = tellKnown(said, { args: [area] }, context);
    const report = begin(said, { isOrdered: false, before }, context);
    return known === undefined ? report : joined(known, report);
  }
  const first = [line("verify-rumor-none"), ...before];
  return begin(said, { isOrdered: false, before: first }, context);
}
