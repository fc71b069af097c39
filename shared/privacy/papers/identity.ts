/** Numbers that authorities know a person by: file numbers, social security, papers. */
import { lexiconOf, NUMBER_SIGNS } from "../reading/lexicon.ts";
import type { NumberPart } from "../reading/numbers.ts";
import { longestFrom } from "../reading/spelled.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, runFrom, runsLookedAt, stretches, type Reading } from "../reading/reading.ts";
import { spanOf, type Token } from "../reading/tokens.ts";

const ALIENS = lexiconOf(({ aliens }) => aliens);
const SOCIALS = lexiconOf(({ socials }) => socials);
const DOCUMENTS = lexiconOf(({ documents }) => documents);
/** "A 123 456 789": the letter is also a word of everyday. */
const ALIENS_OR_A = lexiconOf(({ aliens }) => [...aliens, "a"]);
const LINKS = lexiconOf(({ links, numberSigns }) => [...links, ...numberSigns]);

/** Service centres of the immigration authorities: three letters and ten digits. */
const RECEIPTS: ReadonlySet<string> = new Set([
  ...["IOE", "WAC", "EAC", "LIN", "SRC", "MSC", "NBC", "YSC", "TSC", "VSC", "CSC", "PSC", "ESC"],
]);

/** Of El Salvador. */
const ID_CARDS = /(?<!\d)\d{8}-\d(?![\d-])/gu;
const DOCUMENTS_OR_RECEIPTS = lexiconOf(({ documents }) => [...documents, ...RECEIPTS]);

/** So many groups at most are written for one number. */
const PIECES_MAX = 12;

/** Digits of the longest number of immigration authorities, and of social security. */
const DIGITS_MAX = 9;
const SOCIAL_MAX = 11;

const CURP = /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/u;
/** One word or number that is a paper by its shape alone. */
const SHAPES: readonly RegExp[] = [
  // RFC and the key of voters in Mexico.
  /^[A-Z]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z\d]{3}$/u,
  /^[A-Z]{6}\d{8}[HM]\d{3}$/u,
  // The number of a vehicle.
  /^(?=(?:.*[A-Z]){2})(?=(?:.*\d){5})[A-HJ-NPR-Z\d]{17}$/u,
];
/** Papers of Central America, by the cut of their numbers. */
const CUTS: ReadonlySet<string> = new Set(["4-5-4", "4-4-5", "1-4-4"]);

/** The file numbers of immigration authorities: an A and 7 to 9 digits. */
export function findANumbers(reading: Reading): readonly Stretch[] {
  const { tokens } = reading;
  return foundAt(reading, { words: ALIENS_OR_A.first, mixed: true }, (token, index) => {
    if (token.kind === "mixed" && /^a\d/u.test(token.lower)) return fromLetter(tokens, index);
    const lettered = token.lower === "a" ? afterLetter(reading, index) : undefined;
    return lettered ?? afterWords(reading, index);
  });
}

/** "alien number 123 456 789". */
function afterWords(reading: Reading, index: number): Stretch | undefined {
  const { tokens } = reading;
  const length = ALIENS.from(tokens, index);
  if (length === 0) return undefined;
  const from = afterLinks(tokens, index + length);
  const run = runFrom(reading, from);
  const digits = run === undefined ? "" : joined(run);
  if (run === undefined || digits.length < 7 || digits.length > 9) return undefined;
  return spanOf(tokens, from, run.at(-1)?.last ?? from);
}

/** "A123 456 789": the letter is joined to the first digits. */
function fromLetter(tokens: readonly Token[], index: number): Stretch | undefined {
  const last = longestFrom(tokens, index, {
    ...{ small: false, pieces: PIECES_MAX, characters: 10 },
    isRight: (bare) => /^A\d{7,9}$/u.test(bare),
    mayGrow: (bare) => /^A\d*$/u.test(bare),
  });
  return last === undefined ? undefined : spanOf(tokens, index, last);
}

