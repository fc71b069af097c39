/** In how many minutes somebody says that she can be there: `15`, `20m`, `en 10 minutos`. */
import { HOUR_MINUTES } from "../../core/values/time.ts";
import { foldText } from "../../language/words/fold.ts";
import { numberIn, timeIn, wordsOf } from "../../language/words/typed.ts";

const LINKS = wordsOf(({ said }) => said.links);
const HALF_HOURS = wordsOf(({ said }) => said.halfHours);
const HOURS = wordsOf(({ said }) => said.hours);

/** `isWhole`: nothing else is said. */
type Said = Readonly<{ minutes: number; isWhole: boolean }>;

/** The time that the words begin with; a bare number counts minutes, and days are none. */
export function minutesSaid(text: string, language: string): Said | undefined {
  const words = foldText(text).split(" ");
  while (words.length > 1 && LINKS.includes(words[0] ?? "")) words.shift();
  const whole = words.join(" ");
  const begun = (phrases: readonly string[]): string | undefined =>
    phrases.find((phrase) => `${whole} `.startsWith(`${phrase} `));
  const half = begun(HALF_HOURS);
  if (half !== undefined) return { minutes: HOUR_MINUTES / 2, isWhole: half === whole };
  const hour = begun(HOURS);
  if (hour !== undefined) return { minutes: HOUR_MINUTES, isWhole: hour === whole };
  const [first = "", unit = "", ...others] = words;
  const number = String(numberIn(first, language) ?? first);
  const both = timeIn(`${number} ${unit}`);
  const time = both ?? timeIn(number);
  if (time === undefined || time.unit === "day") return undefined;
  const minutes = time.unit === "hour" ? time.count * HOUR_MINUTES : time.count;
  return { minutes, isWhole: others.length === 0 && (both !== undefined || unit === "") };
}
