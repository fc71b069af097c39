/**
 * Places in words, anywhere in a sentence: with articles, words for streets, other names that a
 * network has for them, and small slips. Never a wider place than was named.
 */
import type { AreaPath } from "../../core/values/ids.ts";
import { LANGUAGE_LIST } from "../languages/list.ts";
import { wordsOf } from "../words/typed.ts";
import { phrasesBy, rowsFrom } from "./phrases.ts";
import { soundAlike } from "./respelled.ts";
import { isSlipOf } from "./slips.ts";
import { opensClause, tokensOf, type Token } from "./tokens.ts";

/** A name, and the area that it stands for. */
export type PlaceName = Readonly<{ name: string; area: AreaPath }>;

export type PlacesRead = Readonly<{
  /** All that the text names, in its order; none lies around another. */
  areas: readonly AreaPath[];
  /** What the text names as a place and nobody knows, in its own words. */
  unknown: string | undefined;
  /** Words of the text that say it: from one up to another. */
  spans: readonly Readonly<{ from: number; to: number }>[];
}>;

/** How certain a name is: the whole of it, with a slip, its beginning. */
type Fit = "exact" | "slip" | "part";
type Name = Readonly<{ words: readonly string[]; area: AreaPath; isWhole: boolean }>;
type Hit = Readonly<{ from: number; to: number; area: AreaPath; fit: Fit; isWhole: boolean }>;

const FITS: readonly Fit[] = ["exact", "slip", "part"];
/** The beginning of a name stands for it only when it is no common word. */
/** Words before a place that may deny it. */
const DENIAL_WORDS_MAX = 4;
const PART_LETTERS_MIN = 5;
/** Most words that are told of a place that nobody knows. */
const UNKNOWN_WORDS_MAX = 5;
/** A canonical word for each kind of street; no folded word has a capital. */
const STREETS: ReadonlyMap<string, string> = new Map(
  LANGUAGE_LIST.flatMap(({ reading }) => rowsFrom(reading.places.streets, (kind) => kind)).flatMap(
    ([kind, words]) =>
      words.flatMap((word) => tokensOf(word)).map(({ word }) => [word, `S:${kind}`]),
  ),
);
const SLASHES = new Set(wordsOf(({ reading }) => reading.places.slash));
const ARTICLES = new Set(wordsOf(({ reading }) => reading.places.articles));
const COMMON = new Set(
  wordsOf(({ reading, report }) => [
    ...reading.common,
    ...Object.values(report.activity).flat(),
    ...Object.values(report.uniform).flat(),
    ...Object.values(report.equipment).flat(),
    ...Object.values(reading.who).flat(),
  ]).flatMap((phrase) => phrase.split(" ")),
);
const hints = phrasesBy<"before" | "article" | "no" | "toward">(({ reading }) => [
  ["before", reading.places.before],
  ["article", reading.places.articles],
  ["no", reading.negations],
  ["toward", reading.places.toward],
]);

/** The names by which areas are known: their paths, their last parts, and other names. */
export function namesOf(
  areas: Iterable<AreaPath>,
  others: Iterable<readonly [string, AreaPath]> = [],
): readonly PlaceName[] {
  const paths = [...areas].flatMap((area) => {
    const last = area.split("/").at(-1) ?? "";
    return last === area ? [{ name: area, area }] : [area, last].map((name) => ({ name, area }));
  });
  return [...paths, ...[...others].map(([name, area]) => ({ name, area }))];
}

/** Every place that a text names. */
export function readPlaces(text: string, places: readonly PlaceName[]): PlacesRead {
  return placesIn(tokensOf(text), places);
}

/** Every place that the words name. */
export function placesIn(tokens: readonly Token[], places: readonly PlaceName[]): PlacesRead {
  const names = places.flatMap(({ name, area }) => namesFrom(name, area));
  const words = tokens.map(({ word }) => STREETS.get(word) ?? word);
  const hits = hitsOf(words, names).filter((hit) => !isElsewhere(hit, words));
  const best = withoutOverlaps(hits);
  const whole = best.filter(({ fit }) => fit !== "part");
  const said = (whole.length > 0 ? whole : best).filter((hit) => !isDenied(hit, tokens));
  const here = said.filter((hit) => !isAhead(hit, tokens));
  const kept = here.length > 0 ? here : said;
  const found = [...new Set(kept.map(({ area }) => area))];
  const areas = found.filter((area) => !found.some((other) => other.startsWith(`${area}/`)));
  const spans = kept.map(({ from, to }) => ({ from, to }));
  return { areas, spans, unknown: areas.length > 0 ? undefined : unknownPlace(tokens, words) };
}

function namesFrom(name: string, area: AreaPath): readonly Name[] {
  const words = tokensOf(name)
    .map(({ word }) => STREETS.get(word) ?? word)
    .filter((word, index, all) => all.length === 1 || index > 0 || !ARTICLES.has(word));
  if (words.length === 0) return [];
  const whole = { words, area, isWhole: true };
  const [first = "", last = ""] = [words[0], words.at(-1)];
  const turned = last.startsWith("S:") ? [{ ...whole, words: [last, ...words.slice(0, -1)] }] : [];
  const joined = words.length > 1 ? [{ ...whole, words: [words.join("")] }] : [];
  const isTelling = words.length > 1 && first.length >= PART_LETTERS_MIN && !COMMON.has(first);
  const part = isTelling && !area.startsWith(`${first}/`) && area !== first;
  return [
    whole,
    ...turned,
    ...joined,
    ...(part ? [{ ...whole, words: [first], isWhole: false }] : []),
  ];
}

