/**
 * Her words after she put some of them right: what was wrong in them stands there no more, what is
 * new stands in its place, and the rest of what she said stays.
 */
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { isWithin, opensClause } from "../../../shared/language/reading/tokens.ts";
import { placesOfWords, type Place } from "../../../shared/language/reading/written.ts";
import { TAKEN_OUT } from "../../../shared/privacy/personal-data.ts";
import { cut, type Stretch } from "../../../shared/privacy/reading/stretch.ts";
import type { ReadingContext } from "./opened.ts";
import { spansIn, type Spans, type Words } from "./spans.ts";

const NEGATIONS = new Set(wordsOf(({ reading }) => reading.negations));
const SMALL = new Set(
  wordsOf(({ reading }) => [
    ...[...reading.negations, ...reading.contrasts, ...reading.countsBefore, ...reading.links],
    ...[...reading.single, ...reading.who.agent, ...reading.who.person],
  ]).flatMap((phrase) => phrase.split(" ")),
);

export type PutRight = Readonly<{
  /** What was said before, without what was wrong. */
  note: string;
  /** What is said besides. */
  more: string;
}>;

/** True for words that say what is not so: they are about something that was said. */
export function isRighting(text: string, context: ReadingContext): boolean {
  const { tokens, without } = spansIn(text, context);
  const [first, second] = tokens;
  const isNo = first !== undefined && second !== undefined && opensClause(second);
  return without.length > 0 || (isNo && NEGATIONS.has(first.word));
}

type Edit = Words & Readonly<{ text: string }>;
type Read = Readonly<{ spans: Spans; places: readonly Place[]; text: string }>;

/** `correction` is what she says about `note`. */
export function putRight(note: string, correction: string, context: ReadingContext): PutRight {
  const [before, now] = [readIn(note, context), readIn(correction, context)];
  if (before === undefined || now === undefined) return { note, more: correction };
  const edits = editsOf(before, now);
  return { note: edited(before, edits), more: besides(now, edits) };
}

function readIn(text: string, context: ReadingContext): Read | undefined {
  const places = placesOfWords(text);
  return places === undefined ? undefined : { spans: spansIn(text, context), places, text };
}

/** What of the note is replaced by what; of several places that say it, the first is. */
function editsOf({ spans: old }: Read, now: Read): readonly Edit[] {
  const { spans } = now;
  const denied = new Set(spans.without.flatMap(({ codes }) => codes));
  // When it was is told by itself, and its words seldom fit where others stood.
  const time = spans.time.length === 0 ? [] : replacing(old.time, undefined, now);
  const single = (["count", "place", "uniform"] as const).flatMap((field) => {
    const [said] = spans[field];
    if (field === "count" && spans.isPart) return [];
    const isTakenBack = field === "count" && denied.has(field);
    return said === undefined && !isTakenBack ? [] : replacing(old[field], said, now);
  });
  const things = (["activity", "equipment", "agency"] as const).flatMap((field) => {
    const [said] = spans[field];
    const wrong = old[field].filter(({ codes, isCounted }) => {
      const isCountedAnew = isCounted && said?.isCounted && said.codes.some(isOneOf(codes));
      return isCountedAnew === true || codes.some((code) => denied.has(code));
    });
    return replacing(wrong, said, now);
  });
  const ordered = [...single, ...time, ...things].toSorted((a, b) => a.from - b.from);
  return ordered.filter(({ from }, at) => from >= (ordered[at - 1]?.to ?? 0));
}

function isOneOf(codes: readonly string[]): (code: string) => boolean {
  return (code) => codes.includes(code);
}

function replacing(old: readonly Words[], by: Words | undefined, now: Read): readonly Edit[] {
  return old.map(({ from, to }, at) => ({
    ...{ from, to },
    text: at === 0 && by !== undefined ? textOf(by, now) : TAKEN_OUT,
  }));
}

function textOf(words: Words, read: Read): string {
  const { start, end } = stretchOf(words, read);
  return read.text.slice(start, end);
}

function stretchOf({ from, to }: Words, { places }: Read): Stretch {
  return { start: places[from]?.from ?? 0, end: places[to - 1]?.to ?? 0 };
}

function edited(read: Read, edits: readonly Edit[]): string {
  const stretches = edits.map((edit) => ({ ...stretchOf(edit, read), by: edit.text }));
  return cut(read.text, stretches, ({ by }) => by);
}

/** The clauses that say more than what was replaced and what it was not. */
function besides(now: Read, edits: readonly Edit[]): string {
  const { spans, text } = now;
  const starts = spans.tokens.flatMap((token, at) => {
    const isDenial = spans.without.some(({ from }) => from === at);
    return at === 0 || opensClause(token) || isDenial ? [at] : [];
  });
  const clauses = starts.map((from, at) => ({ from, to: starts[at + 1] ?? spans.tokens.length }));
  const kept = clauses.filter((clause) => !isDone(clause, now, edits));
  if (kept.length === clauses.length) return text;
  return kept.map((clause) => textOf(clause, now)).join(", ");
}

/** Nothing in it but what stands in the note by now, what was wrong there, and small words. */
function isDone(clause: Words, now: Read, edits: readonly Edit[]): boolean {
  const { spans } = now;
  const put = edits.map(({ text }) => text);
  const said = [...spans.count, ...spans.uniform, ...spans.activity];
  said.push(...spans.equipment, ...spans.agency);
  const isPut = (span: Words): boolean => put.includes(textOf(span, now));
  const wrong = spans.without.filter(({ codes }) => codes.includes("count") || edits.length > 0);
  const told = [...spans.place, ...spans.time, ...wrong, ...said.filter(isPut)];
  const inside = spans.tokens.slice(clause.from, clause.to);
  const isTold = inside.some((_, at) => isWithin(told, clause.from + at));
  const isBare = inside.every(({ word }) => SMALL.has(word)) && inside.length <= 2;
  if (!isTold) return isBare && edits.length > 0;
  return inside.every(({ word }, at) => isWithin(told, clause.from + at) || SMALL.has(word));
}
