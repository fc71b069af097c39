/** `committee edit "NAME" …`: other areas, languages, floor or quiet hours, or another name. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answer, answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { AlertContext } from "../../context.ts";
import { committeeAfter, decideCommittee } from "../committee.ts";
import { factLines, factsAndForm } from "../facts.ts";
import { recordCommittee } from "../../delivery/route/joining.ts";
import { committeeMeant } from "../named.ts";
import { changeWritten, refuseTaken } from "./form-problems.ts";

/** Without a field it shows what holds. What is open is told to it where it covers that now. */
export function editCommittee(asked: Asked, context: AlertContext): Outcome {
  const meant = committeeMeant(asked, context);
  if (meant.committee === undefined) return meant.outcome;
  const { committee } = meant;
  const written = changeWritten(asked, context);
  if (written.change === undefined) return written.outcome;
  const { change } = written;
  if (Object.keys(change).length === 0) {
    return answerOnly(asked, factsAndForm(asked, committee, context));
  }
  const { committees } = context.state;
  const decision = decideCommittee({ do: "change", id: committee.id, change }, committees);
  if (!decision.ok) return refuseTaken(asked, change.name ?? committee.name);
  const after = committeeAfter(decision.events, committee, committees);
  const lines = factLines("alert-committee-changed", after, context);
  return joined(recordCommittee(committee, decision.events, context), only(answer(asked, lines)));
}
