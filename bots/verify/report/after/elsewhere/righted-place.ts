/** "No, Lake Street", "it is on harbor, not river": the place of a sent report, put right. */
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import { isPlaceAlone, opensWithNo, placeDenied } from "../../../reading/place-said.ts";
import type { Said } from "../../begin.ts";
import { readText } from "../../dialog/fill.ts";
import { aroundOf } from "../../sending/around.ts";
import { isElsewhere, type newestOwnCase } from "../own-case.ts";
import { rightingIn } from "./righting-words.ts";

type Found = NonNullable<ReturnType<typeof newestOwnCase>>;

/** For so long after a report the name of a place, and nothing else, is about that report. */
const ALONE_MS = 15 * MINUTE_MS;

/** Where it is instead; or that it is not there, the right place not said, or not known here. */
type RightedPlace = Readonly<{ area: Found["area"] } | { area: undefined; isNamed: boolean }>;

/** Undefined for words that say nothing of the kind about this report. */
export function rightedPlace(
  { message, text, language }: Said,
  found: Found,
  context: VerifyContext,
): RightedPlace | undefined {
  const said = rightingIn(text);
  if (said === undefined) return undefined;
  const around = aroundOf(message, context);
  const read = readText(text, { language }, around);
  const [area, ...others] = read.areas;
  if (others.length > 0 || read.kind === "question" || read.isSecondHand) return undefined;
  const isNotThere = placeDenied(text, around.places).some((one) => !isElsewhere(one, found));
  const isWrong = isNotThere || said.isWrong;
  const isSure = isWrong || opensWithNo(text) || said.isMistake;
  // A whole scene is told.
  const { activity, size, uniform, equipment } = read;
  const isTelling = (activity ?? size ?? uniform ?? equipment[0]) !== undefined;
  if (area === undefined) {
    const isNamed = read.unknownPlace !== undefined && !isTelling;
    return isWrong || (isNamed && isSure) ? { area, isNamed } : undefined;
  }
  if (read.kind !== "report" || !isElsewhere(area, found)) return undefined;
  if (isSure) return { area };
  if (isTelling) return undefined;
  const isFresh = context.nowMs - found.reportedAtMs < ALONE_MS;
  const isAlone = isFresh && isPlaceAlone(text, around.places);
  return isAlone || said.isRighting ? { area } : undefined;
}
