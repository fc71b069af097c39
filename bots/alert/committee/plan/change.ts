/** What an organizer writes after `committee edit "NAME"`: what shall be other than it is. */
import type { Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { CommitteeEvent } from "../../../../shared/domain/streams/committees.ts";
import { endAfter, hoursSaid } from "../../../../shared/language/reading/clock/hours.ts";
import { codeOf, phrasesOf, tableOf } from "../../../../shared/language/words/typed.ts";
import { foldWords } from "../../../../shared/language/words/fold.ts";
import type { AlertContext } from "../../context.ts";
import {
  areasIn,
  areasSaid,
  choicesIn,
  joinedAtCommas,
  nameProblem,
  type Problem,
} from "./form.ts";

/** The fields that are written, in the place of those before. */
export type Change = Omit<CommitteeEvent & { type: "committee-changed" }, "type" | "id">;

type Field = "name" | "areas" | "languages" | "floor" | "quiet";

const FIELDS = tableOf(({ edits }) => edits);
const NONE = phrasesOf(({ answers }) => answers.skip);

/** The change, or what is wrong with the words; empty when no field is named. */
export function readChange(asked: Asked, context: AlertContext): Change | Problem {
  const [, ...words] = asked.args;
  const parts = partsOf(words);
  if (parts === undefined) return { problem: "unknown-field", written: words[0] ?? "" };
  let change: Change = {};
  for (const { field, said } of parts) {
    const read = readField(field, said, context);
    if ("problem" in read) return read;
    change = { ...change, ...read };
  }
  return change;
}

type Part = Readonly<{ field: Field; said: readonly string[] }>;

/** Each field with the words up to the next one; undefined when other words come first. */
function partsOf(words: readonly string[]): readonly Part[] | undefined {
  const parts: { field: Field; said: string[] }[] = [];
  for (const word of words) {
    const field = codeOf(word, FIELDS);
    const last = parts.at(-1);
    // "quiet from 22 to 7": the word before a time of day is none.
    const isNew = field !== undefined && !(last?.field === "quiet" && field === "floor");
    if (isNew && field === last?.field && last.said.length === 0) continue;
    if (isNew) parts.push({ field, said: [] });
    else if (last === undefined) return undefined;
    else last.said.push(word);
  }
  return parts;
}

function readField(field: Field, said: readonly string[], context: AlertContext): Change | Problem {
  const text = said.join(" ");
  switch (field) {
    case "name":
      return nameProblem(text, context) ?? { name: text.trim() };
    case "areas": {
      const areas = areasSaid(text, context) ?? areasIn(joinedAtCommas(said).join(","), context);
      return "problem" in areas ? areas : { areas: areas.found };
    }
    case "languages":
    case "floor": {
      const choices = choicesIn(said);
      if ("problem" in choices) return choices;
      const { languages, floor } = choices;
      if (field === "floor") return floor === undefined ? unreadable(text) : { floor };
      return languages.length === 0 ? unreadable(text) : { languages: [...languages] };
    }
    case "quiet": {
      if (NONE.has(foldWords(text))) return { quiet: null };
      const hours = hoursSaid(text);
      if (hours?.from === undefined) return { problem: "unknown-hours", written: text };
      const from = hours.from.minutes;
      return { quiet: { from, to: endAfter(from, hours.to) } };
    }
  }
}

function unreadable(written: string): Problem {
  return { problem: "unknown-language", written };
}
