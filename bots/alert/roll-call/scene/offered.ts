/** What somebody says behind `going`: in how many minutes she can be there, and what she does. */
import { minutesSaid } from "../../../../shared/conversation/said/minutes.ts";
import { MINUTES_MAX, type Response } from "../../../../shared/domain/streams/alerts.ts";
import { codeOf, tableOf } from "../../../../shared/language/words/typed.ts";

const WORDS = tableOf(({ tasks }) => tasks);

type Offered = Pick<Response, "minutes" | "task"> & Readonly<{ isTaskFirst: boolean }>;

/** The one word for what she does may stand before the minutes or behind them. */
export function offeredIn(words: readonly string[], language: string): Offered {
  const tasks = words.map((word) => codeOf(word, WORDS));
  const task = tasks.find((one) => one !== undefined);
  const time = minutesIn(words.filter((_, at) => tasks[at] === undefined).join(" "), language);
  return { minutes: time, ...(task && { task }), isTaskFirst: tasks[0] !== undefined };
}

/** Null when the words begin with no time. */
function minutesIn(said: string, language: string): number | null {
  const time = minutesSaid(said, language);
  return time === undefined ? null : Math.min(time.minutes, MINUTES_MAX);
}
