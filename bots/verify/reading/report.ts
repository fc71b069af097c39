/**
 * One free text, read whole: whether it begins a report, in which language, and what it says of
 * place, people, act, dress, equipment and time. What was not said is undefined, and nothing here
 * guesses more than was said.
 */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { HOUR_MINUTES } from "../../../shared/core/values/time.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { Count } from "../../../shared/language/reading/amounts.ts";
import { languageOf } from "../../../shared/language/reading/languages-read.ts";
import { agoIn, isOverIn, type Ago } from "../../../shared/language/reading/minutes.ts";
import { placesIn, type PlaceName } from "../../../shared/language/reading/places.ts";
import { isTooLong, tokensOf } from "../../../shared/language/reading/tokens.ts";
import { countIn, sizeOf } from "./count.ts";
import { kindOf, type Kind } from "./kind.ts";
import { marksIn } from "./marks.ts";
import {
  activityOf,
  equipmentOf,
  uniformOf,
  type Activity,
  type Equipment,
  type Uniform,
} from "./seen.ts";

/** What a reader has to know of the world. */
export type ReadingContext = Readonly<{
  /** The names that places have here (`namesOf`). */
  places: readonly PlaceName[];
  nowMs: number;
  /** IANA name of the zone that people's clocks show; UTC without one. */
  zone?: string | undefined;
  /** The language of the chat, for texts whose words tell none. */
  language?: string | undefined;
}>;

export type ReportRead = Readonly<{
  kind: Kind | "too-long";
  /** Guessed from the words; undefined when they tell none. */
  language: string | undefined;
  /** All places that are named. */
  areas: readonly AreaPath[];
  /** What was named as a place and nobody knows. */
  unknownPlace: string | undefined;
  count: Count | undefined;
  /** The count as a code. */
  size: Salute["size"] | undefined;
  activity: Activity | undefined;
  uniform: Uniform | undefined;
  equipment: readonly Equipment[];
  /** How long ago; undefined when it was not said. */
  ago: Ago | undefined;
  /** An hour old or more. */
  isLate: boolean;
  /** They are said to be gone. */
  isOver: boolean;
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
  const tokens = tokensOf(text);
  const guessed = languageOf(text);
  const language = guessed ?? context.language ?? "";
  const marks = marksIn(tokens, language);
  const places = placesIn(tokens, context.places);
  const count = countIn(tokens, marks, language);
  const ago = agoIn(tokens, { nowMs: context.nowMs, zone: context.zone, language });
  const { kind, isSecondHand, asksForHelp } = kindOf(text, { tokens, marks, places, language });
  return {
    ...{ kind, language: guessed, areas: places.areas, unknownPlace: places.unknown },
    ...{ count, size: count === undefined ? undefined : sizeOf(count) },
    activity: activityOf(marks),
    uniform: uniformOf(marks),
    equipment: equipmentOf(marks),
    ...{ ago, isLate: (ago?.minutes ?? 0) >= HOUR_MINUTES, isOver: isOverIn(tokens, language) },
    ...{ isSecondHand, asksForHelp },
  };
}
