/** A report in one line: the place first, then plain words that are coded where they are clear. */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Committees } from "../../../shared/domain/streams/committees.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { Words } from "../../../shared/language/languages/language.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { numberIn } from "../../../shared/language/words/typed.ts";
import { leadingArea } from "../people/areas.ts";
import {
  ACTIVITY_WORDS,
  codesIn,
  EQUIPMENT_WORDS,
  OPENING_WORDS,
  PERSON_WORDS,
  sizeOf,
  UNIFORM_WORDS,
} from "./report-words.ts";

export type Seen = Omit<Salute, "seenAtMs">;

type ReportLine = Readonly<
  | { place: "known"; area: AreaPath; seen: Seen }
  /** The line begins with what looks like a place, but nobody knows it. */
  | { place: "unknown"; name: string; seen: Seen }
  | { place: "missing"; seen: Seen }
>;

/** Words between a number and whom it counts ("3 armed agents"). */
const WORDS_BETWEEN_MAX = 2;

/** What one line of free text says, in a language; what is not clear is `unknown`. */
export function readReportLine(
  text: string,
  { committees, language }: Readonly<{ committees: Committees; language: string }>,
): ReportLine {
  const found = leadingArea(text, committees);
  if (found !== undefined) {
    return { place: "known", area: found.area, seen: readSeen(found.rest, language) };
  }
  const name = /^\S+/u.exec(text.trim())?.[0] ?? "";
  const seen = readSeen(text, language);
  return opensDescription(name, language)
    ? { place: "missing", seen }
    : { place: "unknown", name, seen };
}

/** What the words say that was seen. */
export function readSeen(text: string, language: string): Seen {
  const folded = foldText(text);
  const [activity] = codesIn(folded, ACTIVITY_WORDS).filter((code) => code !== "other");
  const uniforms = codesIn(folded, UNIFORM_WORDS);
  const [equipment] = codesIn(folded, EQUIPMENT_WORDS).filter((code) => code !== "none");
  const isMixed = uniforms.includes("plain") && uniforms.includes("marked");
  return {
    activity: activity ?? "unknown",
    size: guessSize(folded, language),
    uniform: isMixed ? "mixed" : (uniforms[0] ?? "unknown"),
    equipment: equipment ?? "unknown",
    note: text.trim(),
  };
}

/** The number that counts people: "3 agents", "tres agentes", "two armed men". */
function guessSize(folded: string, language: string): Salute["size"] {
  const words = folded.split(" ");
  for (const [index, word] of words.entries()) {
    const count = numberIn(word, language);
    if (count === undefined) continue;
    const whom = words.slice(index + 1, index + 2 + WORDS_BETWEEN_MAX);
    const next = whom.findIndex((one) => PERSON_WORDS.includes(one));
    const nearer = whom.findIndex((one) => numberIn(one, language) !== undefined);
    if (next >= 0 && (nearer < 0 || next < nearer)) return sizeOf(count);
  }
  return "unknown";
}

function opensDescription(word: string, language: string): boolean {
  if (word.includes("/")) return false;
  const folded = foldText(word);
  const tables: readonly Readonly<Partial<Record<string, Words>>>[] = [
    ACTIVITY_WORDS,
    UNIFORM_WORDS,
    EQUIPMENT_WORDS,
  ];
  return (
    folded === "" ||
    OPENING_WORDS.includes(folded) ||
    PERSON_WORDS.includes(folded) ||
    numberIn(folded, language) !== undefined ||
    tables.some((table) => codesIn(folded, table).length > 0)
  );
}
