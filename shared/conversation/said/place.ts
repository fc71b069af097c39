/** Places as people write them: by path, by their last name, in words, with a slip. */
import type { AreaPath } from "../../core/values/ids.ts";
import type { Received } from "../../core/protocol/message.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { areaNamed, otherNamesOf, type Committees } from "../../domain/streams/committees.ts";
import { namesOf, readPlaces, type PlaceName } from "../../language/reading/places.ts";
import { tokensOf } from "../../language/reading/tokens.ts";

/** An area that somebody who was admitted may know of. */
export function isKnownPlace(
  { message, context }: Readonly<{ message: Received; context: NetworkContext }>,
  text: string,
): boolean {
  return (
    isAdmitted(message.senderTag, context.state) &&
    areaNamed(context.state.committees, text) !== undefined
  );
}

/** The one known area that the text names; undefined when it names none, or several. */
export function placeSaid(text: string, committees: Committees): AreaPath | undefined {
  const exact = areaNamed(committees, text.split(/\s/u)[0] === text ? text : "");
  if (exact !== undefined) return exact;
  const [area, ...others] = readPlaces(text, namesIn(committees)).areas;
  return others.length === 0 ? area : undefined;
}

/** The known area that the text begins with, in as many words as it takes, and what follows it. */
export function placeFirst(
  text: string,
  committees: Committees,
): Readonly<{ area: AreaPath; rest: string }> | undefined {
  const words = text.split(/(?<=\S)(?=\s)/u);
  const known = namesIn(committees);
  const starts = readPlaces(text, known).spans.filter(({ from }) => from <= 1);
  const [start] = starts;
  const count = start === undefined || starts.length > 1 ? 1 : wordsUpTo(start.to, words);
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
