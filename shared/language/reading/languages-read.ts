/** Which language a text is written in, and which one it asks for. */
import type { Words } from "../languages/language.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { foldText } from "../words/fold.ts";
import { tokensOf } from "./tokens.ts";

/** A word of the grammar says more than one of a list of things. */
const COMMON_WEIGHT = 3;
/** Most words that may stand around the name of a language: "en español por favor". */
const AROUND_MAX = 4;

const weights: () => ReadonlyMap<string, ReadonlyMap<string, number>> = once(() => {
  const all = LANGUAGE_LIST.map(({ code, report, reading }) => {
    const { talk, time, who, assent, common } = reading;
    const tables = [report.activity, report.uniform, report.equipment, who, assent, talk, time];
    const listed = tables.flatMap((table): readonly Words[] => Object.values(table));
    const words = new Map<string, number>();
    for (const word of listed.flatMap(cut)) words.set(word, 1);
    for (const word of cut(common)) words.set(word, COMMON_WEIGHT);
    return [code, words] as const;
  });
  return new Map(all.map(([code, words]) => [code, alone(code, words, all)]));
});

/** The language of most words of the text; undefined when none of them tells. */
export function languageOf(text: string): string | undefined {
  const words = tokensOf(text).map(({ word }) => word);
  let best: Readonly<{ code: string; weight: number }> | undefined;
  for (const [code, known] of weights()) {
    const weight = words.reduce((sum, word) => sum + (known.get(word) ?? 0), 0);
    if (weight > (best?.weight ?? 0)) best = { code, weight };
  }
  return best?.code;
}

/** The language that is asked for by its name: "español", "in English please". */
export function languageNamed(text: string): string | undefined {
  const words = tokensOf(text).map(({ word }) => word);
  if (words.length === 0 || words.length > AROUND_MAX + 1) return undefined;
  const named = LANGUAGE_LIST.filter(({ names }) =>
    names.some((name) => words.includes(foldText(name))),
  );
  if (named.length !== 1) return undefined;
  const isWish = words.every((word) => FILLERS().has(word) || isName(word));
  return isWish ? named[0]?.code : undefined;
}

const FILLERS = once(
  () =>
    new Set(
      LANGUAGE_LIST.flatMap(({ reading }) =>
        [reading.common, reading.assent.filler, reading.assent.yes, reading.time.now].flatMap(cut),
      ),
    ),
);

function isName(word: string): boolean {
  return LANGUAGE_LIST.some(({ names }) => names.some((name) => foldText(name) === word));
}

/** Without the words that another language has, too, unless only this one counts them common. */
function alone(
  code: string,
  words: ReadonlyMap<string, number>,
  all: readonly (readonly [string, ReadonlyMap<string, number>])[],
): ReadonlyMap<string, number> {
  const others = all.filter(([other]) => other !== code).map(([, known]) => known);
  return new Map(
    [...words].filter(([word, weight]) => others.every((one) => (one.get(word) ?? 0) < weight)),
  );
}

function cut(phrases: Words): readonly string[] {
  return phrases.flatMap((phrase) => tokensOf(phrase).map(({ word }) => word));
}

function once<Value>(make: () => Value): () => Value {
  let made: Readonly<{ value: Value }> | undefined;
  return () => (made ??= { value: make() }).value;
}
