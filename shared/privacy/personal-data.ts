/**
 * Finds what must never be stored: ways to reach, find or identify a person. By shape alone, so it
 * errs; it is made to let pass how people tell of places, times and numbers of agents.
 */
import { digitOf } from "../core/values/digits.ts";
import { visible } from "../language/words/fold.ts";
import { anyWord } from "./any-word.ts";
import { findHouseNumbers } from "./house-numbers.ts";
import { findPlates } from "./plates.ts";
import { stretches, type Stretch } from "./stretch.ts";

const PERSONAL_DATA_KINDS = [
  "email",
  "a-number",
  "social-security",
  "phone",
  "plate",
  "house-number",
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** Stands in the place of what was taken out. */
const TAKEN_OUT = "[…]";

type Found = Stretch & Readonly<{ kind: PersonalDataKind }>;

/** In this order: what an earlier kind took is not looked at again. */
const FINDERS: Readonly<Record<PersonalDataKind, (text: string) => readonly Stretch[]>> = {
  email: findEmails,
  "a-number": findANumbers,
  "social-security": findIdentityNumbers,
  phone: findPhones,
  plate: findPlates,
  "house-number": findHouseNumbers,
};

/** The kinds that the text holds, each once. */
export function findPersonalData(text: string): readonly PersonalDataKind[] {
  return [...new Set(findAll(visible(text)).map((found) => found.kind))];
}

/** The text with each of them replaced by `[…]`. */
export function withoutPersonalData(text: string): string {
  const seen = visible(text);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of findAll(seen).toSorted((one, other) => one.start - other.start)) {
    pieces.push(seen.slice(from, start), TAKEN_OUT);
    from = end;
  }
  const rest = [...pieces, seen.slice(from)].join("");
  // What is left may have moved together into a new shape; each pass leaves fewer characters.
  return from === 0 ? rest : withoutPersonalData(rest);
}

function findAll(text: string): readonly Found[] {
  const found: Found[] = [];
  let left = plainShapes(text);
  for (const kind of PERSONAL_DATA_KINDS) {
    for (const { start, end } of FINDERS[kind](left)) {
      found.push({ kind, start, end });
      left = left.slice(0, start) + "\0".repeat(end - start) + left.slice(end);
    }
  }
  return found;
}

/** Digits of every script, all dashes and all spaces in their plain form; no length changes. */
function plainShapes(text: string): string {
  return text
    .replaceAll(/[^\0-\x7F]/gu, (character) => {
      if (character.length === 1 && /\p{Nd}/u.test(character)) return String(digitOf(character));
      if (/\p{Pd}/u.test(character)) return "-";
      return /\p{Zs}/u.test(character) ? " " : character;
    })
    .replaceAll("\n", "\v");
}

function findEmails(text: string): readonly Stretch[] {
  const plain = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
  const spelled = new RegExp(
    String.raw`[\p{L}\p{N}._-]{1,64} ?[([]? ?(?:${anyWord("at")}) ?[)\]]? ?[\p{L}\p{N}-]{1,63}` +
      String.raw` ?[([]? ?(?:${anyWord("dot")}) ?[)\]]? ?[a-z]{2,6}\b`,
    "giu",
  );
  return [...stretches(text, plain), ...stretches(text, spelled)];
}

/** The file numbers of immigration authorities: an A and 7 to 9 digits. */
function findANumbers(text: string): readonly Stretch[] {
  const sign = `-|#|:|${anyWord("numberSigns")}`;
  const shape = String.raw`(?<![\p{L}\p{N}])A ?(?:${sign})? ?\d(?:[ -]?\d){6,8}(?!\d)`;
  return stretches(text, new RegExp(shape, "giu"));
}

/** United States social security numbers, and Mexican CURP. */
function findIdentityNumbers(text: string): readonly Stretch[] {
  const curp = /(?<![\p{L}\p{N}])[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d(?![\p{L}\p{N}])/giu;
  return [
    ...stretches(text, /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/gu),
    ...stretches(text, curp),
  ];
}

/** Digits, in groups or not, that are no date, no time and no place on a map. */
function findPhones(text: string): readonly Stretch[] {
  const run = /(?<![\p{L}\p{N}.])\+?\(?\d(?:[ .()/-]{0,2}\d){6,16}(?![\p{L}\p{N}])/gu;
  return stretches(text, run).filter(({ start, end }) => isPhone(text.slice(start, end)));
}

function isPhone(run: string): boolean {
  const digits = run.replaceAll(/\D/gu, "");
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2})?$/u.test(run)) return false;
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?: \d{1,2})?$/u.test(run)) return false;
  const groups = run.split(/\D+/u).filter((group) => group !== "");
  // Coordinates and versions: one dot between two numbers.
  if (groups.length === 2 && run.includes(".")) return false;
  if (run.startsWith("+") || groups.length === 1) return true;
  if (digits.length < 10) return groups.length === 2 && groups.every((group) => group.length > 2);
  return groups.every((group) => group.length > 1 || group === "1");
}
