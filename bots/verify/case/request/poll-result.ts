/** What the poll about a case came to. It ends when the case is confirmed, or over. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { endPolls, type ResultOf } from "../../../../shared/conversation/poll/polls.ts";
import { countVotes, electorateOf } from "../../../../shared/domain/authority/electorate.ts";
import { asItStands, jointly, standingFor } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { sayInAll } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { allLanguages } from "../telling/rooms-told.ts";

/** How many said what; undefined while the case waits for votes. */
export const requestResult: ResultOf = ({ code }, context) => {
  const { cases } = context.state;
  const known = cases.get(code);
  if (known === undefined) return undefined;
  const { state, area } = asItStands(cases, known);
  if (state === "unconfirmed") return undefined;
  const standing = standingFor(cases, known);
  const { people } = electorateOf(standing, context);
  const { confirm, refute, unsure } = countVotes(jointly(cases, standing), people);
  const counts = { confirm, refute, unsure };
  const args = { state, area, ...counts };
  const text = sayInAll(allLanguages(context), "verify-poll-ended", args);
  const card = { kind: "receipt", why: "poll-ended", case: code, state, area, counts } as const;
  return { text, card };
};

/** Ends the polls of this case if there is nothing to vote on in them. */
export function endRequests({ code }: Case, context: VerifyContext): Outcome {
  return endPolls(code, requestResult, context);
}
