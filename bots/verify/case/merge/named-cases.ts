/** The cases that somebody names by their codes, in the order in which she does. */
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { codeIn } from "../../../../shared/conversation/said/code-token.ts";
import { alikeTo } from "../../../../shared/domain/merged.ts";
import { isOpenCase, type Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { mayJudge } from "./may-judge.ts";

export type Pair = readonly [one: Case, other: Case];

/** Words between them, such as "and", are no codes; a code of nothing is left out. */
export function namedCases({ rest }: Asked, { state }: VerifyContext): readonly Case[] {
  const codes = rest.split(/\s+/u).flatMap((word) => codeIn(word) ?? []);
  return [...new Set(codes)].flatMap((code) => state.cases.get(code) ?? []);
}

/** Two that are named, one and the only one that is like it, or the two that were proposed last. */
export function pairIn(asked: Asked, context: VerifyContext): Pair | undefined {
  const [one, other] = namedCases(asked, context);
  if (one === undefined) return asked.rest === "" ? proposedLast(asked, context) : undefined;
  if (other !== undefined) return [one, other];
  const [only, ...others] = alikeTo(context.state.cases, one);
  return only === undefined || others.length > 0 ? undefined : [one, only];
}

function proposedLast({ message }: Asked, context: VerifyContext): Pair | undefined {
  const { cases } = context.state;
  const hers = [...cases.live.values()]
    .toReversed()
    .filter((one) => isOpenCase(one) && one.mergedInto === null)
    .filter((one) => mayJudge(message.senderTag, one, context));
  for (const one of hers) {
    const [other] = alikeTo(cases, one);
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

/** The one that is named, or else the one that was merged last. */
export function mergedIn(asked: Asked, context: VerifyContext): Case | undefined {
  const [named] = namedCases(asked, context);
  if (named !== undefined || asked.rest !== "") return named;
  const live = [...context.state.cases.live.values()];
  return live.findLast(({ mergedInto }) => mergedInto !== null);
}
