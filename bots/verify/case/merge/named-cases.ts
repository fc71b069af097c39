/** The cases that somebody names by their codes, in the order in which she does. */
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { codeIn } from "../../../../shared/conversation/said/code-token.ts";
import { alikeTo } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";

export type Pair = readonly [one: Case, other: Case];

/** Words between them, such as "and", are no codes; a code of nothing is left out. */
export function namedCases({ rest }: Asked, { state }: VerifyContext): readonly Case[] {
  const codes = rest.split(/\s+/u).flatMap((word) => codeIn(word) ?? []);
  return [...new Set(codes)].flatMap((code) => state.cases.get(code) ?? []);
}

/** Two that are named, or one and the only one that is like it. */
export function pairIn(asked: Asked, context: VerifyContext): Pair | undefined {
  const [one, other] = namedCases(asked, context);
  if (one === undefined) return undefined;
  if (other !== undefined) return [one, other];
  const [only, ...others] = alikeTo(context.state.cases, one);
  return only === undefined || others.length > 0 ? undefined : [one, only];
}
