/** A text cut into words, with all that its single words and phrases tell, for whoever reads on. */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { HOUR_MINUTES } from "../../../shared/core/values/time.ts";
import { languageOf } from "../../../shared/language/reading/languages-read.ts";
import { agoIn, isOverIn, type Ago } from "../../../shared/language/reading/minutes.ts";
import {
  placesIn,
  type PlaceName,
  type PlacesRead,
} from "../../../shared/language/reading/places.ts";
import { respelled } from "../../../shared/language/reading/respelled.ts";
import { isWithin, tokensOf, type Token } from "../../../shared/language/reading/tokens.ts";
import { marksIn, type Mark } from "./marks.ts";

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

/** Where it is, as far as the text says it. */
export type WhereRead = Readonly<{
  /** All places that are named. */
  areas: readonly AreaPath[];
  /** What was named as a place and nobody knows, in the text's own words. */
  unknownPlace: string | undefined;
}>;

/** When it was, as far as the text says it. */
export type WhenRead = Readonly<{
  /** How long ago; undefined when it was not said. */
  ago: Ago | undefined;
  /** An hour old or more. */
  isLate: boolean;
  /** They are said to be gone. */
  isOver: boolean;
}>;

export type Opened = Readonly<{
  tokens: readonly Token[];
  /** Guessed from the words; undefined when they tell none. */
  guessed: string | undefined;
  /** The one to read by. */
  language: string;
  marks: readonly Mark[];
  places: PlacesRead;
  where: WhereRead;
  when: WhenRead;
}>;

/** The words of a text and what they are known by; of a text that is too long, none. */
export function openText(text: string, context: ReadingContext): Opened {
  const written = tokensOf(text);
  const guessed = languageOf(text);
  const language = guessed ?? context.language ?? "";
  const places = placesIn(written, context.places);
  const tokens = respelled(written, { language, stays: (at) => isWithin(places.spans, at) });
  const ago = agoIn(around(tokens, places), { nowMs: context.nowMs, zone: context.zone, language });
  const isLate = (ago?.minutes ?? 0) >= HOUR_MINUTES;
  return {
    ...{ tokens, guessed, language, places },
    marks: marksIn(tokens, language),
    where: { areas: places.areas, unknownPlace: places.unknown },
    when: { ago, isLate, isOver: isOverIn(tokens, language) },
  };
}

/** The words around the places; what stood on both sides of one does not stand together. */
function around(tokens: readonly Token[], { spans }: PlacesRead): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (isWithin(spans, at)) return [];
    return isWithin(spans, at - 1) ? [{ ...token, before: `,${token.before}` }] : [token];
  });
}
