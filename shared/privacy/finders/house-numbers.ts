/**
 * House numbers: a number that goes with a street or a door. Corners, blocks, numbered streets
 * and counts of agents are how places should be told, and pass.
 */
import { anyWord, wordsFor } from "../reading/any-word.ts";
import { stretchOf, withoutOverlaps, type Stretch } from "../reading/stretch.ts";

const NUMBER_SIGN = `#|${anyWord("numberSigns")}|n[º°]`;
const ENDS_THERE = new RegExp(
  String.raw`^(?:$|[^\p{L}\p{N} ]| (?:${anyWord("addressGoesOn")})(?!\p{L}))`,
  "iu",
);
/** Words that show that the number before them counts something, or that a sentence goes on. */
const NOT_A_NAME: ReadonlySet<string> = new Set(wordsFor("counted"));
const CROSSINGS: ReadonlySet<string> = new Set(wordsFor("crossings"));

/** Part of a street's name: a capital, or a numbered street. */
const NAME = new RegExp(String.raw`^(?:\p{Lu}|\d+(?:${anyWord("ordinals")})$)`, "u");

const NUMBER_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/#-])(\d{1,6})[a-z]?(?:-\d{1,4})? ` +
    String.raw`((?:(?:\p{L}[\p{L}.'-]*|\d{1,3}(?:${anyWord("ordinals")})) ){1,4}?)` +
    String.raw`(?:${anyWord("streetsBehind")})(?![\p{L}\p{N}])`,
  "giu",
);
const STREET_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyWord("streetsBefore")}) ?((?:[\p{L}.'-]+ ){1,5}?|\d{1,3} ?)` +
    String.raw`(${NUMBER_SIGN})? ?#?(\d{1,5})(?:-\d{1,4})?[a-z]?(?![\p{L}\p{N}])`,
  "giu",
);
const DOOR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${anyWord("dwellings")})\.? ?(${NUMBER_SIGN})? ?#?` +
    String.raw`(\d{1,5}[a-z]?)(?![\p{L}\p{N}])`,
  "giu",
);

const TAIL = new RegExp(String.raw`(?:(?:${NUMBER_SIGN}) ?#? ?)?[\d-]+[a-z]?$`, "iu");

/** Where house numbers stand; of a street's address the number alone is taken. */
export function findHouseNumbers(text: string): readonly Stretch[] {
  return withoutOverlaps([
    ...numbersBeforeStreets(text),
    ...numbersAfterStreets(text),
    ...doors(text),
  ]);
}

/** "1234 Elm Street", "12 N 5th Ave"; not "10 agents on Main Street" nor "1200 block of Main". */
function numbersBeforeStreets(text: string): readonly Stretch[] {
  return [...text.matchAll(NUMBER_FIRST)]
    .filter(([, number = "", between = ""]) => isStreetName(number, between.trim().split(" ")))
    .map((match) => ({ start: match.index, end: match.index + match[0].search(/ /u) }));
}

function isStreetName(number: string, words: readonly string[]): boolean {
  if (words.some((word) => NOT_A_NAME.has(word.toLowerCase()))) return false;
  if (number.length > 2) return true;
  const areNames = words.every((word) => NAME.test(word));
  return areNames ? number.length > 1 || words.length < 3 : number.length > 1 && words.length === 1;
}

/** "calle Roble 1234", "Calle 12 # 34-56"; not "calle Main 10 agentes" nor "calle 5 y Main". */
function numbersAfterStreets(text: string): readonly Stretch[] {
  return [...text.matchAll(STREET_FIRST)]
    .filter((match) => {
      const [whole, name = "", sign, number = ""] = match;
      if (sign !== undefined || whole.includes("#")) return true;
      if (/^\d/u.test(name)) return false;
      const words = name.trim().toLowerCase().split(" ");
      if (words.some((word) => CROSSINGS.has(word))) return false;
      return number.length > 1 && endsHere(text, match.index + whole.length);
    })
    .map((match) => {
      const end = match.index + match[0].length;
      return { start: end - tailLength(match[0]), end };
    });
}

/** "apt 4B", "casa 12"; not "house 3 agents came out of". */
function doors(text: string): readonly Stretch[] {
  return [...text.matchAll(DOOR)]
    .filter((match) => match[1] !== undefined || endsHere(text, match.index + match[0].length))
    .map((match) => stretchOf(match));
}

/** How long the number at the end is, with what announces it; the street itself may stay. */
function tailLength(address: string): number {
  return TAIL.exec(address)?.[0].length ?? 0;
}

/** True when no noun follows that the number could count. */
function endsHere(text: string, index: number): boolean {
  return ENDS_THERE.test(text.slice(index));
}
