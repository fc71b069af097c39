/** What follows `area move`: a place that there is, and the path that it shall have. */
import { parseArea } from "../../../shared/core/values/area.ts";
import type { Committees } from "../../../shared/domain/streams/committees.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { areaFirst, asPath } from "./area-argument.ts";

const TO = wordsOf(({ reading }) => reading.limits.to);

/** Undefined where it begins with no place; `written` is what stands behind it. */
export function moveSaid(rest: string, state: Committees) {
  const said = areaFirst(rest, state);
  if (said === undefined) return undefined;
  const written = withoutTo(said.rest);
  return { from: said.area, written, to: parseArea(written) ?? parseArea(asPath(written)) };
}

/** "to west side" is `west side`: nothing is called by that word alone. */
function withoutTo(rest: string): string {
  const [first = "", ...others] = rest.split(/\s+/u);
  return others.length > 0 && TO.includes(foldText(first)) ? others.join(" ") : rest;
}
