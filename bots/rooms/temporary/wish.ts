/** What somebody writes after `room new`: a title, a time to live, people; in any order. */
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import { parseUserId, type UserId } from "../../../shared/core/values/ids.ts";
import { isLifetimeWord, parseDuration } from "../../../shared/language/words/duration.ts";

export type Wish = Readonly<{
  title: string;
  lifeMs: number | undefined;
  users: readonly UserId[];
  /** Names of committees and roles. */
  groups: readonly string[];
}>;

const QUOTED = /^["“”„‟«»]/u;

/**
 * Behind a title in quotation marks every other word names somebody. People leave the marks out:
 * then words that are nothing else belong to the title, and no group can be named.
 */
export function readWish({ rest, args }: Pick<Asked, "rest" | "args">): Wish {
  const words: string[] = [];
  const users: UserId[] = [];
  let lifeMs: number | undefined;
  const isQuoted = QUOTED.test(rest);
  const [title = "", ...others] = isQuoted ? args : ["", ...args];
  for (const [index, arg] of others.entries()) {
    const userId = parseUserId(arg);
    const duration = parseDuration(arg);
    const isAfterTtl = isLifetimeWord(others[index - 1]);
    if (userId !== undefined) users.push(userId);
    // No room lives for "ttl soon": it is refused with examples, like any life out of bounds.
    else if (duration !== undefined || isAfterTtl) lifeMs = duration ?? 0;
    else if (!isLifetimeWord(arg)) words.push(arg);
  }
  return isQuoted
    ? { title, lifeMs, users, groups: words }
    : { title: words.join(" ").trim(), lifeMs, users, groups: [] };
}
