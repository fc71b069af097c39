/** The words and numbers of a plain text, one after the other. */

import type { Stretch } from "./stretch.ts";

export type Token = Readonly<{
  /** As it stands in the plain text. */
  text: string;
  lower: string;
  kind: "digits" | "letters" | "mixed";
  start: number;
  end: number;
  /** What stands between the token before and this one. */
  gap: string;
}>;

/** Cuts a plain text into its words and numbers. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const gap = text.slice(end, start);
    end = start + word.length;
    tokens.push({ text: word, lower: word.toLowerCase(), kind: kindOf(word), start, end, gap });
  }
  return tokens;
}

function kindOf(word: string): Token["kind"] {
  if (/^\d+$/u.test(word)) return "digits";
  return /\d/u.test(word) ? "mixed" : "letters";
}

/** True when the word begins with a capital. */
export function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text);
}

/** True when nothing but a blank stands before the token. */
export function isNext({ gap }: Token): boolean {
  return /^ {1,3}$/u.test(gap);
}

/** True when the sentence, or the line, ends before the token. */
export function isApart(token: Token | undefined): boolean {
  return token === undefined || /[^ '#-]/u.test(token.gap);
}

/** In a text all in capitals, capitals say nothing. */
export function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text) && /\p{Lu}{4}/u.test(text);
}

/** From the beginning of one token to the end of another. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Stretch {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
