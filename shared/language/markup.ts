/**
 * The one place where text becomes HTML, and where values from outside are made harmless.
 * Phrases hold no markup but backticks around what a person may type.
 */

/** Tags that every phone keeps (design section 7); nothing else is ever written. */
export const ALLOWED_TAGS = [
  "b",
  "strong",
  "i",
  "em",
  "u",
  "del",
  "code",
  "ul",
  "ol",
  "li",
  "pre",
  "blockquote",
  "p",
  "br",
  "a",
] as const;

/** Longest value that goes into a phrase, in characters. */
const VALUE_CHARACTERS_MAX = 2_000;

const MARKS_MAX = 4;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const ISOLATES = /[\u2066-\u2069]/gu;
const RIGHT_TO_LEFT_MARK = "\u200F";
const CUT = "…";

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A value without anything that acts on the text around it: no control, format, bidi, zero-width
 * or private characters, no towers of combining marks, no backtick; well-formed and bounded.
 * Line breaks survive only with `keepsLines`.
 */
export function cleanValue(value: string, keepsLines: boolean): string {
  const bounded = cutText(
    value
      .slice(0, VALUE_CHARACTERS_MAX * 4)
      .toWellFormed()
      .normalize("NFC"),
  );
  const lines = bounded
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\u115F\u1160\u3164\uFFA0]/gu, "")
    .replaceAll(new RegExp(`(\\p{M}{${MARKS_MAX}})\\p{M}+`, "gu"), "$1")
    .replaceAll("`", "'");
  return keepsLines
    ? lines.replaceAll(/\n{3,}/gu, "\n\n").trim()
    : lines.replaceAll(/\s+/gu, " ").trim();
}

/** At most so many characters, the last of them an ellipsis when something is missing. */
export function cutText(text: string, charactersMax: number = VALUE_CHARACTERS_MAX): string {
  const characters = Array.from(text);
  return characters.length <= charactersMax
    ? text
    : characters.slice(0, Math.max(charactersMax - 1, 0)).join("") + CUT;
}

/**
 * The value between isolates when it is written from right to left, so that it cannot turn the
 * words around it. Codes, commands and ids have no such letters and stay clean for copying.
 */
export function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? isolate(value) : value;
}

/**
 * A finished phrase of a language that is written to the left, whose values stand between isolates
 * already: what may be typed stands apart as one piece, clean inside for copying, so that `!` and
 * `@` keep their place; and the line runs to the left, even if it begins with a code.
 */
export function towardsLeft(phrase: string): string {
  const typed = phrase.replaceAll(/`([^`]*)`/gu, (_, inside: string) =>
    isolate(`\`${inside.replaceAll(ISOLATES, "")}\``),
  );
  const hasOwnLetters = RIGHT_TO_LEFT.test(phrase);
  return RIGHT_TO_LEFT_MARK + (hasOwnLetters ? typed : isolate(typed));
}

/**
 * A name that stands before finished words: these decide which way the line runs, and not the
 * letters of the name, which come first.
 */
export function namedBefore(name: string, words: string): string {
  const isTowardsLeft = words.startsWith(RIGHT_TO_LEFT_MARK);
  return isTowardsLeft ? RIGHT_TO_LEFT_MARK + isolate(name) : isolated(name);
}

/**
 * What several languages say, beside one another. Where one of them is written to the left, each
 * stands apart, so that the marks at its ends stay its own; the first decides which way it runs.
 */
export function besideOneAnother(texts: readonly string[]): string {
  const all = [...new Set(texts)];
  const isTowardsLeft = (text: string): boolean => text.startsWith(RIGHT_TO_LEFT_MARK);
  if (all.length < 2 || !all.some(isTowardsLeft)) return all.join(" / ");
  const runsLeft = isTowardsLeft(all[0] ?? "") ? RIGHT_TO_LEFT_MARK : "";
  return runsLeft + all.map(isolate).join(" / ");
}

/** Where something is said: a command needs `!` in front in a room, and none in a direct chat. */
export type Where = "room" | "direct";

/**
 * The commands of a finished phrase as they have to be typed where it is said. A phrase writes each
 * as `!going`; `!!help` is for one that is typed in a room wherever this is said, `!-report` for
 * one that is typed in a direct chat. What was left out of a command leaves no gap in it.
 */
export function asTyped(phrase: string, where: Where): string {
  return phrase.replaceAll(/`([^`]*)`/gu, (_, inside: string) => {
    const whole = inside.replaceAll(/ {2,}/gu, " ").trim();
    if (whole.startsWith("!!")) return `\`${whole.slice(1)}\``;
    if (whole.startsWith("!-")) return `\`${whole.slice(2)}\``;
    return `\`${where === "direct" ? whole.replace(/^!/u, "") : whole}\``;
  });
}

function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
}

/** A whole phrase as HTML: everything is escaped, then backtick pairs become `code`. */
export function toHtml(phrase: string): string {
  return phrase
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/`([^`]*)`/gu, "<code>$1</code>")
    .replaceAll("\n", "<br>");
}

/** A whole phrase as plain text: what a person may type stands between quotation marks. */
export function toPlain(phrase: string): string {
  return phrase.replaceAll(/`([^`]*)`/gu, "“$1”");
}
