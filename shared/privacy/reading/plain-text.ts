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
  /** Where this place of the original is in the plain text, or what stands behind it. */
  placeOf(original: number): number;
}>;

/** What each character became that was asked for before; there are few in any language. */
const FORMS = new Map<string, string>();
const FORMS_MAX = 4_096;

/** What became something else: where it stands in the plain text, and where in the original. */
type Change = Readonly<{ at: number; to: number; original: Stretch }>;

/** Reads the text character by character, so that nothing is ever more than one look away. */
export function plainText(original: string): PlainText {
  if (isPlain(original)) {
    return {
      text: original,
      originalOf: ({ start, end }) => ({ start, end }),
      placeOf: (place) => place,
    };
  }
  const changes: Change[] = [];
  let [text, from] = ["", 0];
  for (let start = nextChange(original, 0); start < original.length;) {
    const end = start + lengthAt(original, start);
    text += original.slice(from, start);
    const at = text.length;
    text += formOf(original.slice(start, end));
    changes.push({ at, to: text.length, original: { start, end } });
    from = end;
    start = nextChange(original, end);
  }
  text += original.slice(from);
  return {
    text,
    originalOf: ({ start, end }) => ({
      start: startIn(changes, start),
      end: endIn(changes, end),
    }),
    placeOf: (place) => {
      const index = lastUpTo(changes, place, ({ original: { start } }) => start);
      const { to, original: there } = changes[index] ?? { to: 0, original: { end: 0 } };
      return to + Math.max(0, place - there.end);
    },
  };
}

/** Where in the original the character of the plain text begins. */
function startIn(changes: readonly Change[], at: number): number {
  const change = changes[lastUpTo(changes, at)];
  if (change === undefined) return at;
  const { to, original } = change;
  return at < to ? original.start : original.end + (at - to);
}

/** Where it ends that stands before; what cannot be seen belongs to it. */
function endIn(changes: readonly Change[], end: number): number {
  const index = lastUpTo(changes, end);
  const change = changes[index];
  if (change === undefined || change.at < end) return endBefore(change, end);
  // The character behind it may be a changed one, too.
  const before = change.to > change.at ? changes[index - 1] : change;
  return endBefore(before, end);
}

function endBefore(change: Change | undefined, end: number): number {
  if (change === undefined) return end;
  const { to, original } = change;
  return end <= to ? original.end : original.end + (end - to);
}

/** The last change that begins at this place or before; -1 when none does. */
function lastUpTo(
  changes: readonly Change[],
  at: number,
  beginningOf: (change: Change) => number = (change) => change.at,
): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const change = changes[middle];
    if (change !== undefined && beginningOf(change) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function nextChange(text: string, from: number): number {
  let at = from;
  while (at < text.length && isPlainAt(text, at)) at += 1;
  return at;
}

function isPlain(text: string): boolean {
  return nextChange(text, 0) === text.length;
}

/** A sign of everyday, which stays as it is. */
function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x7f && (code >= 0x20 || code === 0x0a);
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}

function formOf(character: string): string {
  const known = FORMS.get(character);
  if (known !== undefined) return known;
  const form = plainForm(character);
  if (FORMS.size < FORMS_MAX) FORMS.set(character, form);
  return form;
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