/** "A# 123-456-789", "a 123456789"; not "a 5123 4567", which is Spanish for "to". */
function afterLetter(reading: Reading, index: number): Stretch | undefined {
  const { tokens } = reading;
  const from = index + 1 + NUMBER_SIGNS.from(tokens, index + 1);
  if (!/^[ #:.()-]{1,4}$/u.test(tokens[index + 1]?.gap ?? "")) return undefined;
  const run = runFrom(reading, from);
  if (run === undefined || run.length > DIGITS_MAX) return undefined;
  const digits = joined(run);
  const isSmall = tokens[index]?.text === "a" && from === index + 1 && run[0]?.gap === " ";
  if (digits.length < (isSmall ? 9 : 7) || digits.length > DIGITS_MAX) return undefined;
  if (run.map((part) => part.digits.length).join("-") === "4-4") return undefined;
  return spanOf(tokens, index, run.at(-1)?.last ?? from);
}

/** United States social security numbers, and Mexican CURP. */
export function findSocialNumbers(reading: Reading): readonly Stretch[] {
  const curps = foundAt(reading, { mixed: true }, (token) =>
    token.text.length === 18 && CURP.test(token.text.toUpperCase()) ? token : undefined,
  );
  return [...curps, ...runsLookedAt(reading).flatMap((run) => socialsIn(run, reading.tokens))];
}

function socialsIn(run: readonly NumberPart[], tokens: readonly Token[]): readonly Stretch[] {
  const [first = 0, last = 0] = [run[0]?.first, run.at(-1)?.last];
  const isShort = run.length <= SOCIAL_MAX && isAfter(SOCIALS, tokens, first);
  const { length } = isShort ? joined(run) : "";
  if (length >= 4 && length <= SOCIAL_MAX) return [spanOf(tokens, first, last)];
  return run.flatMap((part, index) => {
    const [two, three] = [run[index + 1], run[index + 2]];
    if (part.digits.length !== 3 || two?.digits.length !== 2) return [];
    if (three?.digits.length !== 4 || !isSocialGap(two.gap + three.gap)) return [];
    const isLonger = isInNumber(run[index + 3]) || (index > 0 && isInNumber(part));
    return isLonger ? [] : [spanOf(tokens, part.first, three.last)];
  });
}

/** More digits of the same number. */
function isInNumber(part: NumberPart | undefined): boolean {
  return part !== undefined && /^[-. ]$/u.test(part.gap);
}

function isSocialGap(gaps: string): boolean {
  return /^[-. _/*·]{2,6}$/u.test(gaps);
}

/** Passports, licenses, receipts, and what has a shape that nothing else has. */
export function findDocuments(reading: Reading): readonly Stretch[] {
  const { text, tokens } = reading;
  return [
    ...(text.includes("-") ? stretches(reading, ID_CARDS) : []),
    ...foundAt(reading, { words: DOCUMENTS_OR_RECEIPTS.first, mixed: true }, (token, index) => {
      if (token.kind === "mixed" && isPaper(token.text)) return token;
      return receiptAt(reading, index) ?? announcedAt(tokens, index);
    }),
    ...runsLookedAt(reading).flatMap((run) =>
      run.length === 3 && CUTS.has(run.map((part) => part.digits.length).join("-"))
        ? [spanOf(tokens, run[0]?.first ?? 0, run.at(-1)?.last ?? 0)]
        : [],
    ),
  ];
}

function isPaper(text: string): boolean {
  return (
    text.length > 12 && text.length < 20 && SHAPES.some((shape) => shape.test(text.toUpperCase()))
  );
}

/** "IOE0912345678", "LIN 21 900 12345". */
function receiptAt(reading: Reading, index: number): Stretch | undefined {
  const { tokens } = reading;
  const token = tokens[index];
  if (token === undefined || (token.text.length !== 3 && token.text.length !== 13))
    return undefined;
  if (!RECEIPTS.has(token.text.slice(0, 3).toUpperCase())) return undefined;
  if (/^[\p{L}]{3}\d{10}$/u.test(token.text)) return token;
  const run = token.text.length === 3 ? runFrom(reading, index + 1) : undefined;
  const isWhole = run !== undefined && joined(run).length === 10;
  return isWhole ? spanOf(tokens, index, run.at(-1)?.last ?? index) : undefined;
}

/** After the name of the paper: six characters and more, five of them digits. */
function announcedAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = DOCUMENTS.from(tokens, index);
  if (length === 0) return undefined;
  const from = afterLinks(tokens, index + length);
  const last = longestFrom(tokens, from, {
    ...{ small: false, pieces: PIECES_MAX, characters: 24 },
    isRight: (bare) => bare.length > 5 && bare.replaceAll(/\D/gu, "").length > 4,
  });
  return last === undefined ? undefined : spanOf(tokens, from, last);
}

function afterLinks(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let links = 0; links < 5; links += 1) at += LINKS.from(tokens, at);
  return at;
}

function isAfter(words: typeof SOCIALS, tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  for (let links = 0; links < 5 && at >= 0; links += 1) {
    if (words.upTo(tokens, at) > 0) return true;
    const length = LINKS.upTo(tokens, at);
    if (length === 0) return false;
    at -= length;
  }
  return false;
}

function joined(run: readonly NumberPart[]): string {
  return run.map(({ digits }) => digits).join("");
}
