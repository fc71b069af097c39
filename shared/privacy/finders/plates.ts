/** Licence plates, by the shapes that states of the USA and Mexico use. */
import { anyWord, wordsFor } from "../reading/any-word.ts";
import { stretchOf, withoutOverlaps, type Stretch } from "../reading/stretch.ts";

/** L letters, N digits, after dashes are taken out. */
const LETTERS_FIRST =
  /^(?:[A-Z]{1,3}\d{3,5}|[A-Z]{3}\d{3}[A-Z]|[A-Z]\d{3}[A-Z]{3}|[A-Z]\d{2}[A-Z]{3})$/u;
const DIGITS_FIRST = /^(?:\d{1,3}[A-Z]{3}\d{0,4}|\d{3,4}[A-Z]{2,3}|\d{2}[A-Z]{1,2}\d{3,4})$/u;
const CHARACTERS_MIN = 5;
const CHARACTERS_MAX = 8;

/** Letters that stand before or after numbers in reports and are no part of a plate. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...wordsFor("noPlates").map((word) => word.toUpperCase()),
  // Units, roads, agencies and makes are written alike in every language.
  ...["AM", "PM", "KM", "KMS", "MI", "MPH", "KPH", "FT", "YDS", "MTS", "KG", "LBS"],
  ...["I", "US", "SR", "CR", "RT", "RTE", "HWY", "FM", "MEX"],
  ...["ICE", "CBP", "DHS", "FBI", "DEA", "HSI", "ERO", "ATF", "PD", "RAM", "GMC", "BMW", "KIA"],
]);

const WORD_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyWord("plates")})` +
    String.raw`(?: (?:${anyWord("plateLinks")}|#))*[ :.#]{1,3}` +
    String.raw`([a-z\d][a-z\d-]{1,8}(?: [a-z\d-]{1,5})?)`,
  "giu",
);

/** Where plates may stand. A case code is shorter than any of them. */
export function findPlates(text: string): readonly Stretch[] {
  const tokens = /(?<![\p{L}\p{N}/@:.-])[A-Z\d]{1,4}(?:-?[A-Z\d]{1,7}){0,2}(?![\p{L}\p{N}/@-])/giu;
  const single = [...text.matchAll(tokens)].filter(([token]) => isPlate(token));
  return withoutOverlaps([
    ...announcedPlates(text),
    ...single.map((match) => stretchOf(match)),
    ...(isShouted(text) ? [] : spacedPlates(text)),
  ]);
}

function isPlate(token: string): boolean {
  const bare = token.replaceAll("-", "").toUpperCase();
  if (bare.length < CHARACTERS_MIN || bare.length > CHARACTERS_MAX) return false;
  const letters = bare.replaceAll(/\d/gu, " ").trim();
  if (ORDINARY.has(letters)) return false;
  if (LETTERS_FIRST.test(bare)) return true;
  return DIGITS_FIRST.test(bare) && token === token.toUpperCase();
}

/** "ABC 1234", "7ABC 123", "123 ABC": only in capitals. */
function spacedPlates(text: string): readonly Stretch[] {
  const pairs = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:\d?[A-Z]{3} \d{3,4}|[A-Z]{2} \d{5}|\d{3} [A-Z]{3}|` +
      String.raw`[A-Z]{3} \d{2} \d{2})(?![\p{L}\p{N}-])`,
    "gu",
  );
  return [...text.matchAll(pairs)]
    .filter(([pair]) => !ORDINARY.has(pair.replaceAll(/[\d ]/gu, "")))
    .map((match) => stretchOf(match));
}

/** After the word "plate" less is needed: a mixed token, or four digits and more. */
function announcedPlates(text: string): readonly Stretch[] {
  return [...text.matchAll(WORD_BEFORE)].flatMap((match) => {
    const [whole, after = ""] = match;
    const [first = ""] = after.split(" ");
    const plate = [after, first].find((one) => isAnnounced(one.replaceAll(/[ -]/gu, "")));
    if (plate === undefined) return [];
    const start = match.index + whole.length - after.length;
    return [{ start, end: start + plate.length }];
  });
}

function isAnnounced(bare: string): boolean {
  const upper = bare.toUpperCase();
  if (upper.length < 4 || upper.length > CHARACTERS_MAX) return false;
  if (/^\d{4,7}$/u.test(upper)) return true;
  if (ORDINARY.has(upper.replaceAll(/\d/gu, ""))) return false;
  return (
    LETTERS_FIRST.test(upper) || DIGITS_FIRST.test(upper) || /^[A-Z]{3,4}\d{2,3}$/u.test(upper)
  );
}

/** In a text all in capitals, capitals say nothing. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{2,}.*\p{Lu}{4,}/u.test(text);
}
