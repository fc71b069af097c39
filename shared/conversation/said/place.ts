/** Places as people write them: by path, by their last name, in words, with a slip. */
import type { AreaPath } from "../../core/values/ids.ts";
import type { Received } from "../../core/protocol/message.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { areaNamed, otherNamesOf, type Committees } from "../../domain/streams/committees.ts";
import { namesOf, readPlaces } from "../../language/reading/places.ts";

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
  const [area, ...others] = readPlaces(
    text,
    namesOf(knownAreas(committees), otherNamesOf(committees)),
  ).areas;
  return others.length === 0 ? area : undefined;
}

/** The areas that were added, and those that they lie in. */
function knownAreas({ areas }: Committees): ReadonlySet<AreaPath> {
  const paths = [...areas].flatMap((area) => {
    const parts = area.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/") as AreaPath);
  });
  return new Set(paths);
}
