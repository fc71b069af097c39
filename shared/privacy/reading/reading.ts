/** A plain text as finders look at it: cut into words once, its numbers read once. */
import { numberRunsOf, type NumberPart } from "./numbers.ts";
import { cut, type Stretch } from "./stretch.ts";
import { spanOf, tokensOf, type Token } from "./tokens.ts";
import { isIn, NO_LIST, type List } from "./vocabulary.ts";

/** Numbers that stand together. */
export type Run = readonly NumberPart[];

export type Reading = Readonly<{
  text: string;
  tokens: readonly Token[];
  /** Where to look, in order and apart; everywhere without. The rest is there to be understood. */
  looks: readonly Stretch[] | undefined;
  runs: readonly Run[];
}>;

/** Reads a plain text. */
export function readingOf(text: string): Reading {
  return read({ text, tokens: tokensOf(text), looks: undefined });
}

/** The same for finders that have to look at some of it only. */
export function readingOnly({ text, tokens }: Reading, looks: readonly Stretch[]): Reading {
  return read({ text, tokens, looks });
}

/**
 * The same with these stretches blotted out, so that nothing is found twice, nor across what was
 * found. They are in the order of the text, and apart.
 */
export function readingWithout(reading: Reading, found: readonly Stretch[]): Reading {
  const { looks } = reading;
  const text = cut(reading.text, found, ({ start, end }) => "\0".repeat(end - start));
  // As long as it was before: a list that grows is copied again and again.
  const tokens = [...reading.tokens];
  let [count, next, end] = [0, 0, 0];
  for (const token of reading.tokens) {
    while (next < found.length && (found[next]?.end ?? 0) <= token.start) next += 1;
    const { start = text.length, end: blotEnd = 0 } = found[next] ?? {};
    if (start <= token.start && blotEnd >= token.end) continue;
    // A part of a word is left, which is another word.
    if (start < token.end) return read({ text, tokens: tokensOf(text), looks });
    const isSame = (found[next - 1]?.end ?? 0) <= end;
    tokens[count] = isSame ? token : { ...token, gap: text.slice(end, token.start) };
    count += 1;
    end = token.end;
  }
  tokens.length = count;
  return read({ text, tokens, looks });
}

/** Which tokens are worth a look: words of a list, and all of a kind. */
export type Worth = Readonly<{ words?: List } & Partial<Record<Token["kind"], true>>>;

/** Says what stands at a token, if anything. */
type Find = (token: Token, index: number) => Stretch | undefined;

/**
 * What is found at each token that is worth it, in their order. A dozen finders go over a text, and
 * few words of it are worth a look to any of them.
 */
export function foundAt({ tokens, looks }: Reading, worth: Worth, find: Find): Stretch[] {
  const { words = NO_LIST, letters = false, mixed = false, digits = false } = worth;
  const found: Stretch[] = [];
  let look = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { kind } = token;
    const isOfKind = kind === "letters" ? letters : kind === "mixed" ? mixed : digits;
    if (!isOfKind && !isIn(token.word, words)) continue;
    if (looks !== undefined) {
      while (look < looks.length && (looks[look]?.end ?? 0) <= token.start) look += 1;
      if (token.start < (looks[look]?.start ?? Infinity)) continue;
    }
    const one = find(token, index);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/**
 * All matches of a global expression that begin where one is to look; what its group `before` looks
 * back at belongs to them. An expression that begins with a rare sign passes over a text at once.
 */
export function stretches({ text, looks }: Reading, shape: RegExp): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { start, end } of looks ?? [{ start: 0, end: text.length }]) {
    shape.lastIndex = start;
    for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
      if (match.index >= end) break;
      const { before = "" } = match.groups ?? {};
      found.push({ start: match.index - before.length, end: match.index + match[0].length });
    }
  }
  return found;
}

/** The runs that are to be looked at, those that begin or end elsewhere included. */
export function runsLookedAt({ tokens, runs, looks }: Reading): readonly Run[] {
  if (looks === undefined) return runs;
  let look = 0;
  return runs.filter((run) => {
    const { start, end } = spanOf(tokens, run[0]?.first ?? 0, run.at(-1)?.last ?? 0);
    while (look < looks.length && (looks[look]?.end ?? 0) <= start) look += 1;
    return end > (looks[look]?.start ?? Infinity);
  });
}

/** The run that begins with this token. */
export function runFrom({ runs }: Reading, index: number): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.[0]?.first ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run?.[0]?.first === index ? run : undefined;
}

type Words = Pick<Reading, "text" | "tokens" | "looks">;

/** Most texts hold few numbers, and few finders ask for them. */
function read(words: Words): Reading {
  let runs: readonly Run[] | undefined;
  return {
    ...words,
    get runs() {
      return (runs ??= numberRunsOf(words.tokens));
    },
  };
}
