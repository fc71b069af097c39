/** What somebody writes after `room new`: a title, a time to live, people; in any order. */
import { parseUserId, type UserId } from "../../../shared/core/values/ids.ts";
import { isLifetimeWord, parseDuration } from "./duration.ts";

export type Wish = Readonly<{
  title: string;
  lifeMs: number | undefined;
  users: readonly UserId[];
}>;

/** People leave out quotation marks, so words that are nothing else belong to the title. */
export function readWish(args: readonly string[]): Wish {
  const words: string[] = [];
  const users: UserId[] = [];
  let lifeMs: number | undefined;
  for (const [index, arg] of args.entries()) {
    const userId = parseUserId(arg);
    const duration = parseDuration(arg);
    const isAfterTtl = isLifetimeWord(args[index - 1]);
    if (userId !== undefined) users.push(userId);
    // No room lives for "ttl soon": it is refused with examples, like any life out of bounds.
    else if (duration !== undefined || isAfterTtl) lifeMs = duration ?? 0;
    else if (!isLifetimeWord(arg)) words.push(arg);
  }
  return { title: words.join(" ").trim(), lifeMs, users };
}
