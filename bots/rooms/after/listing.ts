/** `notes [NUMBER]`: what was learned, newest first, to be read and taken along by organizers. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import {
  toldCount,
  weekText,
  type Lesson,
} from "../../../shared/domain/streams/keeping/lessons.ts";
import { item, line, quote, title, type Line } from "../../../shared/language/text.ts";

/** More would not fit into one message. */
const PAGE = 10;

/** With a number behind it: that one and the older ones. */
export function listLessons(asked: Asked, { state }: NetworkContext): Outcome {
  const from = Number.parseInt(asked.args[0] ?? "", 10);
  const wanted = state.lessons.filter(({ number }) => Number.isNaN(from) || number <= from);
  const newest = wanted.toReversed();
  const shown = newest.slice(0, PAGE);
  const next = newest[PAGE];
  const counts = { notes: state.lessons.length };
  if (shown.length === 0) return answerOnly(asked, [title("rooms-notes-none")], { counts });
  const lines = [
    title("rooms-notes", { count: state.lessons.length }),
    ...shown.flatMap(lessonLines),
    ...(next === undefined ? [] : [line("rooms-notes-older", { number: next.number })]),
    line("rooms-notes-safe"),
  ];
  return answerOnly(asked, lines, { counts });
}

function lessonLines({ number, week, area, went, text }: Lesson): readonly Line[] {
  const told = { number, week: weekText(week), area, ...toldCount(went) };
  return [item("rooms-notes-item", told), quote(text)];
}
