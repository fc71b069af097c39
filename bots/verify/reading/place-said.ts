/** What a text says of a place besides that it is there: that it is not, or nothing else at all. */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { placesIn, type PlaceName } from "../../../shared/language/reading/places.ts";
import {
  isWithin,
  opensClause,
  tokensOf,
  type Token,
} from "../../../shared/language/reading/tokens.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";

const NEGATIONS = new Set(wordsOf(({ reading }) => reading.negations));
const BARE = new Set(
  wordsOf(({ reading, talk }) => [
    ...[...reading.places.before, ...reading.places.articles, ...reading.places.toward],
    ...[...talk.itIs, ...talk.righting, ...reading.talk.greeting],
  ]).flatMap((phrase) => phrase.split(" ")),
);

/** "no, …": what was said before is not so. */
export function opensWithNo(text: string): boolean {
  const [first, second] = tokensOf(text);
  return (
    first !== undefined && NEGATIONS.has(first.word) && second !== undefined && opensClause(second)
  );
}

/** The places of which it says that it is not there: "not river". */
export function placeDenied(text: string, places: readonly PlaceName[]): readonly AreaPath[] {
  const tokens = tokensOf(text);
  const said = placesIn(tokens, places).areas;
  const named = placesIn(tokens.filter(isNoNegation), places).areas;
  return named.filter((area) => !said.includes(area));
}

function isNoNegation({ word }: Token): boolean {
  return !NEGATIONS.has(word);
}

/** "It is at Lake Street": the name of a place and nothing else. */
export function isPlaceAlone(text: string, places: readonly PlaceName[]): boolean {
  const tokens = tokensOf(text);
  const { spans } = placesIn(tokens, places);
  return spans.length > 0 && tokens.every(({ word }, at) => isWithin(spans, at) || BARE.has(word));
}
