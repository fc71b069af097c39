/** Numbers of letters and digits, as they are written apart, spelled or said letter by letter. */
import { LANGUAGE_LIST } from "../../language/languages/list.ts";
import { lexiconOf, meaningsOf } from "./lexicon.ts";
import { numberAt } from "./numbers.ts";
import type { Token } from "./tokens.ts";

/** One more part of it: its letters or digits in capitals, and the token that it ends with. */
export type Piece = Readonly<{ characters: string; last: number; isSpoken: boolean }>;

type Manner = Readonly<{
  /** True where short words in small letters may be letters of a plate. */
  small: boolean;
  /** So many pieces at most. */
  most: number;
}>;

const CHARACTERS_MAX = 24;
const GAP = /^[ .\-/#*_:\uFFFC]{1,3}$/u;

const LETTERS = meaningsOf(({ letters }) => letters);
const ORDINALS: ReadonlySet<string> = new Set(
  LANGUAGE_LIST.flatMap(({ privacy }) => privacy.ordinals),
);
const ORDINARY = lexiconOf(({ noPlates, counted, talk }) => [
  ...[...noPlates, ...counted, ...talk],
]);

/** The pieces from this token on, as far as they go. */
export function piecesFrom(
  tokens: readonly Token[],
  index: number,
  manner: Manner,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  for (let at = index; pieces.length < manner.most; at = (pieces.at(-1)?.last ?? at) + 1) {
    const token = tokens[at];
    if (token === undefined || (at > index && !GAP.test(token.gap))) break;
    const piece = pieceAt(tokens, at, { ...manner, before: pieces.at(-1) });
    if (piece === undefined) break;
    length += piece.characters.length;
    if (length > CHARACTERS_MAX) break;
    pieces.push(piece);
  }
  return pieces;
}

/** Each beginning of the pieces: its characters together, and the token that it ends with. */
export function beginningsOf(
  pieces: readonly Piece[],
): readonly Readonly<{ bare: string; last: number; count: number }>[] {
  let bare = "";
  return pieces.map(({ characters, last }, index) => {
    bare += characters;
    return { bare, last, count: index + 1 };
  });
}

/** True for a word that says something by itself. */
export function isOrdinary(token: Token | undefined): boolean {
  return ORDINARY.has(token);
}

type Place = Manner & Readonly<{ before: Piece | undefined }>;

function pieceAt(tokens: readonly Token[], at: number, place: Place): Piece | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind !== "letters") {
    const isStreet = token.kind === "mixed" && isOrdinal(token.text);
    if (token.text.length > CHARACTERS_MAX || isStreet) return undefined;
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
  return ORDINALS.has(text.replace(/^\d{1,3}/u, ""));
}

function letterAt(tokens: readonly Token[], at: number): Piece | undefined {
  const [one, two] = [tokens[at], tokens[at + 1]];
  if (one === undefined) return undefined;
  const pair = two === undefined ? undefined : LETTERS.get(`${one.lower} ${two.lower}`);
  if (pair !== undefined) return { characters: pair, last: at + 1, isSpoken: true };
  const characters = one.text.length === 1 ? one.text.toUpperCase() : LETTERS.get(one.lower);
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
