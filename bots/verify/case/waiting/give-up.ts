/** A report that nobody confirmed in time is given up. */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { tellOften } from "../../intake/often.ts";
import { isWaiting } from "../../intake/room/waiting.ts";
import { changeCase } from "../change.ts";
import { warnOfUnanswered } from "./unanswered.ts";

const TOGETHER_MS = 5 * MINUTE_MS;

/**
 * True when its time is over. Of a surge many run out one after the other that nobody was asked
 * about. They are given up together, or organizers would hear of one each second for as long as it
 * took them to come.
 */
export function isOver(found: Case, context: VerifyContext): boolean {
  const { expiresAtMs } = found;
  if (context.nowMs < expiresAtMs) return false;
  const togetherAtMs = Math.ceil(expiresAtMs / TOGETHER_MS) * TOGETHER_MS;
  return context.nowMs >= togetherAtMs || !isWaiting(found, context);
}

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
