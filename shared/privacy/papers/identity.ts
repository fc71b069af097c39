/** Numbers that authorities know a person by: file numbers, social security, papers. */
import { lexiconOf, NUMBER_SIGNS } from "../reading/lexicon.ts";
import type { NumberPart } from "../reading/numbers.ts";
import { beginningsOf, piecesFrom } from "../reading/spelled.ts";
import { stretches, type Stretch } from "../reading/stretch.ts";
import type { Reading } from "../reading/reading.ts";
import { spanOf, type Token } from "../reading/tokens.ts";

const ALIENS = lexiconOf(({ aliens }) => aliens);
const SOCIALS = lexiconOf(({ socials }) => socials);
const DOCUMENTS = lexiconOf(({ documents }) => documents);
const LINKS = lexiconOf(({ links, numberSigns }) => [...links, ...numberSigns]);

/** Service centres of the immigration authorities: three letters and ten digits. */
const RECEIPTS: ReadonlySet<string> = new Set([
  ...["IOE", "WAC", "EAC", "LIN", "SRC", "MSC", "NBC", "YSC", "TSC", "VSC", "CSC", "PSC", "ESC"],
]);

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
export function findANumbers({ tokens, runFrom: runs }: Reading): readonly Stretch[] {
  return tokens.flatMap((token, index) => {
    if (/^a\d/u.test(token.lower)) return fromLetter(tokens, index) ?? [];
    const lettered = token.lower === "a" ? afterLetter(tokens, index, runs) : undefined;
    if (lettered !== undefined) return lettered;
    const length = ALIENS.from(tokens, index);
    if (length === 0) return [];
    const from = afterLinks(tokens, index + length);
    const run = runs.get(from);
    const digits = run === undefined ? "" : joined(run);
    if (run === undefined || digits.length < 7 || digits.length > 9) return [];
    return [spanOf(tokens, from, run.at(-1)?.last ?? from)];
  });
}

/** "A123 456 789": the letter is joined to the first digits. */
function fromLetter(tokens: readonly Token[], index: number): Stretch | undefined {
  const beginnings = beginningsOf(piecesFrom(tokens, index, { small: false, most: 12 }));
  const whole = beginnings.findLast(({ bare }) => /^A\d{7,9}$/u.test(bare));
  return whole === undefined ? undefined : spanOf(tokens, index, whole.last);
}

/** "A# 123-456-789", "a 123456789"; not "a 5123 4567", which is Spanish for "to". */
function afterLetter(
  tokens: readonly Token[],
  index: number,
  runs: ReadonlyMap<number, readonly NumberPart[]>,
): Stretch | undefined {
  const from = index + 1 + NUMBER_SIGNS.from(tokens, index + 1);
  const run = runs.get(from);
  if (run === undefined || !/^[ #:.()-]{1,4}$/u.test(tokens[index + 1]?.gap ?? ""))
    return undefined;
  const digits = joined(run);
  const isSmall = tokens[index]?.text === "a" && from === index + 1 && run[0]?.gap === " ";
  const [shortest, cut] = [isSmall ? 9 : 7, run.map((part) => part.digits.length).join("-")];
  if (digits.length < shortest || digits.length > 9 || cut === "4-4") return undefined;
  return spanOf(tokens, index, run.at(-1)?.last ?? from);
}

/** United States social security numbers, and Mexican CURP. */
export function findSocialNumbers({ tokens, runs }: Reading): readonly Stretch[] {
  const curps = tokens.filter(({ text }) => text.length === 18 && CURP.test(text.toUpperCase()));
  return [...curps, ...runs.flatMap((run) => socialsIn(run, tokens))];
}

function socialsIn(run: readonly NumberPart[], tokens: readonly Token[]): readonly Stretch[] {
  const [first = 0, last = 0] = [run[0]?.first, run.at(-1)?.last];
  const digits = joined(run);
  if (isAfter(SOCIALS, tokens, first) && digits.length >= 4 && digits.length <= 11) {
    return [spanOf(tokens, first, last)];
  }
  return run.flatMap((part, index) => {
    const [two, three, after] = run.slice(index + 1, index + 4);
    if (two === undefined || three === undefined || !isSocialGap(two.gap + three.gap)) return [];
    const lengths = [part, two, three].map((one) => one.digits.length).join("-");
    const isLonger = isInNumber(after) || (index > 0 && isInNumber(part));
    return lengths === "3-2-4" && !isLonger ? [spanOf(tokens, part.first, three.last)] : [];
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
export function findDocuments({ text, tokens, runs, runFrom }: Reading): readonly Stretch[] {
  return [
    ...stretches(text, /(?<!\d)\d{8}-\d(?![\d-])/gu),
    ...tokens.flatMap((token, index) => {
      if (token.kind === "digits") return [];
      if (token.kind === "mixed" && isPaper(token.text)) return [token];
      return receiptAt(tokens, index, runFrom) ?? announcedAt(tokens, index) ?? [];
    }),
    ...runs.flatMap((run) =>
      CUTS.has(run.map((part) => part.digits.length).join("-"))
        ? [spanOf(tokens, run[0]?.first ?? 0, run.at(-1)?.last ?? 0)]
        : [],
    ),
  ];
}

function isPaper(text: string): boolean {
  return text.length < 20 && SHAPES.some((shape) => shape.test(text.toUpperCase()));
}

/** "IOE0912345678", "LIN 21 900 12345". */
function receiptAt(
  tokens: readonly Token[],
  index: number,
  runs: ReadonlyMap<number, readonly NumberPart[]>,
): Stretch | undefined {
  const token = tokens[index];
  if (token === undefined || !RECEIPTS.has(token.text.slice(0, 3).toUpperCase())) return undefined;
  if (/^[\p{L}]{3}\d{10}$/u.test(token.text)) return token;
  const run = token.text.length === 3 ? runs.get(index + 1) : undefined;
  const isWhole = run !== undefined && joined(run).length === 10;
  return isWhole ? spanOf(tokens, index, run.at(-1)?.last ?? index) : undefined;
}

/** After the name of the paper: six characters and more, five of them digits. */
function announcedAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = DOCUMENTS.from(tokens, index);
  if (length === 0) return undefined;
  const from = afterLinks(tokens, index + length);
  const beginnings = beginningsOf(piecesFrom(tokens, from, { small: false, most: 12 }));
  const whole = beginnings.findLast(
    ({ bare }) => bare.length > 5 && bare.replaceAll(/\D/gu, "").length > 4,
  );
  return whole === undefined ? undefined : spanOf(tokens, from, whole.last);
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
