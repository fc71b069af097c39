/** How an alert is said, wherever it is: what it is, how sure, what has become of it. */
import type { Alert, Ending } from "../domain/streams/alerts.ts";
import { line, more, sayInAll, title, type Line, type Together } from "../language/text.ts";
import { ownWords, wordsAfter } from "./salute.ts";

/**
 * What there is to say: the alert itself, a change while it is open (`more` is the word of whoever
 * reported it), or how it ended.
 */
export type Head = "new" | "updated" | "more" | "lowered" | "doubted" | "affirmed" | Ending;

/** The one thing that the alert says as it stands. */
function headOf(alert: Alert): Head {
  if (alert.ending !== null) return alert.ending;
  if (alert.change === null) return "new";
  if (alert.change.isLowered === true) return "lowered";
  if (alert.change.text !== null) return alert.change.by === "reporter" ? "more" : "updated";
  return alert.certainty === "Observed" ? "affirmed" : "doubted";
}

/** What the phrases that head something about an alert need. */
export function headArgs({ area, status, salute, severity }: Alert) {
  const said = status === "Exercise" ? "drill" : "words";
  return { activity: salute?.activity ?? said, area, status, severity } as const;
}

/**
 * The words of organizers with which a message begins: an alert by hand, an update, what was wrong
 * with an alert. On a locked phone nothing but them is news.
 */
export function newsOf(alert: Alert): string | null {
  const { origin, text, change } = alert;
  switch (headOf(alert)) {
    case "new":
      return origin === "organizer" ? text : null;
    case "updated":
    case "lowered":
    case "more":
    case "retracted":
      return change?.text ?? null;
    case "doubted":
    case "affirmed":
    case "allclear":
    case "refuted":
      return null;
  }
}

/**
 * The first line in one language: what has happened, what it is about, and where. `head` is for
 * one turn of the alert that may not be the last.
 */
export function headline(alert: Alert, head: Head = headOf(alert)): Line {
  return title(`alert-title-${head}`, headArgs(alert));
}

/** The same with the news, where there are any. */
export function headlines(alert: Alert): readonly Line[] {
  const news = newsOf(alert);
  if (news === null) return [headline(alert)];
  return [title("alert-news", { state: headOf(alert), ...headArgs(alert) }), ...wordsAfter(news)];
}

/** The first words in several languages: a headline in each, or the news, which is said once. */
export function opening(
  alert: Alert,
  languages: readonly string[],
): Pick<Together, "heads" | "words"> {
  const head = headOf(alert);
  const news = newsOf(alert);
  const said = head === "new" ? alert.salute?.note : alert.change?.text;
  if (news === null) return { heads: [headline(alert, head)], words: ownWords(said) };
  const state = sayInAll(languages, "alert-state", { state: head, ...headArgs(alert) });
  const { area } = alert;
  return { heads: [], words: [title("alert-news-in-all", { state, area }), ...wordsAfter(news)] };
}

/** How sure it is, and who says so; how loud it is stands in the headline of a new one. */
export function groundsLine(alert: Alert): Line {
  return line("alert-card-grounds", groundsOf(alert));
}

/** How loud it is, how sure, and who says so. */
export function standingLine(alert: Alert): Line {
  return line("alert-card-standing", { severity: alert.severity, ...groundsOf(alert) });
}

function groundsOf({ certainty, origin, status }: Alert) {
  return { certainty, origin: status === "Exercise" ? "drill" : origin } as const;
}

/** What to answer, in as few letters as hold: the code where others are open, too. */
export function commandLines(code: Alert["code"], isOneOfMany: boolean): readonly Line[] {
  const commands = isOneOfMany ? "alert-card-commands-of" : "alert-card-commands";
  return [line("alert-card-code", { case: code }), more(commands, { case: code })];
}

/** What it means for those who were told. */
export function nextLine(alert: Alert, head: Head = headOf(alert)): Line {
  return line(`alert-next-${head}`, { case: alert.code, status: alert.status });
}

/**
 * What a case taught is asked for once it is over, of whoever ends it and in its room: one message,
 * which may be left out. `note` is answered by rooms.
 */
export function noteAsked({ code }: Pick<Alert, "code">): Line {
  return line("common-note-ask", { case: code });
}
