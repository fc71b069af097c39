/**
 * A text as it is read aloud: without accents, with plain digits, letters and dashes, whatever
 * they were written with; and where each character stood in the original.
 */
import { digitOf } from "../../core/values/digits.ts";
import { LOOK_ALIKES } from "./look-alikes.ts";
import type { Stretch } from "./stretch.ts";

/** One sign may stand for so many characters; a whole phrase in one sign hides no number. */
const UNFOLDED_MAX = 4;
/** Is neither letter nor digit, and nothing is looked for across it. */
const OTHER = "\uFFFC";

export type PlainText = Readonly<{
  text: string;
  /** The stretch of the original that became this stretch of the plain text. */
  originalOf(stretch: Stretch): Stretch;
}>;

/** Reads the text character by character, so that nothing is ever more than one look away. */
export function plainText(original: string): PlainText {
  if (/^[ -~\n]*$/u.test(original))
    return { text: original, originalOf: ({ start, end }) => ({ start, end }) };
  const signs = new Map<string, string>();
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    let plain = signs.get(character);
    if (plain === undefined) signs.set(character, (plain = plainForm(character)));
    for (let index = 0; index < plain.length; index += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    // What cannot be seen belongs to what stands before it.
    if (plain === "" && ends.length > 0) ends[ends.length - 1] = at + character.length;
    pieces.push(plain);
    at += character.length;
  }
  return {
    text: pieces.join(""),
    originalOf: ({ start, end }) => ({ start: starts[start] ?? at, end: ends[end - 1] ?? at }),
  };
}

function plainForm(character: string): string {
  const [only = ""] = character;
  if (only <= "\u007F" && only !== "") return asciiForm(only);
  if (/\p{Nd}/u.test(character)) return String(digitOf(character));
  const alike = LOOK_ALIKES.get(character);
  if (alike !== undefined) return alike;
  if (/[\p{M}\p{Cf}\p{Cc}\p{Co}\p{Cn}]/u.test(character)) return lineBreakOr(character, "");
  if (/\p{Pd}/u.test(character)) return "-";
  if (/[‘’‚‛ʼ`´′]/u.test(character)) return "'";
  if (/\p{Z}/u.test(character)) return lineBreakOr(character, " ");
  const unfolded = character.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  if (unfolded.length > UNFOLDED_MAX) return OTHER;
  if (unfolded !== character) return Array.from(unfolded, plainForm).join("");
  return character.length === 1 ? character : OTHER;
}

function asciiForm(character: string): string {
  if (character === "\t" || character === "\r") return " ";
  if (character === "\n") return "\n";
  return character < " " || character === "\u007F" ? "" : character;
}

function lineBreakOr(character: string, other: string): string {
  return character === "\u2028" || character === "\u2029" || character === "\u0085" ? "\n" : other;
}
