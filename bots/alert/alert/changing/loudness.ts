/** How loud an alert is from now on: an update may make it quieter, when that is said plainly. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { reaches, type Severity } from "../../../../shared/core/values/severity.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { codeOf, tableOf } from "../../../../shared/language/words/typed.ts";
import { severityOf } from "../severity-words.ts";

type Said = Readonly<{ severity?: Severity; text: string }>;
type About = Readonly<{ alert: Alert; text: string }>;

const MARKS = tableOf(({ edits: { floor } }) => ({ floor }));

/**
 * What follows the code. "watch" is a word like others ("watch out"), in Spanish even more: a
 * severity is meant where it stands alone, or behind the word for it.
 */
export function newsSaid(text: string): Said {
  const [first = "", second = ""] = text.split(/\s+/u);
  const alone = severityOf(text);
  if (alone !== undefined) return { severity: alone, text: "" };
  const marked = codeOf(first, MARKS) === undefined ? undefined : severityOf(bare(second));
  if (marked === undefined) return { text };
  return { severity: marked, text: text.replace(/^\S+\s+\S+\s*/u, "") };
}

function bare(word: string): string {
  return word.replace(/[:,.;]+$/u, "");
}

/** What rings everybody takes a new alert, which somebody else approves. */
export function refuseLouder(asked: Asked, to: Severity, { alert, text }: About): Outcome {
  const { code, area, severity } = alert;
  const lines = [
    title("alert-louder", { case: code, severity }),
    line("alert-louder-next", { area, to, text }),
  ];
  return refuseOnly(asked, { reason: "not-permitted", lines }, { case: code });
}

/** Whoever began with a severity may have meant that it counts for less: how that is said. */
export function lowerHint({ alert: { code, severity }, text }: About): readonly Line[] {
  const [first = ""] = text.split(/\s+/u);
  const to = severityOf(bare(first));
  if (to === undefined || reaches(to, severity)) return [];
  const rest = text.slice(first.length).trim();
  return [line("alert-lower-how", { case: code, severity, to, text: rest })];
}
