/**
 * House numbers: a number that goes with a street. Corners, blocks, numbered streets and counts
 * of agents are how places should be told, and pass.
 */
import { lexiconOf, NUMBER_SIGNS } from "../reading/lexicon.ts";
import type { NumberPart } from "../reading/numbers.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, runsLookedAt, type Reading } from "../reading/reading.ts";
import { isCapital, isNext, spanOf, type Token } from "../reading/tokens.ts";
import { findDwellings } from "./dwellings.ts";
import { findNumbersBehind } from "./streets-first.ts";

const BEHIND = lexiconOf(({ streetsBehind }) => streetsBehind);
const BEFORE = lexiconOf(({ streetsBefore, streetsNamed }) => [...streetsBefore, ...streetsNamed]);
const DIRECTIONS = lexiconOf(({ directions }) => directions);
const ORDINALS = lexiconOf(({ ordinals }) => ordinals);
const COUNTED = lexiconOf(({ counted, talk, timesBehind, vehicles, colors, models }) => [
  ...[...counted, ...talk, ...timesBehind, ...vehicles, ...colors, ...models],
]);
const HOUSES = lexiconOf(({ looseDwellings, livesAt }) => [...looseDwellings, ...livesAt]);
const ON = lexiconOf(({ on }) => on);
const TIMES_BEFORE = lexiconOf(({ timesBefore }) => timesBefore);
const NUMBERED = lexiconOf(({ numbered }) => numbered);
const NO_NAMES = lexiconOf(({ noNames, noPlates }) => [...noNames, ...noPlates]);
const GOES_ON = lexiconOf(({ addressGoesOn, crossings }) => [...addressGoesOn, ...crossings]);

const NAME_MAX = 5;
/** What may stand between the words of a name. */
const IN_NAME: ReadonlySet<string> = new Set([" ", ".", ". ", "'", "-"]);

/** Where house numbers stand; of a street's address the number alone is taken. */
export function findHouseNumbers(reading: Reading): readonly Stretch[] {
  const { tokens } = reading;
  return [
    ...runsLookedAt(reading).flatMap((run) => beforeStreet(tokens, run) ?? []),
    ...foundAt(reading, { mixed: true }, (_token, index) => mixedBeforeStreet(tokens, index)),
    ...findNumbersBehind(reading),
    ...findDwellings(reading),
  ];
}

/** A house number that was written, and where the name of its street would begin. */
type House = Readonly<{ digits: string; first: number; next: number; isSpoken: boolean }>;

/** "1234 Elm Street", "1 2 3 4 Elm Street", "twelve thirty four Elm Street", "45-12 45th Ave". */
function beforeStreet(tokens: readonly Token[], run: readonly NumberPart[]): Stretch | undefined {
  const street = tokens[(run.at(-1)?.last ?? 0) + 1];
  if (street === undefined || !isNext(street)) return undefined;
  const parts = lastParts(run);
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const house = {
    digits: parts.map(({ digits }) => digits).join(""),
    first: first.first,
    next: last.last + 1,
    isSpoken: parts.some(({ isSpoken }) => isSpoken),
  };
  return isHouse(tokens, house) ? spanOf(tokens, house.first, last.last) : undefined;
}

/** "221b Baker Street". */
function mixedBeforeStreet(tokens: readonly Token[], index: number): Stretch | undefined {
  const token = tokens[index];
  if (token === undefined || !/^\d{1,5}\p{L}$/u.test(token.text)) return undefined;
  const digits = token.text.replaceAll(/\D/gu, "");
  const house = { digits, first: index, next: index + 1, isSpoken: false };
  return isHouse(tokens, house) ? token : undefined;
}

/** The parts at the end of a run that make one number: single digits, or two numbers said. */
function lastParts(run: readonly NumberPart[]): readonly NumberPart[] {
  const parts: NumberPart[] = [];
  for (let at = run.length - 1; at >= 0; at -= 1) {
    const [part, next] = [run[at], parts[0]];
    if (part === undefined || (next !== undefined && !isOneNumber(part, next))) break;
    parts.unshift(part);
    if (parts.length === 6) break;
  }
  return parts;
}

function isOneNumber(part: NumberPart, next: NumberPart): boolean {
  if (next.gap === "-") return part.digits.length < 4 && next.digits.length < 4;
  if (next.gap !== " ") return false;
  const areSingle = part.digits.length === 1 && next.digits.length === 1;
  return areSingle || (part.isSpoken && next.isSpoken);
}

