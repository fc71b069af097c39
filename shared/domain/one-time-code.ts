/**
 * One-time codes, such as `K7Q4-M2XD-9RTH`: read aloud, printed, typed on a phone. Eleven
 * characters without look-alikes are drawn (53 bits), the twelfth is a check, so that a slip is
 * told from a guess without looking anything up.
 */
import { ALPHABET, LOOK_ALIKES, spellsNothing } from "../core/values/case-code.ts";
import { plainDigits } from "../core/values/digits.ts";
import type { Tag, UserId } from "../core/values/ids.ts";

/** As it is shown: three groups of four. */
export type OneTimeCode = string & Readonly<{ __brand: "OneTimeCode" }>;

const GROUP = 4;
const CHARACTERS = 12;
const FREE_CHARACTERS = CHARACTERS - 1;
/** Enough that what wraps around favors no code. */
const DRAWN_BYTES = 16;
/** One in thirty or so is not fit to be read aloud. */
const DRAWS_MAX = 100;
const DOUBTFUL_MAX = 2;

/** A fresh code; always with a digit and a letter, so that no sentence is taken for one. */
export function drawOneTimeCode(randomBytes: (count: number) => Uint8Array): OneTimeCode {
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    // Anew, and not the next one: what is unfit at the end of one is in the next million, too.
    const drawn = Buffer.from(randomBytes(DRAWN_BYTES)).toString("hex");
    const characters = charactersFor(BigInt(`0x${drawn}`));
    if (isFitToRead(characters)) return shown(characters);
  }
  throw new Error("no randomness for a code");
}

/** What was read as a code: `isMeant` where one was written, rightly or with a slip. */
export type CodesRead = Readonly<{ codes: readonly OneTimeCode[]; isMeant: boolean }>;

/**
 * The codes that may stand in what somebody wrote, alone or within other words, the likeliest
 * first: four letters before a code could be taken for its beginning.
 */
export function oneTimeCodesIn(text: string): CodesRead {
  const plain = plainDigits(text).toUpperCase();
  const written = candidatesIn(plain).filter(({ characters }) => isMixed(characters));
  const exact = written.filter(({ characters }) => isRight(characters));
  const inOrder = [
    ...exact.filter(({ isJoined }) => isJoined),
    ...exact.filter(({ isJoined }) => !isJoined),
  ].map(({ characters }) => characters);
  const alike = written.flatMap(({ characters }) => readingsOf(characters)).filter(isRight);
  const isAlone = plain.replaceAll(/[^\p{L}\p{N}]/gu, "").length === CHARACTERS;
  const codes = [...new Set([...inOrder, ...alike].map(shown))];
  const isMeant = written.some(
    ({ characters, isJoined }) => isJoined || (isAlone && isHardlyWords(characters)),
  );
  return { codes, isMeant: isMeant || isNearly(plain) };
}

/** Three short words with an hour among them are no code: "raid near 10am". */
function isHardlyWords(characters: string): boolean {
  const groups = characters.match(/.{4}/gu) ?? [];
  return groups.filter((group) => /[0-9]/u.test(group)).length > 1;
}

/** Three groups with signs between them, one of which has a character too few or too many. */
function isNearly(plain: string): boolean {
  const found =
    /(?<![\p{L}\p{N}-])[\p{L}\p{N}]{3,5}(?:[-\u2010-\u2015][\p{L}\p{N}]{3,5}){2}(?![\p{L}\p{N}-])/u;
  const [written = ""] = found.exec(plain) ?? [];
  const groups = written.split(/[-\u2010-\u2015]/u);
  return isMixed(written) && groups.filter(({ length }) => length === GROUP).length === 2;
}

type Written = Readonly<{ characters: string; isJoined: boolean }>;

/** Twelve characters together, or three groups of four side by side. */
function candidatesIn(plain: string): readonly Written[] {
  const words = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    index,
  }));
  return words.flatMap(({ word, index }, at): readonly Written[] => {
    if (word.length === CHARACTERS) return [{ characters: word, isJoined: true }];
    const three = words.slice(at, at + CHARACTERS / GROUP);
    if (three.length < CHARACTERS / GROUP) return [];
    if (three.some((one) => one.word.length !== GROUP)) return [];
    const end = (three.at(-1)?.index ?? index) + GROUP;
    const signs = plain.slice(index, end).replaceAll(/[\p{L}\p{N}]/gu, "");
    const characters = three.map((one) => one.word).join("");
    return [{ characters, isJoined: /^[-\u2010-\u2015]{2}$/u.test(signs) }];
  });
}

/** What stands for it in the record: by the network's own key, so that nobody can try codes. */
export function tagOfCode(code: OneTimeCode, tagOf: (userId: UserId) => Tag): Tag {
  // No user id begins so: a tag of a person never fits a code.
  return tagOf(`one-time-code:${code}` as UserId);
}

function charactersFor(number: bigint): string {
  const base = BigInt(ALPHABET.length);
  let rest = number;
  const digits: number[] = [];
  for (let place = 0; place < FREE_CHARACTERS; place += 1) {
    digits.push(Number(rest % base));
    rest /= base;
  }
  return [...digits, checkOf(digits)].map((digit) => ALPHABET.charAt(digit)).join("");
}

/** Different weights, none of them the check's own: every slip and every swap is noticed. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, place) => total + digit * (place + 2), 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}

/** With the characters that may have been meant in the place of those that no code has. */
function readingsOf(characters: string): readonly string[] {
  const doubtful = Array.from(characters).filter((character) => character in LOOK_ALIKES);
  if (doubtful.length > DOUBTFUL_MAX) return [];
  return doubtful.reduce<readonly string[]>(
    (readings, alike) =>
      readings.flatMap((one) =>
        Array.from(LOOK_ALIKES[alike] ?? "", (right) => one.replace(alike, right)),
      ),
    [characters],
  );
}

function isRight(characters: string): boolean {
  const digits = Array.from(characters, (character) => ALPHABET.indexOf(character));
  if (digits.length !== CHARACTERS || digits.includes(-1)) return false;
  return checkOf(digits.slice(0, FREE_CHARACTERS)) === digits[FREE_CHARACTERS];
}

function isFitToRead(characters: string): boolean {
  return isMixed(characters) && spellsNothing(characters);
}

function isMixed(characters: string): boolean {
  return /[0-9]/u.test(characters) && /\p{L}/u.test(characters);
}

function shown(characters: string): OneTimeCode {
  return (characters.match(/.{4}/gu) ?? []).join("-") as OneTimeCode;
}
