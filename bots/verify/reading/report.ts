/**
 * One free text, read whole: whether it begins a report, in which language, and what it says of
 * place, people, act, dress, equipment and time. What was not said is undefined, and nothing here
 * guesses more than was said.
 */
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { Count } from "../../../shared/language/reading/amounts.ts";
import { isTooLong } from "../../../shared/language/reading/tokens.ts";
import { countIn, sizeOf } from "./count.ts";
import { kindOf, type Kind } from "./kind.ts";
import { openText, type ReadingContext, type WhenRead, type WhereRead } from "./opened.ts";
import {
  activityOf,
  equipmentOf,
  uniformOf,
  type Activity,
  type Equipment,
  type Uniform,
} from "./seen.ts";

export type ReportRead = WhereRead &
  WhenRead &
  Readonly<{
    kind: Kind | "too-long";
    /** Guessed from the words; undefined when they tell none. */
    language: string | undefined;
    count: Count | undefined;
    /** The count as a code. */
    size: Salute["size"] | undefined;
    activity: Activity | undefined;
    uniform: Uniform | undefined;
    equipment: readonly Equipment[];
    /** Told by somebody else. */
    isSecondHand: boolean;
    /** It asks for help, too. */
    asksForHelp: boolean;
  }>;

const NOTHING: Omit<ReportRead, "kind" | "language"> = {
  areas: [],
  unknownPlace: undefined,
  count: undefined,
  size: undefined,
  activity: undefined,
  uniform: undefined,
  equipment: [],
  ago: undefined,
  isLate: false,
  isOver: false,
  isSecondHand: false,
  asksForHelp: false,
};

/** Everything that one text says; of a text that is too long, nothing. */
export function readReport(text: string, context: ReadingContext): ReportRead {
  if (isTooLong(text)) return { ...NOTHING, kind: "too-long", language: undefined };
  const opened = openText(text, context);
  const { tokens, marks, language } = opened;
  const count = countIn(tokens, marks, language);
  return {
    ...kindOf(text, opened),
    ...opened.where,
    ...opened.when,
    language: opened.guessed,
    ...{ count, size: count === undefined ? undefined : sizeOf(count) },
    activity: activityOf(marks),
    uniform: uniformOf(marks),
    equipment: equipmentOf(marks),
  };
}
