/** Urgent alerts by hand wait for a second organizer: what is proposed, and what lapses. */
import { joined, NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseUndone,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { lapsedIn } from "../../../shared/domain/authority/proposals.ts";
import { title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { outcomeOf } from "../delivery/plan.ts";
import { decideAlerts, type Words } from "./alert.ts";
import { whoApproves } from "./second-organizer.ts";

type Proposal = Readonly<{
  words: Words;
  /** What else the organizer has to know. */
  notice: readonly Line[];
}>;

/** The alert stands on record, and rings nobody until somebody else approves it. */
export function propose(asked: Asked, { words, notice }: Proposal, context: AlertContext): Outcome {
  const by = asked.message.senderTag;
  const { nowMs } = context;
  const decision = decideAlerts({ do: "propose", words, by, nowMs }, context.state.alerts);
  if (!decision.ok) return refuseUndone(asked);
  const { code, area, severity } = words;
  const lines = [
    title("alert-proposed", { case: code, area }),
    ...notice,
    ...whoApproves(words, context),
  ];
  const reply = answerOnly(asked, lines, { case: code, area, severity });
  return joined(outcomeOf(decision.events, context), reply);
}

/** What is due: proposals that nobody approved in time, or whose author counts no more. */
export function onAlertTick(context: AlertContext): Outcome {
  const { alerts, people } = context.state;
  const now = { people, nowMs: context.nowMs };
  if (lapsedIn(alerts.proposals, now).length === 0) return NOTHING;
  const decision = decideAlerts({ do: "lapse", ...now }, alerts);
  return decision.ok ? outcomeOf(decision.events, context) : NOTHING;
}
