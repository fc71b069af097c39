/** What a text puts right in a report: "5 agents, not 3", "no, Lake Street", "hace 20 minutos". */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Count } from "../../../shared/language/reading/amounts.ts";
import { languageOf } from "../../../shared/language/reading/languages-read.ts";
import { agoIn, isOverIn, type Ago } from "../../../shared/language/reading/minutes.ts";
import { placesIn } from "../../../shared/language/reading/places.ts";
import { tokensOf, type Token } from "../../../shared/language/reading/tokens.ts";
import { countIn, readCount } from "./count.ts";
import { codesOf, marksIn, type Mark } from "./marks.ts";
import type { ReadingContext } from "./report.ts";
import {
  activityOf,
  equipmentOf,
  uniformOf,
  type Activity,
  type Equipment,
  type Uniform,
} from "./seen.ts";

/** The fields that change; null takes a value away, and nothing else is touched. */
export type Correction = Readonly<{
  areas?: readonly AreaPath[];
  count?: Count;
  activity?: Activity | null;
  uniform?: Uniform | null;
  equipment?: readonly Equipment[];
  /** What they do not have after all. */
  without?: readonly Equipment[];
  ago?: Ago;
  isOver?: true;
}>;

/** What changes by this text; empty when it puts nothing right. */
export function readCorrection(text: string, context: ReadingContext): Correction {
  const tokens = tokensOf(text);
  const language = languageOf(text) ?? context.language ?? "";
  const marks = marksIn(tokens, language);
  const { areas, spans } = placesIn(tokens, context.places);
  const outside = tokens.filter((_, at) => !spans.some(({ from, to }) => at >= from && at < to));
  const ago = agoIn(outside, { nowMs: context.nowMs, zone: context.zone, language });
  return {
    ...(areas.length > 0 && { areas }),
    ...countChange(text, { isOther: ago !== undefined || areas.length > 0, language, marks }),
    ...seenChange(marks),
    ...(ago !== undefined && { ago }),
    ...overChange(tokens, language),
  };
}

/** A bare number counts people where the text says nothing else that a number could be for. */
function countChange(
  text: string,
  known: Readonly<{ isOther: boolean; language: string; marks: readonly Mark[] }>,
): Correction {
  const { isOther, language, marks } = known;
  const count = isOther ? countIn(tokensOf(text), marks, language) : readCount(text, language);
  return count === undefined ? {} : { count };
}

function seenChange(marks: readonly Mark[]): Correction {
  const denied = marks
    .filter(({ isDenied }) => isDenied)
    .map((mark) => ({ ...mark, isDenied: false }));
  const activity = codesOf(marks, "activity").size > 0 ? activityOf(marks) : undefined;
  const isActDenied = activity === undefined && codesOf(denied, "activity").size > 0;
  const uniform = uniformOf(marks);
  const equipment = equipmentOf(marks);
  const without = equipmentOf(denied).filter((one) => !equipment.includes(one));
  return {
    ...(activity !== undefined && { activity }),
    ...(isActDenied && { activity: null }),
    ...(uniform !== undefined && { uniform }),
    ...(equipment.length > 0 && { equipment }),
    ...(without.length > 0 && { without }),
  };
}

function overChange(tokens: readonly Token[], language: string): Correction {
  return isOverIn(tokens, language) ? { isOver: true } : {};
}
