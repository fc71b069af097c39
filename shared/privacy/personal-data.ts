/**
 * Finds what must never be kept: ways to reach, find or identify a person. By shape and by the
 * words around it, so it errs; it lets pass how people tell of places, times and numbers of agents.
 */
import { FINDERS } from "./finders.ts";
import { allowedIn } from "./reading/allowed.ts";
import { plainText, type PlainText } from "./reading/plain-text.ts";
import { cut, merged, type Stretch } from "./reading/stretch.ts";
import { readingOf, readingOnly, readingWithout, type Reading } from "./reading/reading.ts";

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
export const TAKEN_OUT = "[…]";
/** So often the rest is looked at again, since its parts have moved together. */
const PASSES_MAX = 4;
/** No finder looks further before and behind: eight links of a few words each, then the thing. */
const REACH = 48;

/** Every stretch of the text that must not be kept, in the order of the text. */
export function findPersonalData(
  text: string,
  options: GuardOptions = {},
): readonly PersonalDatum[] {
  return found({ text, options });
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
  let seams: readonly number[] | undefined;
  for (let pass = 0; pass < PASSES_MAX; pass += 1) {
    const these = found({ text: left, options, seams });
    if (these.length === 0) return { left: saysSomething(left) ? left : null, found: [...kinds] };
    for (const { kind } of these) kinds.add(kind);
    left = cut(left, these, () => TAKEN_OUT);
    seams = seamsOf(these);
  }
  return { left: null, found: [...kinds] };
}

type Search = Readonly<{
  text: string;
  options: GuardOptions;
  /** Where something was taken out of a text that was searched before; everywhere without. */
  seams?: readonly number[] | undefined;
}>;

function found({ text, options, seams }: Search): readonly PersonalDatum[] {
  const plain = plainText(text);
  const isAllowed = allowedIn(plain.text, options.allowedText ?? []);
  const all: PersonalDatum[] = [];
  const whole = readingOf(plain.text);
  let left = seams === undefined ? whole : readingOnly(whole, aroundSeams(seams, { plain, whole }));
  for (const [kind, find] of FINDERS) {
    if (kind === "name" && options.names === false) continue;
    const these = merged(find(left).filter((stretch) => !isAllowed(stretch)));
    all.push(...these.map((stretch) => ({ kind, ...plain.originalOf(stretch) })));
    if (these.length > 0) left = readingWithout(left, these);
  }
  // What reaches over another, masked by then, is one with it.
  return merged(all);
}

/** Where each of these stood, in the text that has something else in their place. */
function seamsOf(taken: readonly Stretch[]): readonly number[] {
  let moved = 0;
  return taken.map(({ start, end }) => {
    const seam = start + moved;
    moved += TAKEN_OUT.length - (end - start);
    return seam;
  });
}

type Words = Readonly<{ plain: PlainText; whole: Reading }>;

/** What may read otherwise since the seams are there; further off nothing has changed. */
function aroundSeams(seams: readonly number[], { plain, whole }: Words): readonly Stretch[] {
  const { tokens } = whole;
  let index = 0;
  const looks = seams.map((seam) => {
    const place = plain.placeOf(seam);
    while ((tokens[index]?.start ?? Infinity) < place) index += 1;
    const start = tokens[index - REACH]?.start ?? 0;
    return { start, end: tokens[index + REACH]?.end ?? plain.text.length };
  });
  return merged(looks);
}

function kindsOf(found: readonly PersonalDatum[]): readonly PersonalDataKind[] {
  return [...new Set(FINDERS.map(([kind]) => kind))].filter((kind) =>
    found.some((one) => one.kind === kind),
  );
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
