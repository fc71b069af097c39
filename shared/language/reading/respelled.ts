/**
 * Words that no language knows, read as what they were meant for: spelled by ear ("polisia",
 * "kamioneta"), or with one slip of the finger ("agnets"). A word that somebody knows stays what it
 * is, and nothing is ever read as a denial. Who reads on knows which words are only thought to be
 * what they are (`isSlip`), so that none of them makes a report graver than it was written.
 */
import type { Language, Words } from "../languages/language.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { isSlipOf, SLIP_LETTERS_MIN } from "./slips.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** A shorter word sounds like too many others, and so does "hahaha" like "a". */
const SOUND_LETTERS_MIN = 3;
const HEARD_LETTERS_MIN = 2;
const LETTERS_MORE_MAX = 3;

/** What a word is a word for: where a slip may be of two words, they are of one kind. */
type Kind = string;
type Meant = Readonly<{ word: string; kind: Kind }>;
type Sounds = readonly (readonly [RegExp, string])[];
type Vocabulary = Readonly<{
  /** All words that stay as they are. */
  known: ReadonlySet<string>;
  /** What a word may be meant for in each language, by how it sounds there. */
  ears: readonly Readonly<{ code: string; sounds: Sounds; heard: ReadonlyMap<string, Meant> }>[];
  /** What a slip may have been, by its first letter. */
  byLetter: ReadonlyMap<string, readonly Meant[]>;
}>;

let vocabulary: Vocabulary | undefined;

type Manner = Readonly<{
  /** Whose sounds go first. */
  language?: string;
  /** True for the words that are left as they are. */
  stays?: (at: number) => boolean;
}>;

/** The words of a text with those put right that nobody knows. */
export function respelled(tokens: readonly Token[], manner: Manner = {}): readonly Token[] {
  const { language = "", stays = () => false } = manner;
  const read = new Map<string, ReturnType<typeof meantBy>>();
  return tokens.map((token, at) => {
    const { word } = token;
    if (stays(at)) return token;
    if (!read.has(word)) read.set(word, meantBy(word, language));
    return { ...token, ...read.get(word) };
  });
}

/** True when two words are spelled apart and sound alike in some language. */
export function soundAlike(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SLIP_LETTERS_MIN) return false;
  const { ears } = (vocabulary ??= gathered());
  return ears.some(({ sounds }) => soundOf(one, sounds) === soundOf(other, sounds));
}

/** What a word is meant for; undefined when it is known, or means nothing. */
function meantBy(written: string, language: string): Pick<Token, "word" | "isSlip"> | undefined {
  if (written.length < SOUND_LETTERS_MIN || !/^\p{L}+$/u.test(written)) return undefined;
  const { known, ears, byLetter } = (vocabulary ??= gathered());
  if (known.has(written)) return undefined;
  const own = ears.filter(({ code }) => code === language);
  for (const { heard, sounds } of [...own, ...ears]) {
    const meant = heard.get(soundOf(written, sounds));
    const isNear = written.length <= (meant?.word.length ?? 0) + LETTERS_MORE_MAX;
    if (meant !== undefined && isNear) return { word: meant.word };
  }
  if (written.length < SLIP_LETTERS_MIN) return undefined;
  const near = byLetter.get(written.charAt(0))?.filter(({ word }) => isSlipOf(written, word)) ?? [];
  const [first] = near;
  if (first === undefined || near.some(({ kind }) => kind !== first.kind)) return undefined;
  return { word: first.word, isSlip: true };
}

/** How a word sounds, told in letters; a letter twice sounds like one. */
function soundOf(word: string, sounds: Sounds): string {
  const said = sounds.reduce((sound, [spelled, heard]) => sound.replaceAll(spelled, heard), word);
  return said.replaceAll(/(.)\1+/gu, "$1");
}

/** Words that may be meant, by their kinds; the first that sounds so is. */
function meantIn({ report, reading, numbers }: Language): readonly (readonly [Kind, Words])[] {
  const { who, amounts, time, places, talk } = reading;
  return [
    ...Object.entries({ ...report.uniform, uniforms: reading.uniforms, ...report.equipment }),
    ...Object.entries({ ...who, number: Object.keys(numbers), ...amounts }),
    ...Object.entries(report.activity),
    ["counted", reading.counted],
    ...Object.entries(time),
    ["before", [...reading.countsBefore, ...places.before, ...places.toward]],
    ["said", Object.values(talk).flat()],
    ["common", reading.common],
  ];
}

function gathered(): Vocabulary {
  const denials = denying();
  const meant = LANGUAGE_LIST.map((language) => {
    const rows = meantIn(language).flatMap(([kind, phrases]) =>
      phrases
        .filter(isWhole)
        .flatMap(wordsIn)
        .map((word) => [word, { word, kind }] as const),
    );
    const first = new Map<string, Meant>(rows.toReversed());
    const words = [...new Set(rows.map(([word]) => word))].filter((word) => !denials.has(word));
    return [language, words.flatMap((word) => first.get(word) ?? [])] as const;
  });
  const slips = meant.flatMap(([, rows]) =>
    rows.filter(({ word }) => word.length >= SLIP_LETTERS_MIN),
  );
  return {
    known: new Set(
      LANGUAGE_LIST.flatMap((language) => [
        ...Object.keys(language.numbers).flatMap(wordsIn),
        ...everyWord({ ...language, folder: "" }),
      ]),
    ),
    ears: meant.map(([{ code, reading }, rows]) => {
      const sounds = reading.sounds.map(
        ([spelled, heard]) => [new RegExp(spelled, "gu"), heard] as const,
      );
      // Of those that sound alike the first stays.
      const heard = rows
        .map((one) => [soundOf(one.word, sounds), one] as const)
        .filter(([sound]) => sound.length >= HEARD_LETTERS_MIN)
        .toReversed();
      return { code, sounds, heard: new Map(heard) };
    }),
    byLetter: Map.groupBy(slips, ({ word }) => word.charAt(0)),
  };
}

/** The words that deny, and those that only do together: "instead of". */
function denying(): ReadonlySet<string> {
  const phrases = LANGUAGE_LIST.flatMap(({ reading, said }) => [
    ...[...reading.negations, ...said.negations],
  ]).map(wordsIn);
  const alone = new Set(phrases.flatMap((words) => (words.length === 1 ? words : [])));
  const together = phrases.filter((words) => !words.some((word) => alone.has(word)));
  return new Set([...alone, ...together.flat()]);
}

/** The beginning of words is no word. */
function isWhole(phrase: string): boolean {
  return !phrase.includes("*");
}

function wordsIn(phrase: string): readonly string[] {
  return /^[a-z]+$/u.test(phrase) ? [phrase] : tokensOf(phrase).map(({ word }) => word);
}

/** All that people may type in a language, wherever it stands in its tables. */
function everyWord(table: unknown): readonly string[] {
  if (typeof table === "string") return wordsIn(table);
  if (typeof table !== "object" || table === null) return [];
  return Object.values(table).flatMap(everyWord);
}
