/**
 * House numbers: a number that goes with a street or a door. Corners, blocks, numbered streets
 * and counts of agents are how places should be told, and pass.
 */
import { stretchOf, withoutOverlaps, type Stretch } from "./stretch.ts";

const STREET_TYPE =
  "street|st|avenue|ave|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|place|pl|way|" +
  "terrace|parkway|pkwy|circle|cir|square|sq";
const STREET_KIND =
  String.raw`calle|c\/|avenida|avda\.?|av\.?|bulevar|blvd\.?|callej[oó]n|calzada|` +
  "paseo|privada|cerrada|carrera";
const DWELLING =
  "apartment|apt|apto|departamento|depto|dpto|suite|house|casa|trailer|home|edificio|" +
  "building|bldg";
const NUMBER_SIGN = String.raw`#|n[uú]m(?:ero)?\.?|no\.?|n[º°]`;
const ENDS_THERE =
  /^(?:$|[^\p{L}\p{N} ]| (?:col|colonia|int|interior|apt|apto|depto|in|en|at|on|y|and)(?!\p{L}))/iu;
/** Words that show that the number before them counts something, or that a sentence goes on. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  `a am pm an and at by for from in into near of off on or the to with is are was were no
   agent agents officer officers cop cops people person persons men women van vans car cars suv suvs
   truck trucks vehicle vehicles patrol patrols block blocks min mins minute minutes hour hours mile
   miles km feet meters ice police federal more other unmarked black white blue marked masked armed
   y de del la el los las en con por cerca hacia agentes patrulla patrullas camioneta camionetas
   carro carros personas gente cuadras minutos horas`.split(/\s+/u),
);

const NUMBER_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/#-])(\d{1,6})[a-z]?(?:-\d{1,4})? ` +
    String.raw`((?:(?:\p{L}[\p{L}.'-]*|\d{1,3}(?:st|nd|rd|th)) ){1,4}?)` +
    String.raw`(?:${STREET_TYPE})(?![\p{L}\p{N}])`,
  "giu",
);
const STREET_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${STREET_KIND}) ?((?:[\p{L}.'-]+ ){1,5}?|\d{1,3} ?)` +
    String.raw`(${NUMBER_SIGN})? ?#?(\d{1,5})(?:-\d{1,4})?[a-z]?(?![\p{L}\p{N}])`,
  "giu",
);
const DOOR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${DWELLING})\.? ?(${NUMBER_SIGN}|number)? ?#?` +
    String.raw`(\d{1,5}[a-z]?)(?![\p{L}\p{N}])`,
  "giu",
);

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
  const areNames = words.every((word) => /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$)/u.test(word));
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
      if (words.some((word) => ["y", "con", "and", "entre"].includes(word))) return false;
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
  const tail = /(?:(?:#|n[uú]m(?:ero)?\.?|no\.?|n[º°]) ?#? ?)?[\d-]+[a-z]?$/iu;
  return tail.exec(address)?.[0].length ?? 0;
}

/** True when no noun follows that the number could count. */
function endsHere(text: string, index: number): boolean {
  return ENDS_THERE.test(text.slice(index));
}
