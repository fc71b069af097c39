/**
 * The word of the day: on the phone or face to face, whoever says it belongs to the network. Any of
 * its people can ask any bot, and organizers read it each morning. It follows from the network's
 * key and the date: nothing of it is kept, all bots say the same, nobody outside can work it out.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../core/bot.ts";
import type { UserId } from "../../core/values/ids.ts";
import { civilAt } from "../../core/values/civil-time.ts";
import { DAY_MS, HOUR_MINUTES } from "../../core/values/time.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { line, say, title, type Line } from "../../language/text.ts";
import { answerOnly, refuseOnly, tellOrganizers, type Asked } from "../answer/answers.ts";

/** In each language the phrase of the words has so many of them. */
export const DAY_WORDS_COUNT = 32;

/** From then on organizers read it. */
const MORNING_MINUTES = 7 * HOUR_MINUTES;
const TOLD = "day-word";

/** `word`: for people who were admitted. A stranger learns nothing by it. */
export function tellWord(asked: Asked, context: NetworkContext): Outcome {
  if (!isAdmitted(asked.message.senderTag, context.state)) {
    const lines = [title("common-word-not-yours"), line("common-word-not-yours-next")];
    return refuseOnly(asked, { reason: "not-permitted", lines });
  }
  return answerOnly(asked, wordLines(asked.language, context), { why: "word" });
}

/** Each day after the first, once, and once for however many mornings a bot was away. */
export function onMorning(context: NetworkContext): Outcome {
  const { settings, nowMs } = context;
  const { date, minuteOfDay } = civilAt(nowMs, settings.timeZone);
  if (minuteOfDay < MORNING_MINUTES || context.noted(TOLD) === date) return NOTHING;
  const { foundedAtMs } = context.state.people;
  // On the first day organizers have enough to read.
  if (foundedAtMs === null || civilAt(foundedAtMs, settings.timeZone).date === date) return NOTHING;
  const { language } = settings;
  const note = { name: TOLD, text: date, untilMs: nowMs + 2 * DAY_MS };
  const said = tellOrganizers(context, wordLines(language, context), {
    kind: "receipt",
    why: "word",
  });
  return joined(noting([note]), only(said));
}

function wordLines(language: string, context: NetworkContext): readonly Line[] {
  const [first, second] = numbersOf(context).map((which) => {
    return say(language, "common-day-word", { which });
  });
  return [
    title("common-word", { first: first ?? "", second: second ?? "" }),
    line("common-word-how"),
  ];
}

/** Two places in the list. `.invalid` is nobody's, so no person has a tag that tells them. */
function numbersOf({ settings, nowMs, tagOf }: NetworkContext): readonly [number, number] {
  const { date } = civilAt(nowMs, settings.timeZone);
  const drawn = Buffer.from(tagOf(`@${date}:word-of-the-day.invalid` as UserId), "hex");
  return [(drawn[0] ?? 0) % DAY_WORDS_COUNT, (drawn[1] ?? 0) % DAY_WORDS_COUNT];
}
