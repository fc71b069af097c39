/** What an organizer writes after `committee new`: name, areas, languages, floor. */
import { personalDataKinds } from "../../../../shared/privacy/personal-data.ts";
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import { NAME_CHARACTERS_MAX } from "../../../../shared/domain/streams/committees.ts";
import { pickLanguage } from "../../../../shared/language/text.ts";
import type { AlertContext } from "../../context.ts";
import { areasFirst, knownArea } from "../../area/area-argument.ts";
import { severityOf } from "../../alert/severity-words.ts";
import type { Plan } from "../committee.ts";

/** What can be wrong with the words about a committee; `written` is what was not understood. */
export type Problem = Readonly<
  | { problem: "missing" | "name-too-long" | "personal-data" }
  | {
      problem: "unknown-area" | "unknown-language" | "unknown-field" | "unknown-hours";
      written: string;
    }
>;

/** The committee that is meant, or what is wrong with the words. */
export function readPlan(asked: Asked, context: AlertContext): Plan | Problem {
  const [name = "", places = "", ...rest] = joinedAtCommas(
    placesInWords(asked, context) ?? asked.args,
    1,
  );
  if (places === "") return { problem: "missing" };
  const isWrong = nameProblem(name, context);
  if (isWrong !== undefined) return isWrong;
  const areas = areasIn(places, context);
  if ("problem" in areas) return areas;
  const choices = choicesIn(rest);
  if ("problem" in choices) return choices;
  const { floor = "info", languages } = choices;
  const spoken = languages.length > 0 ? languages : [context.settings.language];
  return { name: name.trim(), areas: areas.found, floor, languages: spoken };
}

/** The arguments with places that are said in several words as their paths, if they all are. */
function placesInWords(asked: Asked, context: AlertContext): readonly string[] | undefined {
  const [name = ""] = asked.args;
  const behind = asked.rest.replace(/^["“”„‟«»][^"“”„‟«»]*["“”„‟«»]\s*/u, "");
  const places = behind === asked.rest ? undefined : areasFirst(behind, context.state.committees);
  if (places === undefined) return undefined;
  const { areas, rest } = places;
  return [name, areas.join(","), ...rest.split(/\s+/u).filter((word) => word !== "")];
}

/** Undefined for a name that a committee can have. */
export function nameProblem(name: string, { settings }: AlertContext): Problem | undefined {
  if (name.trim() === "") return { problem: "missing" };
  if (name.length > NAME_CHARACTERS_MAX) return { problem: "name-too-long" };
  const isPersonal = personalDataKinds(name, { ...settings, names: false }).length > 0;
  return isPersonal ? { problem: "personal-data" } : undefined;
}

/** Known areas in words, with commas between them or without, each once. */
export function areasSaid(
  text: string,
  { state }: Pick<AlertContext, "state">,
): Readonly<{ found: Plan["areas"][number][] }> | undefined {
  const found = new Set<Plan["areas"][number]>();
  let left = text.trim();
  while (left !== "") {
    const places = areasFirst(left, state.committees);
    if (places === undefined) return undefined;
    for (const area of places.areas) found.add(area);
    left = places.rest;
  }
  return found.size === 0 ? undefined : { found: [...found] };
}

/** Known areas with commas between them, each once. */
export function areasIn(
  written: string,
  { state }: Pick<AlertContext, "state">,
): Readonly<{ found: Plan["areas"][number][] }> | Problem {
  const found = new Set<Plan["areas"][number]>();
  for (const one of listed(written)) {
    const area = knownArea(one, state.committees);
    if (area === undefined) return { problem: "unknown-area", written: one };
    found.add(area);
  }
  return found.size === 0 ? { problem: "missing" } : { found: [...found] };
}

/** Languages and floor, in whichever order they were written. */
export function choicesIn(
  words: readonly string[],
): Readonly<{ languages: readonly string[]; floor?: Plan["floor"] }> | Problem {
  let floor: Plan["floor"] | undefined;
  const languages = new Set<string>();
  for (const written of words.flatMap(listed)) {
    const severity = severityOf(written);
    const language = pickLanguage(written);
    if (severity !== undefined) floor = severity;
    else if (language !== undefined) languages.add(language);
    else return { problem: "unknown-language", written };
  }
  return { languages: [...languages], ...(floor && { floor }) };
}

/**
 * "north, south" is one list, as is "north ,south": people put spaces around commas. The first
 * `apart` words stand by themselves, whatever they end with, such as a name.
 */
export function joinedAtCommas(args: readonly string[], apart = 0): readonly string[] {
  const joined: string[] = [];
  for (const [index, arg] of args.entries()) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && (before.endsWith(",") || arg.startsWith(","));
    if (goesOn && index > apart) joined[joined.length - 1] = before + arg;
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
