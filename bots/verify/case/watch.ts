/** What verify does without being asked: cases run out, and alerts on the others are waited for. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { changeCase } from "./change.ts";
import { decideOn } from "./decided.ts";
import { tellStalled } from "./telling/alert-told.ts";

/** An alert follows a confirmation within a second; so long it may take before people are told. */
const RAISED_WAIT_MS = 15_000;

/** Gives up on cases that nobody confirmed in time, and sees that alerts follow the others. */
export function watchCases(context: VerifyContext): Outcome {
  const cases = [...context.state.cases.live.values()];
  const due = cases.filter(
    (found) => found.state === "unconfirmed" && context.nowMs >= found.expiresAtMs,
  );
  const stalled = cases.filter((found) => isStalled(found, context));
  if (due.length + stalled.length === 0) return NOTHING;
  return joined(
    ...due.map(({ code }) => changeCase({ type: "expire", code, nowMs: context.nowMs }, context)),
    ...stalled.map((found) => stall(found, context)),
  );
}

/** Confirmed, and no alert: alert may be down, or kept from hearing of it. */
function isStalled(found: Case, { nowMs, state }: VerifyContext): boolean {
  const { confirmedAtMs } = found;
  if (found.state !== "confirmed" || found.isStalled || confirmedAtMs === null) return false;
  return nowMs - confirmedAtMs >= RAISED_WAIT_MS && !state.alerts.alerts.has(found.code);
}

function stall({ code, area }: Case, context: VerifyContext): Outcome {
  const decided = decideOn({ type: "stall", code }, context);
  if (!decided.ok || !decided.isNews) return NOTHING;
  const lines = [
    title("verify-warn-stalled", { code, area }),
    line("verify-warn-stalled-next", { code }),
  ];
  const warning = warn(context, lines, { why: "not-raised", case: code, area });
  return joined(decided.recorded, only(warning, ...tellStalled(decided.found, context)));
}
