/** What verify does without being asked: cases run out, and alerts on them begin and end. */
import { NOTHING, type Outcome } from "../../shared/core/bot.ts";
import type { Errand } from "../../shared/core/errand.ts";
import type { Entry } from "../../shared/core/entry.ts";
import { alertShapes } from "../../shared/domain/alerts.ts";
import type { Case } from "../../shared/domain/cases.ts";
import { eventOf } from "../../shared/domain/stream.ts";
import { decideCase, type CaseCommand } from "./cases.ts";
import { onInvitationTick, settleInvitation } from "./invitations.ts";
import { onProposalTick } from "./organizer-proposals.ts";
import { afterCases, joined, only, withCases } from "./outcome.ts";
import type { VerifyContext } from "./roster.ts";
import { tellChange, tellRaised } from "./telling.ts";

/** Whatever is due: cases, proposals of organizers, invitations. */
export function onTick(context: VerifyContext): Outcome {
  return joined(expireCases(context), onProposalTick(context), onInvitationTick(context));
}

/** An errand's end, told by the bot that did it. */
export function onErrand(errand: Errand, context: VerifyContext): Outcome {
  const { body } = errand;
  if (body.do !== "done" || errand.from !== "alert") return NOTHING;
  const { why, detail } = body;
  const failure = why === null ? null : { why, ...(detail === undefined ? {} : { detail }) };
  return settleInvitation(body.of, failure, context);
}

/** Gives up on cases that nobody confirmed in time. */
function expireCases(context: VerifyContext): Outcome {
  const due = [...context.state.cases.values()].filter(
    (found) => found.state === "unconfirmed" && context.nowMs >= found.expiresAtMs,
  );
  if (due.length === 0) return NOTHING;
  return joined(
    ...due.map((found) =>
      changeCase({ type: "expire", code: found.code, nowMs: context.nowMs }, found, context),
    ),
  );
}

/** Follows the alert on a case: who reported it hears of both its beginning and its end. */
export function onEntry(entry: Entry, context: VerifyContext): Outcome {
  if (entry.stream !== "alert") return NOTHING;
  const event = eventOf(alertShapes, entry);
  const found = event === undefined ? undefined : context.state.cases.get(event.code);
  if (event === undefined || found === undefined) return NOTHING;
  if (event.type === "raised" && event.origin === "case") {
    return only(...tellRaised(found, event.targets.length, context));
  }
  // A refuted case is already told everywhere, by the votes that refuted it.
  if (event.type !== "ended" || event.how === "refuted") return NOTHING;
  return changeCase({ type: "end", code: found.code }, found, context);
}

function changeCase(command: CaseCommand, found: Case, context: VerifyContext): Outcome {
  const decision = decideCase(command, context.state.cases);
  if (!decision.ok || decision.events.length === 0) return NOTHING;
  const after = afterCases(context, decision.events);
  const now = after.state.cases.get(found.code) ?? found;
  return withCases(decision.events, tellChange(now, after));
}
