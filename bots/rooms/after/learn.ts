/**
 * `note CASE text`: what a case taught, by somebody who went or by an organizer. Kept by week and
 * coarse area, so that it outlives the case and leads nobody back to it.
 */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import {
  answerOnly,
  launderedLines,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";
import { line, quote, title } from "../../../shared/language/text.ts";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { saidOf } from "./asked-note.ts";
import { learned, lessonOf } from "./recorded.ts";

/** Shown as it is kept: who wrote it sees what was taken out, and may write it anew. */
export function learnByCommand(asked: Asked, context: NetworkContext): Outcome {
  const said = saidOf(asked, context);
  if ("refused" in said) return said.refused;
  const { alert, text } = said;
  const { left, found } = withoutPersonalData(text, context.settings);
  if (left === null) {
    const lines = [title("rooms-note-personal"), ...launderedLines({ left, found })];
    return refuseOnly(asked, { reason: "personal-data", lines }, { case: alert.code });
  }
  const lesson = lessonOf({ alert, text: left }, context);
  const lines = [
    title("rooms-note-kept", { case: alert.code }),
    quote(left),
    ...(found.length > 0 ? [line("rooms-note-washed")] : []),
    line("rooms-note-back", { number: lesson.number }),
  ];
  return joined(learned(lesson, context), answerOnly(asked, lines, { case: alert.code }));
}
