/**
 * Finds what must never be kept: ways to reach, find or identify a person. By shape and by the
 * words around it, so it errs; it lets pass how people tell of places, times and numbers of agents.
 */
import { FINDERS } from "./finders.ts";
import { allowedIn } from "./reading/allowed.ts";
import { plainText } from "./reading/plain-text.ts";
import { merged, type Stretch } from "./reading/stretch.ts";
import { readingOf } from "./reading/reading.ts";

export type PersonalDataKind = (typeof FINDERS)[number][0];

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
const PASSES_MAX = 4;

/** Every stretch of the text that must not be kept, in the order of the text. */
export function findPersonalData(
  text: string,
  options: GuardOptions = {},
): readonly PersonalDatum[] {
  const plain = plainText(text);
  const isAllowed = allowedIn(plain.text, options.allowedText ?? []);
  const found: PersonalDatum[] = [];
  let left = readingOf(plain.text);
  for (const [kind, find] of FINDERS) {
    if (kind === "name" && options.names === false) continue;
    const these = merged(find(left).filter((stretch) => !isAllowed(stretch)));
    found.push(...these.map((stretch) => ({ kind, ...plain.originalOf(stretch) })));
    if (these.length > 0) left = readingOf(masked(left.text, these));
  }
  // What reaches over another, masked by then, is one with it.
  return merged(found);
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
  return [...new Set(FINDERS.map(([kind]) => kind))].filter((kind) =>
    found.some((one) => one.kind === kind),
  );
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
