/** A proposed organizer whom nobody approved in time, or whose proposer counts no more. */
import { joined, only, type Outcome } from "../../../../../shared/core/bot.ts";
import { warn } from "../../../../../shared/conversation/answer/answers.ts";
import { title } from "../../../../../shared/language/text.ts";
import { recordOf } from "../../record.ts";
import type { VerifyContext } from "../../roster.ts";

/** What is due; organizers are told that the code is good for nothing any more. */
export function onProposalTick(context: VerifyContext): Outcome {
  const lapsed = recordOf({ type: "lapse-proposals", nowMs: context.nowMs }, context);
  if (!lapsed.ok) return only();
  const told = lapsed.events.flatMap((event) =>
    event.type === "organizer-proposal-lapsed"
      ? [warn(context, [title("verify-organizer-lapsed", { code: event.code })])]
      : [],
  );
  return joined(lapsed.recorded, only(...told));
}
