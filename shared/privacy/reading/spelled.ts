/** Numbers of letters and digits, as they are written apart, spelled or said letter by letter. */
import { LANGUAGE_LIST } from "../../language/languages/list.ts";
import { lexiconOf, meaningsOf } from "./lexicon.ts";
import { numberAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";

/** One more part of it: its letters or digits in capitals, and the token that it ends with. */
type Piece = Readonly<{ characters: string; last: number; isSpoken: boolean }>;

/** What is looked for: so many pieces and characters at most, that are right together. */
type Sought = Readonly<{
  /** True where short words in small letters may be letters of a plate. */
  small: boolean;
  pieces: number;
  characters: number;
  /** Judges the characters so far, and the token that they end with. */
  isRight: (bare: string, last: number) => boolean;
  /** False when nothing that begins so can become right; nobody looks further then. */
  mayGrow?: (bare: string) => boolean;
}>;

/** "101st" is a street; longer numbers of streets are not said. */
const ORDINAL_DIGITS_MAX = 3;
/** A longer word is no part of anything. */
const WORD_MAX = 24;
const GAP = /^[ .\-/#*_:\uFFFC]{1,3}$/u;

const LETTERS = meaningsOf(({ letters }) => letters);
const ORDINALS: ReadonlySet<string> = new Set(
  LANGUAGE_LIST.flatMap(({ privacy }) => privacy.ordinals),
);
const ORDINARY = lexiconOf(({ noPlates, counted, talk }) => [
  ...[...noPlates, ...counted, ...talk],
]);

/** The token that the longest right beginning of the pieces from this token on ends with. */
export function longestFrom(
  tokens: readonly Token[],
  index: number,
  sought: Sought,
): number | undefined {
  const { pieces, characters, isRight, mayGrow } = sought;
  let [bare, found]: [string, number | undefined] = ["", undefined];
  let before: Piece | undefined;
  for (let at = index, count = 0; count < pieces; count += 1) {
    const token = tokens[at];
    if (token === undefined || (at > index && !isJoining(token.gap))) break;
    const piece = pieceAt(tokens, at, { small: sought.small, before });
    if (piece === undefined) break;
    bare += piece.characters;
    if (bare.length > characters || mayGrow?.(bare) === false) break;
    if (isRight(bare, piece.last)) found = piece.last;
    [before, at] = [piece, piece.last + 1];
  }
  return found;
}

function isJoining(gap: string): boolean {
  return gap === " " || GAP.test(gap);
}

/** True for a word that says something by itself. */
export function isOrdinary(token: Token | undefined): boolean {
  return ORDINARY.has(token);
}

type Place = Readonly<{ small: boolean; before: Piece | undefined }>;

function pieceAt(tokens: readonly Token[], at: number, place: Place): Piece | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "digits") {
    if (token.text.length > WORD_MAX) return undefined;
    return { characters: token.text, last: at, isSpoken: false };
  }
  if (token.kind === "mixed") {
    if (token.text.length > WORD_MAX || isOrdinal(token.text)) return undefined;
    return { characters: token.text.toUpperCase(), last: at, isSpoken: false };
  }
  const number = numberAt(tokens, at);
  const spelled = isSpelledOut(place.before) || number === undefined ? letterAt(tokens, at) : null;
  if (spelled && isLetterHere(token, place)) return spelled;
  if (number !== undefined) return { characters: number.digits, last: number.last, isSpoken: true };
  const isSmall = token.text === token.lower;
  const lettersMax = isSmall ? 3 : 4;
  if (token.text.length > lettersMax || isOrdinary(token) || (isSmall && !place.small)) {
    return undefined;
  }
  if (!isSmall && token.text !== token.text.toUpperCase()) return undefined;
  return { characters: token.text.toUpperCase(), last: at, isSpoken: false };
}

/** "5th" is a street. */
function isOrdinal(text: string): boolean {
  let digits = 0;
  while (digits < ORDINAL_DIGITS_MAX && isDigit(text.charAt(digits))) digits += 1;
  return ORDINALS.has(text.slice(digits));
}

function isDigit(sign: string): boolean {
  return sign >= "0" && sign <= "9";
}

function letterAt(tokens: readonly Token[], at: number): Piece | undefined {
  const [one, two] = [tokens[at], tokens[at + 1]];
  if (one === undefined) return undefined;
  const pair = two === undefined ? undefined : LETTERS.ofPair(one, two);
  if (pair !== undefined) return { characters: pair, last: at + 1, isSpoken: true };
  const characters = one.text.length === 1 ? one.text.toUpperCase() : LETTERS.of(one);
  return characters === undefined ? undefined : { characters, last: at, isSpoken: true };
}

/** Names of letters that are also words of a sentence count only among other letters. */
function isLetterHere(token: Token, { before }: Place): boolean {
  if (token.text.length === 1 && token.text !== token.lower) return true;
  return !isOrdinary(token) || isSpelledOut(before);
}

function isSpelledOut(before: Piece | undefined): boolean {
  return before?.isSpoken === true && /^\p{L}$/u.test(before.characters);
}
