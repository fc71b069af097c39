/** Addresses of mail, written, taken apart or said. */
import { lexiconOf } from "../reading/lexicon.ts";
import type { Stretch } from "../reading/stretch.ts";
import { foundAt, type Reading, type Worth } from "../reading/reading.ts";
import type { Token } from "../reading/tokens.ts";

const AT = lexiconOf(({ at }) => at);
/** "at" alone is an everyday word, "arroba" is none. */
const AT_ONLY = lexiconOf(({ atOnly }) => atOnly);
const EVERY: Worth = { letters: true, mixed: true, digits: true };
const AT_WORDS = lexiconOf(({ at, atOnly }) => [...at, ...atOnly]);
const DOT = lexiconOf(({ dot }) => dot);
const SIGNS = lexiconOf(({ mailSigns }) => mailSigns);

/** Services whose name alone makes an address. */
const PROVIDERS: ReadonlySet<string> = new Set([
  ...["gmail", "hotmail", "outlook", "yahoo", "icloud", "proton", "protonmail", "aol", "msn"],
  ...["live", "riseup", "ymail", "gmx", "tutanota", "tuta", "mail", "googlemail", "comcast"],
]);
const ENDINGS: ReadonlySet<string> = new Set([
  ...["com", "org", "net", "edu", "gov", "mx", "us", "me", "io", "es", "gt", "sv", "hn", "ni"],
  ...["cr", "co", "info", "ca", "uk", "app", "dev", "biz", "live", "chat", "email", "xyz"],
]);

/** How the at sign is written: the sign itself, a word set apart by marks, or a plain word. */
type Sign = "sign" | "marked" | "only" | "plain";

/** Where addresses stand. */
export function findEmails(reading: Reading): readonly Stretch[] {
  const { text, tokens } = reading;
  const worth = text.includes("@") ? EVERY : { words: AT_WORDS.first };
  return foundAt(reading, worth, (token, index) =>
    token.gap.includes("@") || AT_WORDS.has(token) ? addressAround(tokens, index) : undefined,
  );
}

function addressAround(tokens: readonly Token[], index: number): Stretch | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  // The sign is a gap: what follows it is the domain. A word is a token of its own.
  const isSign = /^[\s(["<{]{0,3}@[\s)\]}]{0,3}$/u.test(token.gap) && index > 0;
  const word = isSign ? undefined : wordSign(tokens, index);
  if (!isSign && word === undefined) return undefined;
  const sign: Sign = word ?? "sign";
  const before = index - 1;
  const last = domainEnd(tokens, isSign ? index : index + 1, sign);
  // "insta is @ana.ruiz" names an account.
  const isHandle = isSign && /\s@$/u.test(token.gap) && !isService(tokens, index, last);
  const first = before < 0 ? undefined : localStart(tokens, before);
  if (first === undefined || last === undefined || isHandle) return undefined;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function isService(tokens: readonly Token[], first: number, last: number | undefined): boolean {
  if (PROVIDERS.has(tokens[first]?.lower ?? "")) return true;
  return last !== undefined && last > first && ENDINGS.has(tokens[last]?.lower ?? "");
}

function wordSign(tokens: readonly Token[], index: number): Sign | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (index === 0 || next === undefined) return undefined;
  if (AT_ONLY.has(token)) return isClose(token) && isClose(next) ? "only" : undefined;
  if (token === undefined || !AT.has(token) || !isClose(token) || !isClose(next)) return undefined;
  return /[([{<_-]/u.test(token.gap) && /[)\]}>_-]/u.test(next.gap) ? "marked" : "plain";
}

/** Parts of one address: a blank, a dot or a bracket apart. */
function isClose(token: Token | undefined): boolean {
  return token !== undefined && /^[ ([{<)\]}>_"-]{1,4}$/u.test(token.gap);
}

/** The last token of the domain that begins here; undefined when it is none. */
function domainEnd(tokens: readonly Token[], index: number, sign: Sign): number | undefined {
  const name = tokens[index];
  if (name === undefined) return undefined;
  const isKnown = PROVIDERS.has(name.lower);
  let [last, hasDot, isSaid] = [index, false, false];
  for (;;) {
    const next = tokens[last + 1];
    if (next === undefined) break;
    if (/^ ?[.,] ?$/u.test(next.gap) && (ENDINGS.has(next.lower) || isPart(next, sign))) {
      [last, hasDot] = [last + 1, true];
    } else if (/^-$/u.test(next.gap) && !DOT.has(next) && !hasDot) last += 1;
    else if (DOT.has(next) && isClose(next) && tokens[last + 2] !== undefined) {
      [last, hasDot, isSaid] = [last + 2, true, true];
    } else if (isKnown && !hasDot && next.lower === "com" && isClose(next)) {
      [last, hasDot] = [last + 1, true];
    } else break;
  }
  if (isKnown) return last;
  if (!hasDot)
    return sign === "only" && last === index && name.kind !== "digits" ? last : undefined;
  if (sign !== "plain") return last;
  return isSaid && ENDINGS.has(tokens[last]?.lower ?? "") ? last : undefined;
}

/** After a written dot without blanks anything is part of a domain that began with the sign. */
function isPart({ gap }: Token, sign: Sign): boolean {
  return sign !== "plain" && gap === ".";
}

/** The first token of the name that ends here: "ana.ruiz", "maria guion bajo lopez", "rosa 88". */
function localStart(tokens: readonly Token[], index: number): number | undefined {
  let first = index;
  for (;;) {
    const token = tokens[first];
    const signs = SIGNS.upTo(tokens, first - 1);
    if (token === undefined || first === 0) break;
    if (/^[._+%-]{1,2}$/u.test(token.gap)) first -= 1;
    else if (signs > 0 && first - signs > 0) first -= signs + 1;
    else if (token.kind === "digits" && token.gap === " " && first === index) first -= 1;
    else break;
    if (index - first > 12) break;
  }
  const token = tokens[Math.max(first, 0)];
  return token === undefined ? undefined : Math.max(first, 0);
}
