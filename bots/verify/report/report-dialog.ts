/**
 * The guided report: one question a message, answered by number or in words of any language.
 * A pure state machine over the draft; what each question looks like is in `report-questions.ts`.
 */
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { personalDataKinds, type PersonalDataKind } from "../../../shared/privacy/personal-data.ts";
import type { Committees } from "../../../shared/domain/streams/committees.ts";
import {
  ACTIVITIES,
  EQUIPMENT,
  SIZES,
  UNIFORMS,
  type Salute,
} from "../../../shared/domain/streams/shapes.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { numberIn } from "../../../shared/language/words/typed.ts";
import { findArea } from "../people/areas.ts";
import { NOTE_CHARACTERS_MAX, STEPS, type ReportDraft, type Step } from "./drafts.ts";
import {
  ACTIVITY_WORDS,
  codesIn,
  EQUIPMENT_WORDS,
  HOUR_WORDS,
  MANY_WORDS,
  mentions,
  MINUTE_WORDS,
  MORE_THAN_WORDS,
  NOW_WORDS,
  SKIP_WORDS,
  sizeOf,
  UNIFORM_WORDS,
  UNKNOWN_WORDS,
  YES_WORDS,
} from "./report-words.ts";

/** Longest text that is looked at at all; more is no answer to any question. */
const ANSWER_CHARACTERS_MAX = 4_000;
const SEEN_MINUTES_MAX = 24 * 60;

/** Why an answer was not taken; the question is asked again. */
export type Trouble = Readonly<
  | { reason: "not-understood" | "unknown-area" | "too-much" }
  | { reason: "personal-data"; kinds: readonly PersonalDataKind[] }
>;

export type Turn = Readonly<
  | { next: "ask"; draft: ReportDraft; trouble: Trouble | null }
  | { next: "send"; draft: ReportDraft; area: AreaPath }
  /** A stranger's place that nobody knows: people decide what to make of it. */
  | { next: "pass-on"; draft: ReportDraft; place: string }
  | { next: "drop" }
>;

type Surroundings = Readonly<{
  nowMs: number;
  committees: Committees;
  /** The places that this person is shown; a stranger is shown none. */
  offered: readonly AreaPath[];
}>;

/** An empty report that asks for its area first. */
export function startReport(
  language: string,
  { nowMs, offered }: Surroundings,
  known: Partial<Pick<ReportDraft, keyof Salute | "isLine" | "isPlaceMissed">> = {},
): ReportDraft {
  return {
    of: "report",
    step: "area",
    language,
    touchedAtMs: nowMs,
    isLine: false,
    isPlaceMissed: false,
    offered: [...offered],
    area: null,
    activity: "unknown",
    size: "unknown",
    uniform: "unknown",
    equipment: "unknown",
    seenAtMs: nowMs,
    note: "",
    ...known,
  };
}

/** The next turn after an answer: the next question, the same one again, or the end. */
export function answerReport(draft: ReportDraft, text: string, around: Surroundings): Turn {
  const touched = { ...draft, touchedAtMs: around.nowMs };
  if (text.length > ANSWER_CHARACTERS_MAX) return again(touched, { reason: "too-much" });
  switch (draft.step) {
    case "area":
      return answerArea(touched, text, around);
    case "activity":
    case "size":
    case "uniform":
    case "equipment": {
      const chosen = choose(draft.step, text, draft.language);
      return chosen === undefined ? notUnderstood(touched) : forward({ ...touched, ...chosen });
    }
    case "seen": {
      const minutes = minutesAgo(foldText(text), draft.language);
      if (minutes === undefined) return notUnderstood(touched);
      return forward({ ...touched, seenAtMs: around.nowMs - minutes * MINUTE_MS });
    }
    case "note":
      return answerNote(touched, text);
    case "preview":
      return answerPreview(touched, foldText(text), around);
  }
}

/** The question before this one; the first has none before it. */
export function stepBack(draft: ReportDraft, { nowMs, offered: known }: Surroundings): Turn {
  const step = STEPS[Math.max(0, STEPS.indexOf(draft.step) - 1)] ?? "area";
  const offered = [...known];
  return { next: "ask", draft: { ...draft, touchedAtMs: nowMs, step, offered }, trouble: null };
}

/** A note as it is kept: one paragraph, without anything invisible. */
export function cleanNote(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
}

/** What forbids this text as a note, or null. */
export function troubleWithNote(note: string): Trouble | null {
  if (note.length > NOTE_CHARACTERS_MAX) return { reason: "too-much" };
  const kinds = personalDataKinds(note);
  return kinds.length > 0 ? { reason: "personal-data", kinds } : null;
}

function answerArea(draft: ReportDraft, text: string, around: Surroundings): Turn {
  const number = numberIn(foldText(text), draft.language);
  const offered = number === undefined ? undefined : draft.offered[number - 1];
  const area = findArea(offered ?? text, around.committees);
  if (area === undefined) {
    const isStranger = around.offered.length === 0;
    if (isStranger && draft.isPlaceMissed) return passOn(draft, text);
    const missed = { ...draft, offered: [...around.offered], isPlaceMissed: true };
    return again(missed, { reason: "unknown-area" });
  }
  if (draft.isLine) return { next: "send", draft: { ...draft, area }, area };
  return forward({ ...draft, area });
}

