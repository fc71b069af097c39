/** License plates, by the words before and behind them, by the state, and by their shape. */
import { lexiconOf } from "../reading/lexicon.ts";
import { isOrdinary, longestFrom } from "../reading/spelled.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, type Reading, type Worth } from "../reading/reading.ts";
import { isNext, isShouted, spanOf, type Token } from "../reading/tokens.ts";
import { CHARACTERS_MAX, isAbbreviated, isAnnouncedShape, isPlateShape } from "./plate-shapes.ts";

const PLATES = lexiconOf(({ plates }) => plates);
const NO_PLATES = lexiconOf(({ without }) => without);
const ENDINGS = lexiconOf(({ plateEnds }) => plateEnds);
const REGIONS = lexiconOf(({ plateRegions }) => plateRegions);
const LINKS = lexiconOf(({ links, plateLinks, numberSigns, colors, vehicles, ...more }) => [
  ...[...links, ...plateLinks, ...numberSigns, ...colors],
  ...[...more.plates, ...more.plateEnds, ...more.plateRegions],
  ...vehicles.filter((word) => word.length > 3),
]);
const COLORS = lexiconOf(({ colors }) => colors);
const MODELS = lexiconOf(({ models }) => models);
const NUMBERED = lexiconOf(({ numbered }) => numbered);
const BEHIND = lexiconOf(({ counted, timesBehind, numbered }) => [
  ...[...counted, ...timesBehind, ...numbered],
]);

/** States as the post writes them. */
const POSTAL: ReadonlySet<string> = new Set([
  ...["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN"],
  ...["IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH"],
  ...["NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT"],
  ...["VT", "VA", "WA", "WV", "WI", "WY", "PR", "BC"],
]);
const REGIONS_OR_POSTAL = lexiconOf(({ plateRegions }) => [...plateRegions, ...POSTAL]);
const LINKS_MAX = 8;
const CHARACTERS_MIN = 6;
const PIECES_MAX = 4;

/** Those that something beside them says to be plates. */
export function findNamedPlates(reading: Reading): readonly Stretch[] {
  const { text, tokens } = reading;
  const shouted = isShouted(text);
  return [
    ...foundAt(reading, { words: PLATES.first }, (_token, index) => announcedAt(tokens, index)),
    ...foundAt(reading, { words: REGIONS_OR_POSTAL.first }, (_token, index) =>
      ofRegion(tokens, index, shouted),
    ),
  ];
}

/** Those that only look so. A case code is shorter than any of them. */
export function findPlateShapes(reading: Reading): readonly Stretch[] {
  const { text, tokens } = reading;
  const shouted = isShouted(text);
  const worth: Worth = { letters: true, mixed: true, digits: true };
  return foundAt(reading, worth, (_token, index) => shapeAt(tokens, index, shouted));
}

/** "plate 7ABC123", "placas de Texas LMN 4821", "plate ends in 482"; "P 123-456 placa" too. */
function announcedAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = PLATES.from(tokens, index);
  if (length === 0) return undefined;
  const before = behindOf(tokens, index);
  if (before !== undefined) return before;
  if (NO_PLATES.upTo(tokens, index - 1) > 0) return undefined;
  let [at, isEnd] = [index + length, false];
  for (let links = 0; links < LINKS_MAX; links += 1) {
    isEnd ||= ENDINGS.from(tokens, at) > 0;
    const step = linkAt(tokens, at);
    if (step === 0) break;
    at += step;
  }
  const next = tokens[at];
  if (next === undefined || !/^[ :.#"'=(-]{1,4}$/u.test(next.gap)) return undefined;
  const last = longestFrom(tokens, at, {
    ...{ small: true, pieces: 8, characters: CHARACTERS_MAX },
    isRight: (bare) => isAnnouncedShape(bare, isEnd ? 3 : 4),
  });
  return last === undefined ? undefined : spanOf(tokens, at, last);
}

function linkAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token !== undefined && token.text.length === 2 && POSTAL.has(token.text)) {
    return tokens[at + 1]?.kind === "letters" && PLATES.has(tokens[at + 1]) ? 1 : 0;
  }
  return LINKS.from(tokens, at);
}

/** The plate stands before the word. */
function behindOf(tokens: readonly Token[], index: number): Stretch | undefined {
  const word = tokens[index];
  if (word === undefined || !isNext(word)) return undefined;
  for (let first = Math.max(0, index - 4); first < index; first += 1) {
    const last = longestFrom(tokens, first, {
      ...{ small: false, pieces: PIECES_MAX, characters: CHARACTERS_MAX },
      isRight: (bare, end) => end === index - 1 && isPlateShape(bare) && !isAbbreviated(bare),
    });
    if (last !== undefined) return spanOf(tokens, first, last);
  }
  return undefined;
}

