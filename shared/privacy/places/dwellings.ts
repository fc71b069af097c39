/** Numbers of doors: of houses, apartments, trailers, lots and rooms. */
import { lexiconOf, NUMBER_SIGNS } from "../reading/lexicon.ts";
import { numberAt } from "../reading/numbers.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, type Reading } from "../reading/reading.ts";
import { isNext, spanOf, type Token } from "../reading/tokens.ts";
import { isCounted, isCounting } from "./counting.ts";

const DWELLINGS = lexiconOf(({ dwellings }) => dwellings);
/** Buildings and pieces of land: a number alone behind them may count something. */
const LOOSE = lexiconOf(({ looseDwellings }) => looseDwellings);
const ROOMS = lexiconOf(({ rooms }) => rooms);
const LODGINGS = lexiconOf(({ lodgings }) => lodgings);
const PUBLIC = lexiconOf(({ publicRooms }) => publicRooms);
const ADDRESS = lexiconOf(({ livesAt }) => livesAt);
const ANNOUNCERS = lexiconOf(({ dwellings, looseDwellings, rooms, livesAt }) => [
  ...[...dwellings, ...looseDwellings, ...rooms, ...livesAt],
]);
const ARTICLES = lexiconOf(({ links, numberSigns }) => [...links, ...numberSigns]);
const COUNTED = lexiconOf(({ counted }) => counted);
const TALK = lexiconOf(({ counted, talk }) => [...counted, ...talk]);
const GOES_ON = lexiconOf(({ addressGoesOn }) => addressGoesOn);

const LODGING_NEAR = 4;

/** Where they stand, with the word that announces them. */
export function findDwellings(reading: Reading): readonly Stretch[] {
  const { tokens } = reading;
  return foundAt(
    reading,
    { words: ANNOUNCERS.first },
    (_token, index) => doorAt(tokens, index) ?? roomAt(tokens, index) ?? flatAt(tokens, index),
  );
}

/** "apt 4B", "casa número 12", "apartamento tres"; not "house 3 agents came out of". */
function doorAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const isFirm = DWELLINGS.from(tokens, index) > 0;
  const length = isFirm ? DWELLINGS.from(tokens, index) : LOOSE.from(tokens, index);
  if (length === 0 || PUBLIC.upTo(tokens, index - 1) > 0) return undefined;
  let at = index + length;
  const sign = signAt(tokens, at, isFirm);
  at += sign.length;
  const end = doorEnd(tokens, at, { isFirm: isFirm || sign.isThere, isSure: sign.isThere });
  return end === undefined ? undefined : spanOf(tokens, index, end);
}

/** "#", "no.", "número", "number is". */
function signAt(
  tokens: readonly Token[],
  index: number,
  isFirm = false,
): Readonly<{ length: number; isThere: boolean }> {
  let length = 0;
  let isThere = /#/u.test(tokens[index]?.gap ?? "");
  for (let signs = 0; signs < 3; signs += 1) {
    const step = NUMBER_SIGNS.from(tokens, index + length);
    const next = (isThere || isFirm) && step === 0 ? ARTICLES.from(tokens, index + length) : step;
    if (next === 0) break;
    length += next;
    isThere ||= step > 0;
  }
  return { length, isThere: isThere || /#/u.test(tokens[index + length]?.gap ?? "") };
}

type Manner = Readonly<{ isFirm: boolean; isSure: boolean }>;

/** The last token of the number of a door; undefined when none follows. */
function doorEnd(tokens: readonly Token[], at: number, manner: Manner): number | undefined {
  const token = tokens[at];
  if (token === undefined || !/^[ .#:°º-]{0,4}$/u.test(token.gap)) return undefined;
  if (/^\d{1,5}\p{L}?$/u.test(token.text) || /^\p{L}-?\d{1,4}$/u.test(token.text)) {
    const last = letterBehind(tokens, at);
    if (manner.isSure || token.kind === "mixed") return last;
    if (!isCounting(tokens, at)) return last;
    return manner.isFirm && token.text.length > 2 && !COUNTED.has(tokens[at + 1])
      ? last
      : undefined;
  }
  if (manner.isFirm && /^[B-Z]$/u.test(token.text) && isEnd(tokens[at + 1])) return at;
  const number = token.kind === "letters" ? numberAt(tokens, at) : undefined;
  if (number === undefined || number.digits === "100") return undefined;
  return isEnd(tokens[number.last + 1]) ? number.last : undefined;
}

/** "12-B", "4 B". */
function letterBehind(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  const isLetter =
    next !== undefined && /^-$/u.test(next.gap) && /^(?:\p{L}|\d{1,3})$/u.test(next.text);
  return isLetter ? at + 1 : at;
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || !/^[ '-]*$/u.test(token.gap) || GOES_ON.has(token);
}

/** "room 112 at the motel"; a room with a small number may be anywhere. */
function roomAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = ROOMS.from(tokens, index);
  if (length === 0 || PUBLIC.upTo(tokens, index - 1) > 0) return undefined;
  const sign = signAt(tokens, index + length);
  const at = index + length + sign.length;
  const near = tokens.slice(Math.max(0, index - 2), at + LODGING_NEAR);
  const digitsMin = near.some((token) => LODGINGS.has(token)) ? 1 : 3;
  if ((tokens[at]?.text.length ?? 0) < digitsMin) return undefined;
  const end = doorEnd(tokens, at, { isFirm: false, isSure: sign.isThere });
  return end === undefined ? undefined : spanOf(tokens, index, end);
}

/** "lives at 305 Hidalgo", "viven en Fresno 1820", "they went up to 3F", "tocan en el 204". */
function flatAt(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = ADDRESS.from(tokens, index);
  if (length === 0) return undefined;
  for (let at = index + length; at < index + length + 5; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^[ .:#]{1,3}$/u.test(token.gap)) return undefined;
    if (/^(?:\d{2,5}\p{L}?|\d{1,2}\p{Lu})$/u.test(token.text)) {
      return isCounted(tokens, at) || isNumbered(tokens, at) ? undefined : token;
    }
    if (token.kind !== "letters" || TALK.has(token) !== ARTICLES.has(token)) {
      if (token.kind !== "letters" || !ARTICLES.has(token)) return undefined;
    }
  }
  return undefined;
}

/** "en la 24 y Mission": streets have numbers, too. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    (tokens[at]?.text.length ?? 0) < 3 && next !== undefined && isNext(next) && GOES_ON.has(next)
  );
}
