/** Where the words of a text stand in it as it was written, for whoever puts some of it right. */
import { tokensOf } from "./tokens.ts";

/** From the first character up to another, that one left out; in UTF-16 units. */
export type Place = Readonly<{ from: number; to: number }>;

const CLOCK = String.raw`\p{Nd}{1,2}:\p{Nd}{2}(?!\p{Nd})|\p{Nd}{1,2}\.\p{Nd}(?!\p{Nd})`;
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{Cf}'’‘ʼ` + "`´]*";
const PIECE = new RegExp(`${CLOCK}|\\p{Nd}+|${WORD}`, "gu");
const QUOTES_BEHIND = /['’‘ʼ`´]+$/u;

/**
 * One place for each word that `tokensOf` cuts the text into. Undefined for a text whose signs are
 * others than its words (ligatures, digits in rings): that is nothing to cut in.
 */
export function placesOfWords(text: string): readonly Place[] | undefined {
  const tokens = tokensOf(text);
  const places = [...text.matchAll(PIECE)].map(({ 0: piece, index }): Place => {
    return { from: index, to: index + piece.replace(QUOTES_BEHIND, "").length };
  });
  const isSame =
    places.length === tokens.length &&
    places.every(({ from, to }, at) => {
      const [word, ...others] = tokensOf(text.slice(from, to));
      return others.length === 0 && word?.word === tokens[at]?.word;
    });
  return isSame ? places : undefined;
}
