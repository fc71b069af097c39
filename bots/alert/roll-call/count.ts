/** One answer in a roll call, by poll or by word: judged, and counted once a person. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import {
  evolveAlerts,
  type Alert,
  type Answer,
  type Reach,
} from "../../../shared/domain/streams/alerts.ts";
import { title } from "../../../shared/language/text.ts";
import { decideAlerts } from "../alert/alert.ts";
import type { AlertContext } from "../context.ts";
import { outcomeOf } from "../delivery/plan.ts";
import { noted } from "./noted.ts";

/** From this many on, those who answer are asked to stand by: a crowd helps nobody. */
export const GOING_ENOUGH = 8;

/** Who answers, and in which language she is told what became of it. */
export type Answering = Pick<Asked, "message" | "language">;

type Given = Readonly<{
  alert: Alert;
  which: Answer;
  minutes: number | null;
  /** The room through which the alert reached this person; undefined when it did not. */
  reach: Reach | undefined;
}>;

/** Records the answer, and tells her how many go; or why it does not count. */
export function count(
  answering: Answering,
  { alert, which, minutes, reach }: Given,
  context: AlertContext,
): Outcome {
  const { code } = alert;
  if (reach === undefined) {
    const lines = [title("alert-not-yours", { case: code })];
    return refuseOnly(answering, { reason: "not-permitted", lines }, { case: code });
  }
  const who = answering.message.senderTag;
  const { roomId } = reach;
  const decision = decideAlerts(
    { do: "answer", code, who, answer: which, minutes, roomId },
    context.state.alerts,
  );
  if (!decision.ok) {
    const lines = [title("alert-closed", { case: code })];
    return refuseOnly(answering, { reason: "closed", lines }, { case: code });
  }
  const after = decision.events.reduce(evolveAlerts, context.state.alerts).alerts.get(code);
  const now = after ?? alert;
  const isEnough = which === "going" && othersGoing(alert, who) >= GOING_ENOUGH;
  const { lines, card } = noted(now, { which, minutes, isEnough }, context);
  const reply = answerOnly(answering, lines, card);
  return joined(outcomeOf(decision.events, context), reply);
}

function othersGoing(alert: Alert, who: Answering["message"]["senderTag"]): number {
  return [...alert.responses].filter(
    ([tag, { answer: given }]) => tag !== who && (given === "going" || given === "here"),
  ).length;
}
