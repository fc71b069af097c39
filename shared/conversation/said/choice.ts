/** Which of several things that were listed somebody means. */
import { contains } from "../../core/values/area.ts";
import type { AreaPath, CaseCode } from "../../core/values/ids.ts";
import type { Committees } from "../../domain/streams/committees.ts";
import { foldText } from "../../language/words/fold.ts";
import { numberIn, wordsOf } from "../../language/words/typed.ts";
import { codeIn } from "./code-token.ts";
import { placeSaid } from "./place.ts";

const ORDINALS = [0, 1, 2, 3, 4, 5, 6, 7].map((index) =>
  wordsOf(({ said }) => said.ordinals[index] ?? []),
);

/** One of the things, in the order in which they were listed. */
type Offered = Readonly<{ code: CaseCode; area: AreaPath | undefined }>;

/**
 * The one that is meant by its number, its place in the list, its code, or the place where it is
 * when only one is there; undefined for anything else.
 */
export function choiceOf(
  offered: readonly Offered[],
  text: string,
  { language, committees }: Readonly<{ language: string; committees: Committees }>,
): CaseCode | undefined {
  const said = foldText(text);
  const ordinal = ORDINALS.findIndex((words) => words.includes(said)) + 1;
  const number = numberIn(said, language) ?? (ordinal > 0 ? ordinal : undefined);
  if (number !== undefined) return offered[number - 1]?.code;
  const code = codeIn(text);
  if (offered.some((one) => one.code === code)) return code;
  const place = placeSaid(text, committees);
  const [there, ...others] = offered.filter(
    ({ area }) => place !== undefined && area !== undefined && contains(place, area),
  );
  return others.length === 0 ? there?.code : undefined;
}
