/** What stands behind the place in `invite`: how often the code is good, and for how long. */
import { plainDigits } from "../../../../shared/core/values/digits.ts";
import { isLifetimeWord, parseDuration } from "../../../../shared/language/words/duration.ts";

type Tail = Readonly<{ scope: string; uses?: number; lifeMs?: number }>;

/** Number and time stand behind the place, in any order; what is quoted is one word of it. */
export function readTail(words: readonly string[]): Tail {
  const left = [...words];
  let found: Omit<Tail, "scope"> = {};
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    const one = parseDuration(last);
    const two = parseDuration(left.slice(-2).join(" "));
    const [, number] = /^(\d{1,4})x?$/iu.exec(plainDigits(last)) ?? [];
    if (one !== undefined) {
      found = { ...found, lifeMs: one };
      left.length -= 1;
    } else if (two !== undefined && left.length > 1) {
      found = { ...found, lifeMs: two };
      left.length -= 2;
    } else if (number !== undefined) {
      found = { ...found, uses: Number(number) };
      left.length -= 1;
    } else if (isLifetimeWord(last)) {
      left.length -= 1;
    } else break;
  }
  return { scope: left.join(" "), ...found };
}