/** "Ohio abc 1234", "FL 12A BCD"; not "GA-400", which is a road. */
function ofRegion(tokens: readonly Token[], index: number, shouted: boolean): Stretch | undefined {
  const token = tokens[index];
  const isPostal = token?.text.length === 2 && POSTAL.has(token.text) && !shouted;
  const length = isPostal ? 1 : REGIONS.from(tokens, index);
  const at = index + length;
  if (length === 0 || !isNextTo(tokens[at])) return undefined;
  const last = longestFrom(tokens, at, {
    ...{ small: true, pieces: PIECES_MAX, characters: CHARACTERS_MAX },
    isRight: (bare, end) => isOfRegion(bare) && !isBehind(tokens[end + 1], bare),
  });
  return last === undefined ? undefined : spanOf(tokens, at, last);
}

function isOfRegion(bare: string): boolean {
  return bare.length >= CHARACTERS_MIN && isPlateShape(bare) && !isAbbreviated(bare);
}

function isNextTo(token: Token | undefined): boolean {
  return token !== undefined && /^[ :,]{1,2}$/u.test(token.gap);
}

/** What follows is counted by the digits that the plate would end with. */
function isBehind(token: Token | undefined, bare: string): boolean {
  return token !== undefined && /\d$/u.test(bare) && isNext(token) && isCounted(token);
}

/** A color belongs to the vehicle, not to the number. */
function isCounted(token: Token | undefined): boolean {
  return BEHIND.has(token) && !COLORS.has(token);
}

/** "7ABC123", "abc-1234", "ABC D12", "7abc 123". */
function shapeAt(tokens: readonly Token[], index: number, shouted: boolean): Stretch | undefined {
  const token = tokens[index];
  if (token === undefined || token.text.length > CHARACTERS_MAX) return undefined;
  if (token.kind === "letters" && (token.text.length > 4 || isOrdinary(token))) return undefined;
  if (!hasDigits(tokens, index) || /[/@:]$/u.test(token.gap)) return undefined;
  const last = longestFrom(tokens, index, {
    ...{ small: true, pieces: PIECES_MAX, characters: CHARACTERS_MAX },
    isRight: (bare, end) =>
      bare.length >= CHARACTERS_MIN &&
      isWhole(tokens, end) &&
      isPlateShape(bare) &&
      isLikely(tokens, { first: index, last: end, shouted }) &&
      !isAbbreviated(bare),
  });
  return last === undefined || isModel(tokens, index) ? undefined : spanOf(tokens, index, last);
}

/** A plate is not told by letters alone, and not by digits alone. */
function hasDigits(tokens: readonly Token[], index: number): boolean {
  const [one, two, three] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (one?.kind === "mixed" || two?.kind === "mixed" || three?.kind === "mixed") return true;
  return one?.kind !== two?.kind || two?.kind !== three?.kind;
}

type Place = Readonly<{ first: number; last: number; shouted: boolean }>;

/** Joined tokens are likely by their shape; those with blanks need more. */
function isLikely(tokens: readonly Token[], { first, last, shouted }: Place): boolean {
  if (first === last) return true;
  const parts = tokens.slice(first, last + 1);
  const [head] = parts;
  if (parts.slice(1).every(({ gap }) => /^[-.·\uFFFC]$/u.test(gap))) {
    return parts.some(({ kind }) => kind !== "digits");
  }
  if (parts.length > 4 || parts.some(({ gap }, at) => at > 0 && !/^[ -]$/u.test(gap))) return false;
  const isMixed = parts.some(({ kind }) => kind === "mixed");
  const areCapitals = parts.every(({ text }) => text === text.toUpperCase());
  if (head?.kind === "mixed" && /^\d\p{L}{3}$/u.test(head.text)) return parts.length === 2;
  if (!areCapitals || shouted) return false;
  if (NUMBERED.upTo(tokens, first - 1) > 0 || isCounted(tokens[last + 1])) return false;
  if (parts.some(({ text, kind }) => kind === "letters" && text.length === 1) && !isMixed) {
    return parts.length === 3;
  }
  return true;
}

const JOINED: ReadonlySet<string> = new Set(["-", "/", "@"]);

/** Nothing is joined to its end that would make it something else. */
function isWhole(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  return next === undefined || !JOINED.has(next.gap.charAt(0));
}

/** "Silverado 2500HD": what stands before is a make or a model, or says what the number is. */
function isModel(tokens: readonly Token[], first: number): boolean {
  return MODELS.upTo(tokens, first - 1) > 0 && (tokens[first]?.gap ?? "") === " ";
}
