/** Texts that nobody thought of, from a seed: words, signs, scripts and bytes, in any mixture. */
import { LANGUAGE_LIST } from "../../../shared/language/languages/list.ts";
import type { Random } from "../random.ts";

const BMP = 0x1_0000;
const UNICODE = 0x11_0000;
const PIECES_MAX = 8;
/** One text in so many is long: one piece over and over. */
const LONG_EVERY = 2_000;
const LONG_CHARACTERS = 2_000;
const GAPS = [" ", " ", " ", " ", "", ", ", ". ", "\n", "\t", "-", "/", "\u00A0", "\u2028", "…"];

/** What people type, and what means most harm in what is made of it. */
const SIGNS: readonly string[] = [
  ...["</b><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "<b>", "</b>"],
  ...["<a href='https://evil.example'>x</a>", "`", "```", "> ", "* ", "1. ", "# ", "{ $word }"],
  ...["\u202E", "\u2066", "\u2068", "\u2069", "\u200F", "\u200B", "\uFEFF", "\u2060", "\u00AD"],
  ...["\u0000", "\u0007", "\u001B[31m", "\r\n", "\uD800", "\uDC00", "Z̴̡̛̗", "ﷺ", "①", "٣", "२"],
  ...["👍", "🚓", "👩‍👩‍👧", "🇲🇽"],
  ...["2️⃣", "！", "¿", "¡", "__proto__", "constructor", "toString", "null"],
  ...["@ana:example.org", "https://matrix.to/#/@ana:example.org", "@room", "K7Q4", "!K7Q4", "O0I1"],
  ...["213 555 0147", "7ABC123", "A123456789", "1234 Elm St", "ana@b.co", "37.7749,-122.4194"],
  ...["north/river", "la mission", "lake st", "!", "/", "!!", "...", "?", "'", '"', "“", "«"],
];

/** Every word that somebody may type to the bots, in every language. */
const WORDS: readonly string[] = LANGUAGE_LIST.flatMap((language) => {
  const { commands, report, reading, answers, severities, roles, numbers } = language;
  const tables: unknown = [commands, report, reading, answers, severities, roles];
  return [...wordsIn(tables), ...Object.keys(numbers)];
});

/** The next text. */
export function textFrom(random: Random): string {
  if (random.below(LONG_EVERY) === 0) {
    const piece = pieceFrom(random);
    return piece.repeat(Math.ceil(LONG_CHARACTERS / Math.max(1, piece.length)));
  }
  const pieces = Array.from({ length: random.below(PIECES_MAX) + 1 }, () => pieceFrom(random));
  return pieces.map((piece) => piece + oneOf(GAPS, random)).join("");
}

function pieceFrom(random: Random): string {
  switch (random.below(8)) {
    case 0:
      return oneOf(SIGNS, random);
    case 1:
      return String(random.below(10 ** (random.below(9) + 1)));
    case 2:
      return charactersFrom(random, BMP);
    case 3:
      return charactersFrom(random, random.chance(0.5) ? UNICODE : 0x100);
    case 4:
      return disguised(oneOf(WORDS, random), random);
    default:
      return oneOf(WORDS, random);
  }
}

/** Lone halves of pairs included, as a broken client sends them. */
function charactersFrom(random: Random, end: number): string {
  const length = random.below(6) + 1;
  return Array.from({ length }, () => String.fromCodePoint(random.below(end))).join("");
}

function disguised(word: string, random: Random): string {
  const at = random.below(word.length + 1);
  switch (random.below(4)) {
    case 0:
      return word.toUpperCase();
    case 1:
      return `${word.slice(0, at)}${word.slice(at + 1)}`;
    case 2:
      return word.normalize("NFD");
    default:
      return `${word.slice(0, at)}${oneOf(SIGNS, random)}${word.slice(at)}`;
  }
}

function oneOf(list: readonly string[], random: Random): string {
  return list[random.below(list.length)] ?? "";
}

function wordsIn(table: unknown): readonly string[] {
  if (typeof table === "string") return [table];
  if (typeof table !== "object" || table === null) return [];
  return Object.values(table).flatMap(wordsIn);
}
