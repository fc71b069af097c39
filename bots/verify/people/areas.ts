/** Finding the place that a person means among those that the network knows. */
import { parseArea } from "../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { isKnownArea, type Committees } from "../../../shared/domain/streams/committees.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { OFFERED_MAX } from "../report/drafts.ts";

/** Most words that the name of a place may have. */
const WORDS_MAX = 4;
/** Words before a place; each is one word long. */
const PREPOSITIONS = wordsOf(({ report }) => report.placePrepositions);

/** The known places that a question offers, in order; not more than a phone shows at once. */
export function offeredAreas(committees: Committees): readonly AreaPath[] {
  return [...committees.areas].toSorted().slice(0, OFFERED_MAX);
}

/**
 * The known area that the whole text names: its path, or its last name when only one area ends
 * so (`river` for `north/river`). Accents do not matter. Undefined when none or several.
 */
export function findArea(text: string, committees: Committees): AreaPath | undefined {
  const path = text
    .trim()
    .replaceAll(/\s*\/\s*/gu, "/")
    .replaceAll(/\s+/gu, "-");
  const exact = parseArea(path);
  if (exact !== undefined && isKnownArea(committees, exact)) return exact;
  const wanted = foldText(text);
  if (wanted === "") return undefined;
  const known = [...committees.areas];
  const whole = known.filter((area) => foldText(area) === wanted);
  const last = known.filter((area) => foldText(area.split("/").at(-1) ?? "") === wanted);
  const candidates = whole.length > 0 ? whole : last;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The area at the beginning of the text, the longest that fits, and what follows it. */
export function leadingArea(
  text: string,
  committees: Committees,
): Readonly<{ area: AreaPath; rest: string }> | undefined {
  const [opening = "", ...others] = text.trim().split(/\s+/u);
  const isPreposition = others.length > 0 && PREPOSITIONS.includes(foldText(opening));
  const words = isPreposition ? others : [opening, ...others];
  for (let count = Math.min(WORDS_MAX, words.length); count > 0; count -= 1) {
    const name = words
      .slice(0, count)
      .join(" ")
      .replace(/[:;,.!–—-]+$/u, "");
    const area = findArea(name, committees);
    if (area === undefined) continue;
    const rest = words
      .slice(count)
      .join(" ")
      .replace(/^[:;,.!–—-]+\s*/u, "");
    return { area, rest };
  }
  return undefined;
}
