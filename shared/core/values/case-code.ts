/**
 * Short codes that can be read aloud: four characters without look-alikes, the last a check
 * over the first three, so that a slip of one character or a swap of neighbours is noticed.
 */
import { plainDigits } from "./digits.ts";
import type { CaseCode } from "./ids.ts";

/** 29 characters, a prime, so that the weighted check catches every single slip and swap. */
export const ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ";
const FREE_CHARACTERS = 3;
/** Different, and none of them 1, which is the check's own: so swapped neighbours never agree. */
const WEIGHTS = [2, 3, 28] as const;

/**
 * What people write for characters that no code has, and what they may have seen. With one of them
 * in it, a code differs from the right one in one place at most, so the check still tells.
 */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ O: "QD", 0: "QD", I: "J7T", 1: "J7T", L: "J7T", S: "5", B: "8" },
};
/** Three letters that nobody wants to read aloud, whatever digit stands beside them. */
const UNFIT = [
  ...[
    "KKK",
    "FAG",
    "CUM",
    "JAP",
    "NAZ",
    "GUN",
    "FUK",
    "FUC",
    "PUT",
    "PUA",
    "CAC",
    "CAG",
    "RAP",
    "NEG",
    "TET",
    "MAT",
  ],
];

/** How many different codes exist; a network has far fewer open cases than this. */
export const CODES_COUNT = ALPHABET.length ** FREE_CHARACTERS;

/** The code that a number stands for; numbers beyond the count wrap around. */
export function codeFromNumber(number: number): CaseCode {
  let rest = number % CODES_COUNT;
  const digits: number[] = [];
  for (let place = 0; place < FREE_CHARACTERS; place += 1) {
    digits.push(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return [...digits, checkOf(digits)].map((digit) => ALPHABET.charAt(digit)).join("") as CaseCode;
}

/**
 * A code that is not taken yet, drawn from `randomBytes`; undefined when there is none. Walks in
 * steps of a size that is drawn, too, so that taken codes do not pile up: as many are looked at
 * as a code is seldom free.
 */
export function freshCode(
  randomBytes: (count: number) => Uint8Array,
  isTaken: (code: CaseCode) => boolean,
): CaseCode | undefined {
  const start = numberIn(randomBytes(4));
  const first = codeFromNumber(start);
  if (isFit(first) && !isTaken(first)) return first;
  // No multiple of the prime that all codes are made of, so that the walk meets each of them.
  const stride = ALPHABET.length * numberIn(randomBytes(2)) + 1;
  for (let step = 1; step < CODES_COUNT; step += 1) {
    const code = codeFromNumber(start + step * stride);
    if (isFit(code) && !isTaken(code)) return code;
  }
  return undefined;
}

/** The first code from this number on that is given out. */
export function fitCodeFrom(number: number): CaseCode {
  let next = number;
  while (!isFit(codeFromNumber(next))) next += 1;
  return codeFromNumber(next);
}

/**
 * Codes with a digit alone are given out: letters spell words, some of which nobody wants to read
 * aloud, and a word that stands in its place could be taken for a code.
 */
export function isFit(code: CaseCode): boolean {
  return /[0-9]/u.test(code) && spellsNothing(code);
}

/** True where no letters stand together that nobody wants to read aloud. */
export function spellsNothing(code: string): boolean {
  return !UNFIT.some((letters) => code.includes(letters));
}

function numberIn(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

/** The code in what somebody typed (any case and digits); undefined when no code or a slip. */
export function parseCode(text: string): CaseCode | undefined {
  const plain = plainDigits(text).toUpperCase();
  const digits = Array.from(plain, (character) => ALPHABET.indexOf(character));
  if (digits.length !== FREE_CHARACTERS + 1 || digits.includes(-1)) return undefined;
  const free = digits.slice(0, FREE_CHARACTERS);
  return checkOf(free) === digits[FREE_CHARACTERS] ? (plain as CaseCode) : undefined;
}

/**
 * The code that somebody meant who may have taken one character for another (`O`, `I` and the like
 * are in none): only where a digit or capitals show that it is no word.
 */
export function readCode(text: string): CaseCode | undefined {
  const exact = parseCode(text);
  if (exact !== undefined) return exact;
  const plain = plainDigits(text);
  const upper = plain.toUpperCase();
  const isWord = plain !== upper && !/[0-9]/u.test(plain);
  const doubtful = Array.from(upper).filter((character) => character in LOOK_ALIKES);
  const [alike] = doubtful;
  if (isWord || alike === undefined || doubtful.length > 1) return undefined;
  const meant = Array.from(LOOK_ALIKES[alike] ?? "", (right) => upper.replace(alike, right));
  return meant.map(parseCode).find((code) => code !== undefined);
}

/** True when the text has the shape of a code, right or wrong: four characters, one a digit. */
export function looksLikeCode(text: string): boolean {
  const plain = plainDigits(text);
  return /^[0-9a-z]{4}$/iu.test(plain) && /[0-9]/u.test(plain);
}

function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, place) => total + digit * (WEIGHTS[place] ?? 0), 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}
