/** What an organizer writes after `committee new`: name, areas, languages, floor. */
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { NAME_CHARACTERS_MAX } from "../../../shared/domain/streams/committees.ts";
import { pickLanguage } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { areaFirst, knownArea } from "../area/area-argument.ts";
import { severityOf } from "../alert/severity-words.ts";
import type { Plan } from "./committee.ts";

/** What can be wrong with the words of `committee new`; `written` is what was not understood. */
export type Problem = Readonly<
  | { problem: "missing" | "name-too-long" | "personal-data" }
  | { problem: "unknown-area" | "unknown-language"; written: string }
>;

/** The committee that is meant, or what is wrong with the words. */
export function readPlan(asked: Asked, context: AlertContext): Plan | Problem {
  const inWords = placesInWords(asked, context);
  const [name = "", places = "", ...rest] = joinedAtCommas(inWords ?? asked.args);
  if (name.trim() === "" || places === "") return { problem: "missing" };
  if (name.length > NAME_CHARACTERS_MAX) return { problem: "name-too-long" };
  if (personalDataKinds(name, { ...context.settings, names: false }).length > 0)
    return { problem: "personal-data" };
  const areas: Plan["areas"][number][] = [];
  for (const written of listed(places)) {
    const area = knownArea(written, context.state.committees);
    if (area === undefined) return { problem: "unknown-area", written };
    areas.push(area);
  }
  if (areas.length === 0) return { problem: "missing" };
  const choices = readChoices(rest, context.settings.language);
  return "problem" in choices
    ? choices
    : { name: name.trim(), areas: [...new Set(areas)], ...choices };
}

/** The arguments with places that are said in several words as their paths, if they all are. */
function placesInWords(asked: Asked, context: AlertContext): readonly string[] | undefined {
  const { committees } = context.state;
  const [name = "", first = ""] = asked.args;
  const behind = asked.rest.replace(/^["“”„‟«»][^"“”„‟«»]*["“”„‟«»]\s*/u, "");
  if (behind === asked.rest || knownArea(first.replace(/,.*$/u, ""), committees) !== undefined) {
    return undefined;
  }
  const areas: string[] = [];
  let left = behind;
  do {
    const place = areaFirst(left.replace(/^\s*,\s*/u, ""), committees);
    if (place === undefined) return undefined;
    areas.push(place.area);
    left = place.rest;
  } while (left.startsWith(","));
  return [name, areas.join(","), ...left.split(/\s+/u).filter((word) => word !== "")];
}

/** Languages and floor, in whichever order they were written. */
function readChoices(
  words: readonly string[],
  usualLanguage: string,
): Pick<Plan, "languages" | "floor"> | Problem {
  let floor: Plan["floor"] = "info";
  const languages = new Set<string>();
  for (const written of words.flatMap(listed)) {
    const severity = severityOf(written);
    const language = pickLanguage(written);
    if (severity !== undefined) floor = severity;
    else if (language !== undefined) languages.add(language);
    else return { problem: "unknown-language", written };
  }
  return { floor, languages: languages.size > 0 ? [...languages] : [usualLanguage] };
}

/** "north, south" is one list, as is "north ,south": people put spaces around commas. */
function joinedAtCommas(args: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const [index, arg] of args.entries()) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && (before.endsWith(",") || arg.startsWith(","));
    // The name stands by itself, whatever it ends with.
    if (goesOn && index > 1) joined[joined.length - 1] = before + arg;
    else joined.push(arg);
  }
  return joined;
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