/** Asked twice, and unknown twice: as she wrote it, if it harms nobody. */
function passOn(draft: ReportDraft, text: string): Turn {
  const place = cleanNote(text);
  const trouble = troubleWithNote(place);
  return trouble === null ? { next: "pass-on", draft, place } : again(draft, trouble);
}

function answerNote(draft: ReportDraft, text: string): Turn {
  const note = cleanNote(text);
  if (SKIP_WORDS.includes(foldText(text)) || note === "") return forward({ ...draft, note: "" });
  const trouble = troubleWithNote(note);
  return trouble === null ? forward({ ...draft, note }) : again(draft, trouble);
}

function answerPreview(draft: ReportDraft, folded: string, around: Surroundings): Turn {
  if (folded === "1" || YES_WORDS.includes(folded)) {
    const area = draft.area === null ? undefined : findArea(draft.area, around.committees);
    if (area !== undefined) return { next: "send", draft, area };
    const offered = [...around.offered];
    return again({ ...draft, step: "area", area: null, offered }, { reason: "unknown-area" });
  }
  if (folded === "2") return stepBack(draft, around);
  return folded === "3" ? { next: "drop" } : notUnderstood(draft);
}

type CodedStep = "activity" | "size" | "uniform" | "equipment";

function choose(step: CodedStep, text: string, language: string): Partial<ReportDraft> | undefined {
  const folded = foldText(text);
  const number = numberIn(folded, language);
  const isUnknown = UNKNOWN_WORDS.includes(folded) || text.trim() === "?";
  const place = number === undefined ? undefined : number - 1;
  switch (step) {
    case "activity": {
      const activity = pick(ACTIVITIES, place, codesIn(folded, ACTIVITY_WORDS));
      return coded(isUnknown ? "unknown" : activity, (value) => ({ activity: value }));
    }
    case "size": {
      const isCount = number !== undefined && number > SIZES.length;
      const size = pick(SIZES, isCount ? undefined : place, sizesIn(text, language));
      return coded(isUnknown ? "unknown" : size, (value) => ({ size: value }));
    }
    case "uniform": {
      const uniform = pick(UNIFORMS, place, codesIn(folded, UNIFORM_WORDS));
      return coded(isUnknown ? "unknown" : uniform, (value) => ({ uniform: value }));
    }
    case "equipment": {
      const equipment = pick(EQUIPMENT, place, codesIn(folded, EQUIPMENT_WORDS));
      return coded(isUnknown ? "unknown" : equipment, (value) => ({ equipment: value }));
    }
  }
}

function coded<Value>(
  value: Value | undefined,
  change: (value: Value) => Partial<ReportDraft>,
): Partial<ReportDraft> | undefined {
  return value === undefined ? undefined : change(value);
}

/** The numbered choice when a number was written, else the first that the words name. */
function pick<Code>(
  choices: readonly Code[],
  place: number | undefined,
  named: readonly Code[],
): Code | undefined {
  return place === undefined ? named[0] : choices[place];
}

/** "3-5", "3 to 5", "about 7", "more than 10", "many". */
function sizesIn(text: string, language: string): readonly Salute["size"][] {
  const folded = foldText(text);
  const isMany = mentions(folded, [...MANY_WORDS, ...MORE_THAN_WORDS]);
  if (isMany || text.includes(">")) return ["over-10"];
  const counts = folded.split(" ").flatMap((word) => numberIn(word, language) ?? []);
  return counts.length === 0 ? [] : [sizeOf(Math.max(...counts))];
}

function minutesAgo(folded: string, language: string): number | undefined {
  if (NOW_WORDS.includes(folded)) return 0;
  const spaced = folded.replaceAll(/(\d)(\p{L})/gu, "$1 $2").split(" ");
  const count = spaced.map((word) => numberIn(word, language)).find((one) => one !== undefined);
  if (count === undefined) return undefined;
  const isKnown = (words: readonly string[]): boolean =>
    spaced.some((word) => words.includes(word));
  if (spaced.length > 1 && !isKnown(MINUTE_WORDS) && !isKnown(HOUR_WORDS)) return undefined;
  const minutes = isKnown(HOUR_WORDS) ? count * 60 : count;
  return minutes <= SEEN_MINUTES_MAX ? minutes : undefined;
}

function forward(draft: ReportDraft): Turn {
  const step: Step = STEPS[STEPS.indexOf(draft.step) + 1] ?? "preview";
  return { next: "ask", draft: { ...draft, step }, trouble: null };
}

function again(draft: ReportDraft, trouble: Trouble): Turn {
  return { next: "ask", draft, trouble };
}

function notUnderstood(draft: ReportDraft): Turn {
  return again(draft, { reason: "not-understood" });
}
