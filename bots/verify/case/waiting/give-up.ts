/** A report that nobody confirmed in time is given up. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { tellOften } from "../../intake/often.ts";
import { isWaiting } from "../../intake/room/waiting.ts";
import { changeCase } from "../change.ts";
import { warnOfUnanswered } from "./unanswered.ts";

/** Where nobody said anything, the organizers hear it, too, and what they can do. */
export function giveUp(due: readonly Case[], context: VerifyContext): Outcome {
  const { nowMs } = context;
  const unanswered = due.filter(
    // Of those that nobody was asked about organizers hear in one line (`intake/surge.ts`).
    (one) => one.votes.size === 0 && one.severity !== "info" && !isWaiting(one, context),
  );
  const each = (one: Case) => warnOfUnanswered(one, context);
  return joined(
    ...due.map(({ code }) => changeCase({ type: "expire", code, nowMs }, context)),
    tellOften({ why: "unanswered", cases: unanswered, each }, context),
  );
}
