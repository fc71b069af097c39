/** Reports that were kept are put to people as soon as these have room for them. */
import { joined, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { title } from "../../../shared/language/text.ts";
import { caseArgs } from "../case/case-lines.ts";
import { askConfirmers } from "../case/request/requests.ts";
import { caseNotices } from "../case/telling/case-notices.ts";
import type { VerifyContext } from "../people/roster.ts";
import { nextWaiting } from "./room/queue.ts";

/** One a round: the next round sees what came of it. */
export function askWaiting(context: VerifyContext): Outcome {
  const next = nextWaiting(context);
  if (next === undefined) return NOTHING;
  const lines = [title("verify-kept-asked", caseArgs(next))];
  const told = caseNotices(next, { rooms: [next.replyRoom], lines, why: "asked" }, context);
  return joined(askConfirmers(next, context).outcome, only(...told));
}
