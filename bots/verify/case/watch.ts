/** What verify does without being asked: cases run out, and alerts on them begin and end. */
import { NOTHING, joined, only, type Outcome } from "../../../shared/core/bot.ts";
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import { alertShapes } from "../../../shared/domain/streams/alerts.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import { eventOf } from "../../../shared/domain/streams/stream.ts";
import { line, title } from "../../../shared/language/text.ts";
import { decideCase } from "./cases.ts";
import { withCases } from "../outcome.ts";
import type { VerifyContext } from "../people/roster.ts";
import { changeCase } from "./change.ts";
import { tellRaised, tellStalled } from "./telling.ts";

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
    ...due.map((found) =>
      changeCase({ type: "expire", code: found.code, nowMs: context.nowMs }, found, context),
    ),
    ...stalled.map((found) => stall(found, context)),
  );
}

/** Confirmed, and no alert: alert may be down, or kept from hearing of it. */
function isStalled(found: Case, { nowMs, state }: VerifyContext): boolean {
  const { confirmedAtMs } = found;
  if (found.state !== "confirmed" || found.isStalled || confirmedAtMs === null) return false;
  return nowMs - confirmedAtMs >= RAISED_WAIT_MS && !state.alerts.alerts.has(found.code);
}

function stall(found: Case, context: VerifyContext): Outcome {
  const command = { type: "stall", code: found.code } as const;
  const decision = decideCase(command, context.state.cases);
  if (!decision.ok || decision.events.length === 0) return NOTHING;
  const lines = [
    title("verify-warn-stalled", { code: found.code, area: found.area }),
    line("verify-warn-stalled-next", { code: found.code }),
  ];
  const card = { why: "not-raised", case: found.code, area: found.area };
  return withCases(decision.events, [warn(context, lines, card), ...tellStalled(found, context)]);
}

/** Follows the alert on a case: who reported it hears of both its beginning and its end. */
export function onAlertEntry(entry: Entry, context: VerifyContext): Outcome {
  if (entry.stream !== "alert") return NOTHING;
  const event = eventOf(alertShapes, entry);
  const found = event === undefined ? undefined : context.state.cases.get(event.code);
  if (event === undefined || found === undefined) return NOTHING;
  if (event.type === "raised" && event.origin === "case") {
    return only(...tellRaised(found, event.total, context));
  }
  // A refuted case is already told everywhere, by the votes that refuted it.
  if (event.type !== "ended" || event.how === "refuted") return NOTHING;
  return changeCase({ type: "end", code: found.code }, found, context);
}
