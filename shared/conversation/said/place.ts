/** Places as people write them: by path, by their last name, in words, with a slip. */
import type { AreaPath } from "../../core/values/ids.ts";
import { areaNamed, otherNamesOf, type Committees } from "../../domain/streams/committees.ts";
import { namesOf, readPlaces, type PlaceName } from "../../language/reading/places.ts";
import { isWithin, tokensOf } from "../../language/reading/tokens.ts";
import { wordsOf } from "../../language/words/typed.ts";

/** Words that may stand around a name and are no part of another one. */
const SMALL = new Set(
  wordsOf(({ reading }) => [...reading.places.articles, ...reading.places.before]).flatMap(
    (phrase) => phrase.split(" "),
  ),
);

/**
 * The one known area that a sentence names; undefined when it names none, or several. A path of
 * which only a part is known is none: `north/atlantis` is not `north`.
 */
export function placeSaid(text: string, committees: Committees): AreaPath | undefined {
  const exact = areaNamed(committees, text.split(/\s/u)[0] === text ? text : "");
  if (exact !== undefined) return exact;
  const { areas, spans } = readPlaces(text, namesIn(committees));
  const tokens = tokensOf(text);
  const isCut = spans.some(({ from, to }) =>
    [tokens[from], tokens[to]].some((token) => token?.before.includes("/") === true),
  );
  const [area, ...others] = areas;
  return others.length === 0 && !isCut ? area : undefined;
}

/** The same where the text is a place and nothing else: never a wider one, or one beside it. */
export function placeAlone(text: string, committees: Committees): AreaPath | undefined {
  const { spans } = readPlaces(text, namesIn(committees));
  const isAlone = tokensOf(text).every(({ word }, at) => isWithin(spans, at) || SMALL.has(word));
  return isAlone ? placeSaid(text, committees) : areaNamed(committees, text);
}

/** The known area that the text begins with, in as many words as it takes, and what follows it. */
export function placeFirst(
  text: string,
  committees: Committees,
): Readonly<{ area: AreaPath; rest: string }> | undefined {
  const words = text.split(/(?<=\S)(?=\s)/u);
  const known = namesIn(committees);
  const isBehindSmall = SMALL.has(tokensOf(text)[0]?.word ?? "");
  const { spans } = readPlaces(text, known);
  const starts = spans.filter(({ from }) => from === 0 || (from === 1 && isBehindSmall));
  const [start] = starts;
  // The same words may be found by several names of one place.
  const isOne = start !== undefined && starts.every(({ to }) => to === start.to);
  const count = isOne ? wordsUpTo(start.to, words) : 1;
  const said = words.slice(0, count).join("").trim();
  const name = said.replace(/[,،]+$/u, "");
  const [area, ...more] = readPlaces(name, known).areas;
  const found = count === 1 ? areaNamed(committees, name) : undefined;
  const place = found ?? (more.length > 0 ? undefined : area);
  if (place === undefined) return undefined;
  // The comma of a list stays with what follows it.
  return { area: place, rest: `${said.slice(name.length)}${words.slice(count).join("")}`.trim() };
}

/** How many words as they are written hold so many as they are read: "north/river" is two. */
function wordsUpTo(end: number, words: readonly string[]): number {
  let read = 0;
  const last = words.findIndex((word) => {
    read += tokensOf(word).length;
    return read >= end;
  });
  return last + 1;
}

function namesIn(committees: Committees): readonly PlaceName[] {
  return namesOf(knownAreas(committees), otherNamesOf(committees));
}

/** The areas that were added, and those that they lie in. */
function knownAreas({ areas }: Committees): ReadonlySet<AreaPath> {
  const paths = [...areas].flatMap((area) => {
    const parts = area.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/") as AreaPath);
  });
  return new Set(paths);
}