function isHouse(tokens: readonly Token[], house: House): boolean {
  const { digits, first, next } = house;
  const street = tokens[next];
  if (street === undefined || !isNext(street)) return false;
  if (digits.length > 6 || isElsewhere(tokens, first)) return false;
  if (BEFORE.from(tokens, next) > 0) return isBeforeType(tokens, house);
  const isSigned = NUMBER_SIGNS.upTo(tokens, first - 1) > 0 || HOUSES.upTo(tokens, first - 1) > 0;
  const on = ON.from(tokens, next);
  const name = next + (isSigned || digits.length > 2 ? on : 0);
  if (isSigned && name > next) return isNamed(tokens, name);
  return hasStreetBehind(tokens, house) || isWithoutType(tokens, house);
}

/** A price, a part of a date or a road: no house. */
function isElsewhere(tokens: readonly Token[], first: number): boolean {
  const gap = tokens[first]?.gap ?? "";
  return /[$/:@]$|\d[.,]$/u.test(gap) || NUMBERED.upTo(tokens, first - 1) > 0;
}

/** "1234 Calle Mission"; not "12 calle", which is the twelfth. */
function isBeforeType(tokens: readonly Token[], { digits, first, next }: House): boolean {
  if (digits.length < 3 || TIMES_BEFORE.upTo(tokens, first - 1) > 0) return false;
  const name = tokens[next + BEFORE.from(tokens, next)];
  return name !== undefined && isNext(name);
}

/** Not more than a few words, and then "Street". */
function hasStreetBehind(tokens: readonly Token[], house: House): boolean {
  const words: Token[] = [];
  for (let at = house.next; at < house.next + NAME_MAX + 1; at += 1) {
    const token = tokens[at];
    if (token === undefined || !IN_NAME.has(token.gap)) return false;
    const isDirection = at === house.next && DIRECTIONS.has(token);
    if (words.length > 0 && BEHIND.has(token)) return isStreetName(house, words);
    if (!isDirection) words.push(token);
    if (!isDirection && isTalk(token)) return false;
  }
  return false;
}

function isTalk(token: Token): boolean {
  return COUNTED.has(token);
}

function isStreetName(house: House, words: readonly Token[]): boolean {
  const areNames = words.every((word) => isCapital(word) || isOrdinal(word));
  const [first] = words;
  if (areNames) return house.digits.length > 1 || words.length < 3;
  if (first === undefined) return false;
  const isMixed = words.some((word) => isCapital(word)) && !isCapital(first) && !isOrdinal(first);
  if (isMixed) return false;
  if (house.digits.length < 3) return words.length === 1 && !isSeveral(first);
  return !(isSeveral(first) && house.digits.endsWith("0") && words.length > 1);
}

function isSeveral({ text }: Token): boolean {
  return /\p{Ll}{3,}s$/u.test(text);
}

function isOrdinal({ lower, kind }: Token): boolean {
  if (kind !== "mixed") return false;
  return ORDINALS.holds(lower.replace(/^\d{1,3}/u, ""));
}

/** "1234 S Western", "1234 Mission": four digits, and a name that ends there. */
function isWithoutType(tokens: readonly Token[], house: House): boolean {
  const { digits, first, next, isSpoken } = house;
  if (isSpoken || digits.length < 3 || /^(?:19|20)\d\d$|00$/u.test(digits)) return false;
  const isDirected = DIRECTIONS.has(tokens[next]);
  const name = tokens[next + (isDirected ? 1 : 0)];
  if (name === undefined || !/^\.? $/u.test(name.gap) || COUNTED.has(name)) return false;
  if (isDirected) return !NO_NAMES.has(name) && !GOES_ON.has(name) && name.kind === "letters";
  if (digits.length < 4 || TIMES_BEFORE.upTo(tokens, first - 1) > 0) return false;
  const after = tokens[next + 1];
  return isNamed(tokens, next) && (after === undefined || !isNext(after) || GOES_ON.has(after));
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  if (name === undefined || !isNext(name) || COUNTED.has(name) || NO_NAMES.has(name)) return false;
  return isOrdinal(name) || (name.kind === "letters" && isCapital(name) && name.text.length > 2);
}
