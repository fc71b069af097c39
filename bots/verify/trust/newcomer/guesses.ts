/**
 * Codes that are good for nothing, counted: of each person, and of all together. Notes of this
 * machine, for an hour.
 */
import { joined, noting, NOTHING, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Tag } from "../../../../shared/core/values/ids.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { GUESSES_LIFE_MS } from "../../../../shared/domain/streams/retention.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** After so many nothing that this person writes is looked up for an hour. */
export const GUESSES_MAX = 5;
/** After so many of all people each of them has one try an hour. */
export const ALL_GUESSES_MAX = 40;

const ALL = "guesses";

/** False while this person has guessed too often; what she writes then is not looked up. */
export function mayTry(person: Tag, context: VerifyContext): boolean {
  const most = countOf(ALL, context) >= ALL_GUESSES_MAX ? 1 : GUESSES_MAX;
  return countOf(noteName(person), context) < most;
}

/** One more; organizers are told when it is a series. */
export function wrongGuess(person: Tag, context: VerifyContext): Outcome {
  const untilMs = context.nowMs + GUESSES_LIFE_MS;
  const own = countOf(noteName(person), context) + 1;
  const all = countOf(ALL, context) + 1;
  const counted = noting([
    { name: noteName(person), text: String(own), untilMs },
    { name: ALL, text: String(all), untilMs },
  ]);
  const lines = [title("verify-guesses", { count: all }), line("verify-guesses-next")];
  const told = all === ALL_GUESSES_MAX ? only(warn(context, lines, { why: "guesses" })) : NOTHING;
  return joined(counted, told);
}

function noteName(person: Tag): string {
  return `guess/${person}`;
}

function countOf(name: string, context: VerifyContext): number {
  return Number(context.noted(name) ?? 0);
}
