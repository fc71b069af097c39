/** A plain text as finders look at it: cut into words once, its numbers read once. */
import { numberRunsOf, type NumberPart } from "./numbers.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Numbers that stand together. */
export type Run = readonly NumberPart[];

export type Reading = Readonly<{
  text: string;
  tokens: readonly Token[];
  runs: readonly Run[];
  /** Each run by the token that it begins with. */
  runFrom: ReadonlyMap<number, Run>;
}>;

/** Reads a plain text. */
export function readingOf(text: string): Reading {
  const tokens = tokensOf(text);
  const runs = numberRunsOf(tokens);
  return { text, tokens, runs, runFrom: new Map(runs.map((run) => [run[0]?.first ?? 0, run])) };
}
