/** One answer in a roll call, by poll or by word: judged, and counted once a person. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Alert, Answer, Reach, Response } from "../../../shared/domain/streams/alerts.ts";
import { title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { judgeAnswer } from "./scene/judged.ts";
import { noted } from "./noted.ts";
import { tellOthers } from "./scene/others.ts";

/** So many are enough where the network chose no other number: a crowd helps nobody. */
export const GOING_ENOUGH = 8;

/** Who answers, and in which language she is told what became of it. */
export type Answering = Pick<Asked, "message" | "language">;

type Given = Readonly<{
  alert: Alert;
  which: Answer;
  minutes: number | null;
  /** What she does there, where she said so. */
  task?: Response["task"] | undefined;
  /** The room through which the alert reached this person; undefined when it did not. */
  reach: Reach | undefined;
}>;

/** Records the answer, and tells her how many go; or why it does not count. */
export function count(
  answering: Answering,
  { alert, which, minutes, task, reach }: Given,
  context: AlertContext,
): Outcome {
  const { code } = alert;
  if (reach === undefined) {
    const lines = [title("alert-not-yours", { case: code })];
    return refuseOnly(answering, { reason: "not-permitted", lines }, { case: code });
  }
  const who = answering.message.senderTag;
  const { roomId } = reach;
  const { nowMs } = context;
  const { enough = GOING_ENOUGH, needed = {} } = context.settings.rollCall ?? {};
  const said = { who, answer: which, minutes, roomId, ...(task && { task }) };
  const judged = judgeAnswer({ do: "answer", code, ...said, enough, needed, nowMs }, context);
  if (judged === undefined) {
    const lines = [title("alert-closed", { case: code })];
    return refuseOnly(answering, { reason: "closed", lines }, { case: code });
  }
  const { now = alert } = judged;
  const { lines, card } = noted(now, { which, minutes, who }, context);
  const reply = answerOnly(answering, lines, card);
  const told = tellOthers(who, { before: alert, now }, context);
  return joined(judged.outcome, reply, told);
}
