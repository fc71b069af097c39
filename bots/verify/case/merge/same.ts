/**
 * `same` and `merge`: two cases tell of the same thing. A confirmer may say so of what is alike:
 * one place, one kind of act, one time. Whatever else has to be merged takes an organizer.
 */
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { isAlike } from "../../../../shared/domain/merged.ts";
import { mayJudge } from "./may-judge.ts";
import { mergeCases } from "./merge-cases.ts";
import { namedCases, pairIn } from "./named-cases.ts";
import { askForTwo, refuseOthers, refuseUnlike } from "./refusals.ts";

/** `same CASE CASE`, or `same CASE` where only one other may be meant. */
export const sayTheSame: Handler = (asked, context) => {
  const pair = pairIn(asked, context);
  if (pair === undefined) return askForTwo(asked);
  const who = asked.message.senderTag;
  if (!pair.every((found) => mayJudge(who, found, context))) return refuseOthers(asked);
  return isAlike(...pair) ? mergeCases(asked, pair, context) : refuseUnlike(asked, pair);
};

/** `merge CASE CASE`: by an organizer, whatever they look like. */
export const mergeByOrder: Handler = (asked, context) => {
  const [one, other] = namedCases(asked, context);
  if (one === undefined || other === undefined) return askForTwo(asked);
  return mergeCases(asked, [one, other], context);
};
