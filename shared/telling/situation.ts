/** An alert to somebody who was not there when it was told: what is known, and who goes. */
import type { Alert } from "../domain/streams/alerts.ts";
import type { Line } from "../language/text.ts";
import { headline, headlines, newsOf, standingLine } from "./alert.ts";
import { countsLine } from "./counts.ts";
import { ownWords, saluteFacts } from "./salute.ts";

/** All that holds of it now, under whatever headline. */
export function situationOf(alert: Alert): readonly Line[] {
  return [...whatIs(alert), ...ownWords(...textsOf(alert)), countsLine(alert)];
}

/**
 * The same under its own headline. That says the news already, but where it is said in several
 * languages: there all words of people stand apart, once.
 */
export function presentOf(alert: Alert, languages: readonly string[]): readonly Line[] {
  if (languages.length > 1) return [headline(alert), ...situationOf(alert)];
  const texts = textsOf(alert).filter((text) => text !== newsOf(alert));
  return [...headlines(alert), ...whatIs(alert), ...ownWords(...texts), countsLine(alert)];
}

function whatIs(alert: Alert): readonly Line[] {
  const { salute } = alert;
  return [standingLine(alert), ...(salute === null ? [] : saluteFacts(salute))];
}

function textsOf({ salute, text, change }: Alert): readonly (string | null | undefined)[] {
  return [salute?.note, text, change?.text];
}
