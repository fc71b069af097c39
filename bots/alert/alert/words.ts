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

const PARTS = /^(?<place>[^\s/]+(?:\s*\/\s*[^\s/]+)*)\s+(?<word>\S+)\s+(?<text>[^]*\S)\s*$/u;

/** Area first, severity second; spaces around slashes do not matter. */
function partsOf(
  rest: string,
): Readonly<{ place: string; severity: Words["severity"]; text: string }> | undefined {
  const { place, word, text } = PARTS.exec(rest)?.groups ?? {};
  const severity = severityOf(word ?? "");
  if (place === undefined || text === undefined || severity === undefined) return undefined;
  return { place, severity, text };
}
