/** The area that somebody wrote: one that is known, or a no that says which there are. */
import type { Outcome } from "../../../shared/core/bot.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import {
  launderedLines,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { placeAlone, placeFirst } from "../../../shared/conversation/said/place.ts";
import type { Committees } from "../../../shared/domain/streams/committees.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";

/** Longest list of areas that one answer shows. */
const AREAS_SHOWN_MAX = 60;

/** The area that somebody wrote, if it was added or lies above one that was. */
export function knownArea(written: string, state: Committees): AreaPath | undefined {
  return placeAlone(written, state);
}

/** The same where more follows; `rest` is that. */
export function areaFirst(written: string, state: Committees): ReturnType<typeof placeFirst> {
  return placeFirst(written, state);
}

/** The same for several, with commas between them; undefined where one of them is not known. */
export function areasFirst(
  written: string,
  state: Committees,
): Readonly<{ areas: readonly AreaPath[]; rest: string }> | undefined {
  const areas: AreaPath[] = [];
  let rest = written;
  do {
    const place = areaFirst(rest.replace(/^\s*,\s*/u, ""), state);
    if (place === undefined) return undefined;
    areas.push(place.area);
    rest = place.rest;
  } while (rest.startsWith(","));
  return { areas, rest };
}

/** A name of several words, as a path has it: "North River" is `north-river`. */
export function asPath(written: string): string {
  return written
    .trim()
    .replaceAll(/\s*\/\s*/gu, "/")
    .replaceAll(/\s+/gu, "-");
}

/** A no for a place that names a house or a person; undefined for any other. */
export function personalProblem(asked: Asked, written: string): Outcome | undefined {
  const found = personalDataKinds(written, { names: false });
  if (found.length === 0) return undefined;
  const lines = [title("alert-area-personal"), ...launderedLines({ found, left: null })];
  return refuseOnly(asked, { reason: "personal-data", lines });
}

/** Says which areas there are, since nobody can guess how somebody else wrote a place. */
export function refuseUnknownArea(asked: Asked, written: string, state: Committees): Outcome {
  return refuseOnly(asked, {
    reason: "unknown-area",
    lines: [title("alert-area-unknown", { written }), ...areaLines(state)],
  });
}

/** The areas that there are. */
export function areaLines(state: Committees): readonly Line[] {
  const areas = [...state.areas].sort();
  if (areas.length === 0) return [line("alert-areas-none")];
  const left = areas.length - AREAS_SHOWN_MAX;
  return [
    line("alert-areas-known", { count: areas.length }),
    ...areas.slice(0, AREAS_SHOWN_MAX).map((area) => item("alert-area-item", { area })),
    ...(left > 0 ? [line("alert-areas-more", { count: left })] : []),
  ];
}
