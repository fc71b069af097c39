/** Whether a number counts what follows it, or names an hour. */
import { lexiconOf } from "../reading/lexicon.ts";
import { isCapital, isNext, type Token } from "../reading/tokens.ts";

const COUNTED = lexiconOf(({ counted, timesBehind }) => [...counted, ...timesBehind]);
const GOES_ON = lexiconOf(({ addressGoesOn }) => addressGoesOn);
const TIMES_BEFORE = lexiconOf(({ timesBefore }) => timesBefore);
const DIRECTIONS = lexiconOf(({ directions }) => directions);

/** "3 agents", "10:30", "200 students", "a las 10"; not "12 in the back", "12, second floor". */
export function isCounting(tokens: readonly Token[], at: number): boolean {
  return TIMES_BEFORE.upTo(tokens, at - 1) > 0 || isCounted(tokens, at);
}

/** The same where an hour would not be looked for: "lives at 12". */
export function isCounted(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return true;
  if (next === undefined) return false;
  if (/^(?::|[/.,]\d*$|%|\+)/u.test(next.gap) && next.kind === "digits" && !/\s/u.test(next.gap)) {
    return true;
  }
  if (!isNext(next)) return false;
  if (COUNTED.has(next) && !GOES_ON.has(next)) return true;
  return next.kind === "letters" && !isCapital(next) && isThings(next, token);
}

/** A word in small letters for several things; behind long numbers it needs to be known. */
function isThings(word: Token, { text }: Token): boolean {
  if (GOES_ON.has(word) || DIRECTIONS.has(word)) return false;
  if (/^\d00$/u.test(text) || text.length < 3) return true;
  return /\p{Ll}{3,}s$/u.test(word.text) && text.endsWith("0");
}
