/** An alert to somebody who was not there when it was told: what is known, and who goes. */
import type { Alert } from "../domain/streams/alerts.ts";
import type { Line } from "../language/text.ts";
import { headline, headlines, newsOf, standingLine } from "./alert.ts";
import { countsLine } from "./counts.ts";
import { ownWords, saluteFacts } from "./salute.ts";

/**
 * All that holds of it now, under its own headline. That says the news already, but where it is
 * said in several languages: there all words of people stand apart, once.
 */
export function presentOf(alert: Alert, languages: readonly string[]): readonly Line[] {
  const isSaidOnce = languages.length === 1;
  const head = isSaidOnce ? headlines(alert) : [headline(alert)];
  const words = isSaidOnce ? textsOf(alert).filter((one) => one !== newsOf(alert)) : textsOf(alert);
  return [...head, ...whatIs(alert), ...ownWords(...words), countsLine(alert)];
}

/** What people wrote of it: whoever reported it, and organizers, then and last. */
export function ownWordsOf(alert: Alert): readonly Line[] {
  return ownWords(...textsOf(alert));
}

/** How loud it is, how sure, and what is known. */
export function whatIs(alert: Alert): readonly Line[] {
  const { salute } = alert;
  return [standingLine(alert), ...(salute === null ? [] : saluteFacts(salute))];
}

function textsOf({ salute, text, change }: Alert): readonly (string | null | undefined)[] {
  return [salute?.note, text, change?.text];
}