function hitsOf(words: readonly string[], names: readonly Name[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (const name of names) {
      const hit = hitAt(words, from, name);
      if (hit !== undefined) hits.push(hit);
    }
  }
  return hits;
}

/** The name at this word; a word for "slash" between two parts is left out. */
function hitAt(words: readonly string[], from: number, name: Name): Hit | undefined {
  let at = from;
  let isSlip = false;
  for (const [index, meant] of name.words.entries()) {
    if (index > 0 && SLASHES.has(words[at] ?? "")) at += 1;
    const word = words[at];
    if (word === undefined) return undefined;
    // "down town": one word, written as two.
    if (word !== meant && word + (words[at + 1] ?? "") === meant) at += 1;
    else if (word !== meant) {
      if (COMMON.has(word) || !isMeant(word, meant)) return undefined;
      isSlip = true;
    }
    at += 1;
  }
  const fit: Fit = name.isWhole ? (isSlip ? "slip" : "exact") : "part";
  return { from, to: at, area: name.area, fit, isWhole: name.isWhole };
}

/** The word with a slip, or spelled by ear: "stret", "micion". */
function isMeant(word: string, meant: string): boolean {
  const spelled = meant.startsWith("S:") ? streetWords(meant) : [meant];
  return spelled.some((one) => isSlipOf(word, one) || soundAlike(word, one));
}

function streetWords(kind: string): readonly string[] {
  return [...STREETS].flatMap(([word, one]) => (one === kind ? [word] : []));
}

/** "north main street" is a street, and lies who knows where: not in the whole of `north`. */
function isElsewhere({ to, area }: Hit, words: readonly string[]): boolean {
  if (area.includes("/")) return false;
  const [next = "", second = ""] = words.slice(to, to + 2);
  return next.startsWith("S:") || (second.startsWith("S:") && !COMMON.has(next));
}

/** The longest at each place; of equals the surer one. Two areas of one name both stay. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const length = ({ from, to }: Hit): number => to - from;
  const sure = ({ fit }: Hit): number => FITS.indexOf(fit);
  const ordered = hits.toSorted((a, b) => length(b) - length(a) || sure(a) - sure(b));
  const taken = new Map<number, Hit>();
  const kept = ordered.filter((hit) => {
    const there = Array.from({ length: length(hit) }, (_, index) => taken.get(hit.from + index));
    const isFree = there.every(
      (other) =>
        other === undefined ||
        (other.from === hit.from && other.to === hit.to && other.fit === hit.fit),
    );
    if (isFree) there.forEach((_, index) => taken.set(hit.from + index, hit));
    return isFree;
  });
  return kept.toSorted((a, b) => a.from - b.from);
}

/** "not at the bridge", "not Lake Street"; but "no, Lake Street". */
function isDenied({ from }: Hit, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, from - DENIAL_WORDS_MAX), from + 1);
  const opening = before.findLastIndex((token) => opensClause(token));
  const near = before.slice(Math.max(0, opening), -1);
  if (opening === before.length - 1) return false;
  const spans = hints("").spansOf(near);
  const covered = spans.reduce((sum, span) => sum + span.to - span.from, 0);
  const isDirect = near.length - (spans[0]?.from ?? 0) === covered;
  return isDirect && spans[0]?.labels.includes("no") === true;
}

/** "heading downtown": where they are going. */
function isAhead({ from }: Hit, tokens: readonly Token[]): boolean {
  const start = Math.max(0, from - DENIAL_WORDS_MAX);
  return hints("")
    .spansOf(tokens.slice(start, from))
    .some(({ to, labels }) => {
      const gap = tokens.slice(start + to, from);
      return labels.includes("toward") && gap.every(({ word }) => ARTICLES.has(word));
    });
}

/** The words behind "at" or around a word for a street, where no known place stands. */
function unknownPlace(tokens: readonly Token[], words: readonly string[]): string | undefined {
  const street = words.findIndex((word) => word.startsWith("S:"));
  const before = hints("")
    .spansOf(tokens)
    .find(({ labels, to }) => labels.includes("before") && isNoun(tokens[to], words[to]));
  const at = before?.to ?? Math.max(0, street - 2);
  if (before === undefined && street < 0) return undefined;
  const rest = tokens.slice(at, at + UNKNOWN_WORDS_MAX);
  const end = rest.findIndex(
    (token, index) => index > 0 && (opensClause(token) || !isOfName(token.word)),
  );
  const named = rest.slice(0, end < 0 ? undefined : end).map(({ word }) => word);
  return named.every((word) => ARTICLES.has(word)) ? undefined : named.join(" ");
}

function isOfName(word: string): boolean {
  return !/^\d/u.test(word) && (STREETS.has(word) || ARTICLES.has(word) || !COMMON.has(word));
}

function isNoun(token: Token | undefined, word: string | undefined): boolean {
  if (token === undefined || word === undefined) return false;
  if (/^\d+$/u.test(word)) return false;
  return ARTICLES.has(word) || word.startsWith("S:") || !COMMON.has(word);
}
