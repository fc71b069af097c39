/** Telephone numbers, in whatever groups, in digits and in words. */
import { lexiconOf } from "../reading/lexicon.ts";
import type { NumberPart } from "../reading/numbers.ts";
import type { Stretch } from "../reading/stretch.ts";
import { runsLookedAt, type Reading } from "../reading/reading.ts";
import type { Token } from "../reading/tokens.ts";
import { isCount, isDate, isRange, isSteps, isThousands } from "./no-phones.ts";
import { PatientLibrary } from "./telephone-library.ts";

/** What the longest number in the world has, and what the shortest has that is said alone. */
const DIGITS_MAX = 15;
const DIGITS_MIN = 7;
const PARTS_MAX = 16;
/** So far before a number stands what it is. */
const LINKS_MAX = 6;

const PHONES = lexiconOf(({ phones }) => phones);
const MONTHS = lexiconOf(({ months }) => months);
const LINKS = lexiconOf(({ links }) => links);

/** More groups than these nobody cuts a number into; then it is told otherwise. */
const CUT_MAX = 6;
/** How the groups of a number are cut where they are written apart. */
const CUTS: ReadonlySet<string> = new Set([
  ...["10", "3-3-4", "3-7", "6-4", "2-4-4", "3-3-2-2", "2-2-2-2-2", "2-8"],
]);

/** A part of a run that may be a number, and what stands around it. */
type Candidate = Readonly<{
  parts: readonly NumberPart[];
  digits: string;
  isAnnounced: boolean;
  after: Token | undefined;
  library: PatientLibrary;
}>;
type Around = Readonly<{ tokens: readonly Token[]; library: PatientLibrary }>;

/** Where they stand. */
export function findPhones(reading: Reading): readonly Stretch[] {
  const { tokens } = reading;
  const library = new PatientLibrary();
  return runsLookedAt(reading).flatMap((run) => phonesIn(run, { tokens, library }));
}

/** Of each beginning the longest that is a number. */
function phonesIn(run: readonly NumberPart[], around: Around): readonly Stretch[] {
  const { tokens } = around;
  const found: Stretch[] = [];
  let from = 0;
  while (from < run.length) {
    const last = lastOfPhone(run, from, around);
    const [start, end] = [run[from], last === undefined ? undefined : run[last]];
    if (start === undefined || end === undefined || last === undefined) {
      from += 1;
      continue;
    }
    const signs = /(?:\+\(?|\()$/u.exec(start.gap)?.[0].length ?? 0;
    found.push({
      start: (tokens[start.first]?.start ?? 0) - signs,
      end: tokens[end.last]?.end ?? 0,
    });
    from = last + 1;
  }
  return found;
}

function lastOfPhone(
  run: readonly NumberPart[],
  from: number,
  { tokens, library }: Around,
): number | undefined {
  const first = run[from];
  if (first === undefined) return undefined;
  if (MONTHS.has(tokens[first.first - 1]) && first.digits.length < 3) return undefined;
  let isAnnounced: boolean | undefined;
  let [digits, found]: [string, number | undefined] = ["", undefined];
  // They grow from look to look: most runs are long, and few of their parts begin a number.
  const parts: NumberPart[] = [];
  for (let last = from; last < Math.min(run.length, from + PARTS_MAX); last += 1) {
    const part = run[last];
    digits += part?.digits ?? "";
    if (part === undefined || digits.length > DIGITS_MAX) break;
    if (last > from && isBetween(run, last)) break;
    parts.push(part);
    if (digits.length < DIGITS_MIN) continue;
    isAnnounced ??= isAnnouncedAt(tokens, first.first);
    const after = tokens[part.last + 1];
    if (isPhone({ parts, digits, isAnnounced, after, library })) found = last;
  }
  return found;
}

/** "call", "mi cel es" and the like stand right before. */
function isAnnouncedAt(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  for (let links = 0; links < LINKS_MAX && at >= 0; links += 1) {
    if (PHONES.upTo(tokens, at) > 0) return true;
    const length = LINKS.upTo(tokens, at);
    if (length === 0) return false;
    at -= length;
  }
  return false;
}

function isPhone(candidate: Candidate): boolean {
  const { parts, digits, isAnnounced } = candidate;
  const { gap = "" } = parts[0] ?? {};
  if (isDate(parts) || gap.endsWith("$")) return false;
  if (gap.endsWith("+") || gap.endsWith("+(")) return digits.length > DIGITS_MIN;
  if (isThousands(parts) || isRange(parts) || (isSteps(parts) && !isCut(parts))) return false;
  if (isAnnounced) return !isCount(candidate);
  return digits.length < 10 ? isShort(candidate) : isLong(candidate);
}

/** An empty line, or a colon: the sign of an hour, unless its sides are longer than a clock's. */
function isBetween(run: readonly NumberPart[], index: number): boolean {
  const { gap = "", digits = "" } = run[index] ?? {};
  if (gap === " ") return false;
  const isWide = digits.length > 2 || (run[index - 1]?.digits.length ?? 0) > 2;
  return gap.length > 0 && ((gap.includes(":") && !isWide) || /\n\s*\n/u.test(gap));
}

/** Without an area, or of a country with eight digits. */
function isShort(candidate: Candidate): boolean {
  const { parts, digits } = candidate;
  if (isCount(candidate)) return false;
  const cut = cutOf(parts);
  const isCutInto = (...cuts: readonly string[]) => cuts.includes(cut) && areApart(parts);
  switch (digits.length) {
    case 7:
      return cut === "7" || isCutInto("3-4") || isDictated(parts);
    case 8:
      return cut === "8" || isCutInto("4-4", "2-2-2-2") || isDictated(parts);
    default:
      return cut === "9" || isCutInto("3-3-3") || isDictated(parts);
  }
}

function areApart(parts: readonly NumberPart[]): boolean {
  return parts.every(({ gap }, index) => index === 0 || /^ ?[-. _·*/]? ?$/u.test(gap));
}

function isLong({ parts, digits, library }: Candidate): boolean {
  if (parts.length === 1 || isDictated(parts)) return true;
  const cut = cutOf(parts);
  if (CUTS.has(cut)) return true;
  if (parts[0]?.digits === "1" && CUTS.has(cut.replace(/^1-/u, ""))) return true;
  return library.knows(digits);
}

/** Said or written digit by digit, or half in words. */
function isDictated(parts: readonly NumberPart[]): boolean {
  if (parts.every(({ digits }) => digits.length === 1)) return true;
  return parts.length > 2 && parts.some(({ isSpoken }) => isSpoken);
}

/** Cut as only telephone numbers are, with whatever digits. */
function isCut(parts: readonly NumberPart[]): boolean {
  const cut = cutOf(parts);
  return CUTS.has(cut.replace(/^1-/u, "")) && cut !== "2-2-2-2-2";
}

function cutOf(parts: readonly NumberPart[]): string {
  if (parts.length > CUT_MAX) return "";
  return parts.map(({ digits }) => digits.length).join("-");
}
