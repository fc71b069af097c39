/** What an organizer writes after `alert`: where, how loud, and in which words. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { askForForm, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { knownArea, refuseUnknownArea } from "../area/area-argument.ts";
import type { AlertContext } from "../context.ts";
import type { Words } from "./alert.ts";
import { textProblem } from "./arguments.ts";
import { severityOf } from "./severity-words.ts";

type Written = Omit<Words, "code">;

/** The alert that is meant, or why it cannot be one. */
export function readAlert(
  asked: Asked,
  context: AlertContext,
): Readonly<{ words: Written } | { words: undefined; outcome: Outcome }> {
  const refused = (outcome: Outcome) => ({ words: undefined, outcome }) as const;
  const parts = partsOf(asked.rest);
  if (parts === undefined) return refused(askForForm(asked, "alert-words-missing"));
  const { committees } = context.state;
  const { place, severity, text } = parts;
  const area = knownArea(place, committees);
  if (area === undefined) return refused(refuseUnknownArea(asked, place, committees));
  const problem = textProblem(asked, text, context);
  return problem === undefined ? { words: { area, severity, text } } : refused(problem);
}

/** Words that the name of a place may have, with what stands between its parts. */
const PLACE_WORDS_MAX = 7;

/** Area first, in as many words as it has; then the severity, and the text as it was written. */
function partsOf(
  rest: string,
): Readonly<{ place: string; severity: Words["severity"]; text: string }> | undefined {
  const words = [...rest.matchAll(/\S+/gu)].slice(0, PLACE_WORDS_MAX + 1);
  const at = words.findIndex(([word], index) => index > 0 && severityOf(word) !== undefined);
  const [loud] = words[at] ?? [];
  const severity = severityOf(loud ?? "");
  const start = words[at]?.index ?? 0;
  const text = rest.slice(start + (loud ?? "").length).trim();
  if (severity === undefined || text === "") return undefined;
  return {
    place: rest
      .slice(0, start)
      .replaceAll(/["“”„‟«»]/gu, "")
      .trim(),
    severity,
    text,
  };
}
