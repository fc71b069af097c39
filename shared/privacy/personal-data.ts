/**
 * Finds what must never be kept: ways to reach, find or identify a person. By shape and by the
 * words around it, so it errs; it lets pass how people tell of places, times and numbers of agents.
 */
import { allowedIn } from "./reading/allowed.ts";
import { plainText } from "./reading/plain-text.ts";
import { merged, type Stretch } from "./reading/stretch.ts";
import { findEmails } from "./finders/mail.ts";
import { findHouseNumbers } from "./finders/house-numbers.ts";
import { findANumbers, findIdentityNumbers } from "./finders/identity.ts";
import { findPhones } from "./finders/phones.ts";
import { findPlates } from "./finders/plates.ts";

/** `name` is a kind apart: a person may be asked about it, it is never dropped in silence. */
const PERSONAL_DATA_KINDS = [
  ...(["email", "handle", "position", "other-id", "a-number", "social-security", "phone"] as const),
  ...(["plate", "house-number", "name"] as const),
];
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** A stretch of the original text, and what it seems to be. */
export type PersonalDatum = Stretch & Readonly<{ kind: PersonalDataKind }>;

export type GuardOptions = Readonly<{
  /** What is never taken out: the network's own numbers and addresses. */
  allowedText?: readonly string[];
  /** False where a name is no trouble: of an area, of a committee. */
  names?: boolean;
}>;

/** What was taken out, and what is left; `left` is null when that says nothing any more. */
export type Laundered = Readonly<{ left: string | null; found: readonly PersonalDataKind[] }>;

/** Stands in the place of what was taken out. */
const TAKEN_OUT = "[…]";
/** So often the rest is looked at again, since its parts have moved together. */
const PASSES_MAX = 6;

/** In this order: what an earlier kind took is not looked at again. */
const FINDERS: Readonly<Record<PersonalDataKind, (text: string) => readonly Stretch[]>> = {
  email: findEmails,
  handle: () => [],
  position: () => [],
  "other-id": () => [],
  "a-number": findANumbers,
  "social-security": findIdentityNumbers,
  phone: findPhones,
  plate: findPlates,
  "house-number": findHouseNumbers,
  name: () => [],
};

/** Every stretch of the text that must not be kept, in the order of the text. */
export function findPersonalData(
  text: string,
  options: GuardOptions = {},
): readonly PersonalDatum[] {
  const plain = plainText(text);
  const isAllowed = allowedIn(plain.text, options.allowedText ?? []);
  const found: PersonalDatum[] = [];
  let left = plain.text;
  for (const kind of PERSONAL_DATA_KINDS) {
    if (kind === "name" && options.names === false) continue;
    const these = merged(FINDERS[kind](left).filter((stretch) => !isAllowed(stretch)));
    found.push(...these.map((stretch) => ({ kind, ...plain.originalOf(stretch) })));
    left = masked(left, these);
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** The kinds that the text holds, each once. */
export function personalDataKinds(
  text: string,
  options: GuardOptions = {},
): readonly PersonalDataKind[] {
  return kindsOf(findPersonalData(text, options));
}

/** The text with each of them replaced by `[…]`; as it was where there is none. */
export function withoutPersonalData(text: string, options: GuardOptions = {}): Laundered {
  const kinds = new Set<PersonalDataKind>();
  let left = text;
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const found = findPersonalData(left, options);
    if (found.length === 0) return { left: saysSomething(left) ? left : null, found: [...kinds] };
    for (const { kind } of found) kinds.add(kind);
    left = cut(left, found, () => TAKEN_OUT);
  }
  return { left: null, found: [...kinds] };
}

function kindsOf(found: readonly PersonalDatum[]): readonly PersonalDataKind[] {
  return PERSONAL_DATA_KINDS.filter((kind) => found.some((one) => one.kind === kind));
}

/** Nothing is found twice, nor across what was found. */
function masked(text: string, found: readonly Stretch[]): string {
  return cut(text, found, ({ start, end }) => "\0".repeat(end - start));
}

function cut(
  text: string,
  found: readonly Stretch[],
  instead: (stretch: Stretch) => string,
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const stretch of found) {
    pieces.push(text.slice(from, stretch.start), instead(stretch));
    from = stretch.end;
  }
  return [...pieces, text.slice(from)].join("");
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
