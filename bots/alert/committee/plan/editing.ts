/** `committee edit "NAME" …`: other areas, languages, floor or quiet hours, or another name. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { answer, answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { line } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { committeeAfter, decideCommittee, recorded } from "../committee.ts";
import { factLines } from "../facts.ts";
import { committeeMeant } from "../named.ts";
import { changeWritten, refuseTaken } from "./form-problems.ts";

/** Without a field it shows what holds. What is open stays with those whom it reached. */
export function editCommittee(asked: Asked, context: AlertContext): Outcome {
  const meant = committeeMeant(asked, context);
  if (meant.committee === undefined) return meant.outcome;
  const { committee } = meant;
  const written = changeWritten(asked, context);
  if (written.change === undefined) return written.outcome;
  const { change } = written;
  if (Object.keys(change).length === 0) {
    const lines = factLines("alert-committee-is", committee, context);
    return answerOnly(asked, [...lines, line(asked.command.usage)]);
  }
  const { committees } = context.state;
  const decision = decideCommittee({ do: "change", id: committee.id, change }, committees);
  if (!decision.ok) return refuseTaken(asked, change.name ?? committee.name);
  const after = committeeAfter(decision.events, committee, committees);
  const lines = factLines("alert-committee-changed", after, context);
  return { facts: decision.events.map(recorded), effects: [answer(asked, lines)] };
}
