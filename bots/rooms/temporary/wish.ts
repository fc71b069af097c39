/** What somebody writes after `room new`: a title, a time to live, people; in any order. */
import { parseUserId, type UserId } from "../../../shared/core/values/ids.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { parseDuration } from "./duration.ts";

export type Wish = Readonly<{
  title: string;
  lifeMs: number | undefined;
  users: readonly UserId[];
}>;

const LIFETIME_WORDS = wordsOf(({ lifetime }) => lifetime);

/** People leave out quotation marks, so words that are nothing else belong to the title. */
export function readWish(args: readonly string[]): Wish {
  const words: string[] = [];
  const users: UserId[] = [];
  let lifeMs: number | undefined;
  for (const [index, arg] of args.entries()) {
    const userId = parseUserId(arg);
    const duration = parseDuration(arg);
    const isAfterTtl = isLifetime(args[index - 1]);
    if (userId !== undefined) users.push(userId);
    // No room lives for "ttl soon": it is refused with examples, like any life out of bounds.
    else if (duration !== undefined || isAfterTtl) lifeMs = duration ?? 0;
    else if (!isLifetime(arg)) words.push(arg);
  }
  return { title: words.join(" ").trim(), lifeMs, users };
}

function isLifetime(arg: string | undefined): boolean {
  return arg !== undefined && LIFETIME_WORDS.includes(foldText(arg));
}
