/**
 * Short codes that can be read aloud: four characters without look-alikes, the last a check
 * over the first three, so that a slip of one character or a swap of neighbours is noticed.
 */
import { plainDigits } from "./digits.ts";
import type { CaseCode } from "./ids.ts";

/** 29 characters, a prime, so that the weighted check catches every single slip and swap. */
const ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ";
const FREE_CHARACTERS = 3;
/** Different, and none of them 1, which is the check's own: so swapped neighbours never agree. */
const WEIGHTS = [2, 3, 28] as const;

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
 * A code that is not `taken` yet, drawn from `randomBytes`. There are thousands more codes than
 * open cases, so the walk to the next free one is short.
 */
export function freshCode(
  randomBytes: (count: number) => Uint8Array,
  isTaken: (code: CaseCode) => boolean,
): CaseCode {
  const start = randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
  for (let step = 0; step < CODES_COUNT; step += 1) {
    const code = codeFromNumber(start + step);
    if (!isTaken(code)) return code;
  }
  return codeFromNumber(start);
}

/** The code in what somebody typed (any case and digits); undefined when no code or a slip. */
export function parseCode(text: string): CaseCode | undefined {
  const plain = plainDigits(text).toUpperCase();
  const digits = Array.from(plain, (character) => ALPHABET.indexOf(character));
  if (digits.length !== FREE_CHARACTERS + 1 || digits.includes(-1)) return undefined;
  const free = digits.slice(0, FREE_CHARACTERS);
  return checkOf(free) === digits[FREE_CHARACTERS] ? (plain as CaseCode) : undefined;
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
