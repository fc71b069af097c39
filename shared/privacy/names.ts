/**
 * Names of persons: a word shaped like a name behind words that announce one, or a known given
 * name with another behind it. It asks too often rather than too seldom.
 */
import { lexiconOf } from "./reading/lexicon.ts";
import type { Stretch } from "./reading/stretch.ts";
import { foundAt, type Reading } from "./reading/reading.ts";
import { isCapital, isNext, isShouted, spanOf, type Token } from "./reading/tokens.ts";

const GIVEN = lexiconOf(({ givenNames }) => givenNames);
const SURNAMES = lexiconOf(({ givenNames, surnames }) => [...givenNames, ...surnames]);
const BEFORE_CAPITAL = lexiconOf(({ taken, titles, relations, tags }) => [
  ...[...taken, ...titles, ...relations, ...tags],
]);
const KEPT = lexiconOf(({ kept }) => kept);
const CALLED = lexiconOf(({ called }) => called);
const ANNOUNCERS_OR_GIVEN = lexiconOf(
  ({ called, taken, titles, relations, tags, kept, givenNames }) => [
    ...[...called, ...taken, ...titles, ...relations, ...tags, ...kept, ...givenNames],
  ],
);
const TITLES = lexiconOf(({ titles, relations }) => [...titles, ...relations]);
const PARTICLES = lexiconOf(({ particles }) => particles);
const NO_NAMES = lexiconOf(
  ({ noNames, counted, talk, numbered, streetsBehind, streetsBefore, placeNouns, ...more }) => [
    ...[
      ...noNames,
      ...counted,
      ...talk,
      ...numbered,
      ...streetsBehind,
      ...streetsBefore,
      ...placeNouns,
    ],
    ...[...more.plateRegions, ...more.months, ...more.models, ...more.colors, ...more.vehicles],
  ],
);
const PLACE_NOUNS = lexiconOf(({ placeNouns, streetsBehind }) => [...placeNouns, ...streetsBehind]);
const PLACE_BEFORE = lexiconOf(({ placeBefore, streetsBefore, placeNouns }) => [
  ...[...placeBefore, ...streetsBefore, ...placeNouns],
]);
const CROSSINGS = lexiconOf(({ crossings }) => crossings);
const OWN = lexiconOf(({ relations, ownThings }) => [...relations, ...ownThings]);

const WORDS_MAX = 5;

/** How sure the words before are that a name follows. */
type Trust = "any word" | "a capital" | "a given name";

/** Where they stand. */
export function findNames(reading: Reading): readonly Stretch[] {
  const { text, tokens } = reading;
  const shouted = isShouted(text);
  return foundAt(
    reading,
    { words: ANNOUNCERS_OR_GIVEN.first },
    (_token, index) => announcedAt(tokens, index, shouted) ?? aloneAt(tokens, index, shouted),
  );
}

function announcedAt(
  tokens: readonly Token[],
  index: number,
  shouted: boolean,
): Stretch | undefined {
  const [word, length, trust] = announcer(tokens, index);
  if (word === undefined) return undefined;
  let at = index + length;
  // "my neighbor Mrs. Rosa", "ICE agent John".
  for (let more = 0; more < 3; more += 1) {
    const step = TITLES.from(tokens, at);
    if (step === 0 || !isBeside(tokens[at])) break;
    at += step;
  }
  return nameFrom(tokens, at, shouted && trust === "a capital" ? "a given name" : trust);
}

function announcer(
  tokens: readonly Token[],
  index: number,
): readonly [Token | undefined, number, Trust] {
  const called = CALLED.from(tokens, index);
  if (called > 0) return [tokens[index], called, "any word"];
  const capital = BEFORE_CAPITAL.from(tokens, index);
  if (capital > 0) return [tokens[index], capital, "a capital"];
  const kept = KEPT.from(tokens, index);
  return kept > 0 ? [tokens[index], kept, "a given name"] : [undefined, 0, "a given name"];
}

/** The name that begins here, when the first word is enough of one. */
function nameFrom(tokens: readonly Token[], at: number, trust: Trust): Stretch | undefined {
  const first = tokens[at];
  if (first === undefined || !isBeside(first)) return undefined;
  // "T. Walker": the letter alone says nothing, and goes with the name.
  const begin = isInitial(first) ? at + 1 : at;
  const word = tokens[begin];
  if (word === undefined || !isBeside(word) || !isNameWord(word, trust)) return undefined;
  const last = nameEnd(tokens, begin);
  return isPlace(tokens, at, last) ? undefined : spanOf(tokens, at, last);
}

function isBeside(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\.? |: ?)$/u.test(token.gap);
}

function isInitial({ kind, text }: Token): boolean {
  return kind === "letters" && /^\p{Lu}$/u.test(text);
}

function isNameWord(token: Token, trust: Trust): boolean {
  if (token.kind !== "letters" || token.text.length < 2) return false;
  if (GIVEN.has(token)) return true;
  if (trust === "a given name" || NO_NAMES.has(token)) return false;
  if (trust === "any word") return token.text.length > 2;
  return isCapital(token) && !/^\p{Lu}{2,5}$/u.test(token.text);
}

/** "Juan Pérez de la Cruz": capitals, particles between them, and surnames in small letters. */
function nameEnd(tokens: readonly Token[], first: number): number {
  let last = first;
  for (let at = first + 1; at < first + WORDS_MAX; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^[ -]$/u.test(token.gap) || token.kind !== "letters") break;
    const isPart = isCapital(token) && token.text.length > 1 && !NO_NAMES.has(token);
    if (isPart || SURNAMES.has(token)) last = at;
    else if (!PARTICLES.has(token)) break;
  }
  return last;
}

/** "took Main Street": what follows or stands before is a place. */
function isPlace(tokens: readonly Token[], first: number, last: number): boolean {
  const next = tokens[last + 1];
  if (next !== undefined && isNext(next) && PLACE_NOUNS.has(next)) return true;
  const isCorner = next !== undefined && isNext(next) && CROSSINGS.has(next);
  const other = tokens[last + 2];
  return (
    isCorner && other !== undefined && !GIVEN.has(other) && isStreetLike(other) && first === last
  );
}

function isStreetLike(token: Token): boolean {
  return token.kind !== "letters" || (isCapital(token) && !SURNAMES.has(token));
}

/** "Wilmer Pineda is in the van", "Teresa's husband"; not "Cesar Chavez Ave". */
function aloneAt(tokens: readonly Token[], index: number, shouted: boolean): Stretch | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || next === undefined || !GIVEN.has(token) || !isCapital(token)) {
    return undefined;
  }
  const isOwner = next.gap === "'" && next.lower === "s";
  if (isOwner) return OWN.from(tokens, index + 2) > 0 ? token : undefined;
  if (shouted || (index > 0 && isBeside(token) && isInPlace(tokens, index))) return undefined;
  const last = nameEnd(tokens, index);
  if (last === index || isPlace(tokens, index, last)) return undefined;
  const after = tokens[last + 1];
  const isCorner = after !== undefined && isNext(after) && CROSSINGS.has(after);
  if (isCorner && isStreetLike(tokens[last + 2] ?? after)) return undefined;
  return spanOf(tokens, index, last);
}

function isInPlace(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (PLACE_BEFORE.upTo(tokens, index - 1) > 0) return true;
  if (before === undefined || GIVEN.has(before)) return false;
  return before.kind === "letters" && isCapital(before) && index > 1;
}
