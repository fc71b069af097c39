/** House numbers behind their streets, as in Mexico and Central America. */
import { lexiconOf, NUMBER_SIGNS } from "../reading/lexicon.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, type Reading } from "../reading/reading.ts";
import { isApart, isCapital, isNext, spanOf, type Token } from "../reading/tokens.ts";
import { isCounting } from "./counting.ts";

const BEFORE = lexiconOf(({ streetsBefore }) => streetsBefore);
const CROSSINGS = lexiconOf(({ crossings }) => crossings);
const PARTICLES = lexiconOf(({ particles }) => particles);
const COUNTED = lexiconOf(({ counted, talk, timesBefore }) => [
  ...[...counted, ...talk, ...timesBefore],
]);
const OF = lexiconOf(({ of }) => of);
const ARTICLES = lexiconOf(({ articles }) => articles);
const MONTHS = lexiconOf(({ months }) => months);

const NAME_MAX = 6;

/** "calle Roble 1234", "6a avenida 12-34", "en el 1234 de la calle Roble". */
export function findNumbersBehind(reading: Reading): readonly Stretch[] {
  const { tokens } = reading;
  return [
    ...foundAt(reading, { words: BEFORE.first }, (_token, index) => afterStreet(tokens, index)),
    ...foundAt(reading, { mixed: true, digits: true }, (_token, index) => ofStreet(tokens, index)),
  ];
}

function afterStreet(tokens: readonly Token[], index: number): Stretch | undefined {
  const length = BEFORE.from(tokens, index);
  if (length === 0) return undefined;
  for (let at = index + length, words = 0; words < NAME_MAX; at += 1, words += 1) {
    const token = tokens[at];
    if (token === undefined || !/^[ .,#'º°ª-]{1,4}$/u.test(token.gap)) return undefined;
    const sign = NUMBER_SIGNS.from(tokens, at);
    if (sign > 0 || /#/u.test(token.gap)) {
      const [from, number] = [at, numberEnd(tokens, at + sign)];
      return number === undefined ? undefined : spanOf(tokens, from, number);
    }
    if (isName(tokens, at, words)) continue;
    if (CROSSINGS.has(token) || (COUNTED.has(token) && !PARTICLES.has(token))) return undefined;
    if (token.kind === "letters") continue;
    const end = numberEnd(tokens, at);
    if (end === undefined) return undefined;
    const isPair = end > at && words <= 1;
    if (words === 0 && !isPair) return undefined;
    if (token.text.length < 2 && !isPair && !isApart(tokens[at + 1])) return undefined;
    if (/,/u.test(token.gap) && token.text.length < 3) return undefined;
    return isCounting(tokens, end) || isCounting(tokens, at) ? undefined : spanOf(tokens, at, end);
  }
  return undefined;
}

/** A number that belongs to the name: "5 de Mayo", or "calle 12" with more behind it. */
function isName(tokens: readonly Token[], at: number, words: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "digits" || words > 0) return false;
  const next = tokens[at + 1];
  if (next === undefined || token.text.length > 2) return false;
  if (OF.has(next) && MONTHS.has(tokens[at + 2])) return true;
  if (/#/u.test(next.gap) || NUMBER_SIGNS.from(tokens, at + 1) > 0) return true;
  // "diagonal 6 10-01"
  const second = tokens[at + 2];
  return next.kind === "digits" && isNext(next) && second?.kind === "digits" && second.gap === "-";
}

/** The last token of "1234", "12-34", "18-B". */
function numberEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token === undefined || !/^\d{1,5}\p{L}?$/u.test(token.text)) return undefined;
  const next = tokens[at + 1];
  const isLonger =
    next !== undefined && next.gap === "-" && /^(?:\d{1,4}\p{L}?|\p{L})$/u.test(next.text);
  return isLonger ? at + 1 : at;
}

/** "el 1423 de Mission", "número 45 de la calle Pino"; not "el 21 de noviembre". */
function ofStreet(tokens: readonly Token[], index: number): Stretch | undefined {
  const token = tokens[index];
  if (token === undefined || !/^\d{2,5}\p{L}?$/u.test(token.text)) return undefined;
  const isSigned = NUMBER_SIGNS.upTo(tokens, index - 1) > 0 || /#/u.test(token.gap);
  if (!isSigned && (token.text.length < 3 || !ARTICLES.has(tokens[index - 1]))) return undefined;
  if (!OF.has(tokens[index + 1]) || /^(?:19|20)\d\d$/u.test(token.text)) return undefined;
  let at = index + 2;
  if (ARTICLES.has(tokens[at])) at += 1;
  const name = tokens[at];
  if (name === undefined || !isNext(name) || MONTHS.has(name)) return undefined;
  return BEFORE.from(tokens, at) > 0 || (isCapital(name) && !COUNTED.has(name)) ? token : undefined;
}
