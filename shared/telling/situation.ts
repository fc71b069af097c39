/** An alert to somebody who was not there when it was told: what is known, and who goes. */
import type { Alert } from "../domain/streams/alerts.ts";
import type { Line } from "../language/text.ts";
import { headlines, newsOf, standingLine } from "./alert.ts";
import { countsLine } from "./counts.ts";
import { ownWords, saluteFacts } from "./salute.ts";

/** All that holds of it now, under whatever headline. */
export function situationOf(alert: Alert): readonly Line[] {
  return [...whatIs(alert), ...ownWords(...textsOf(alert)), countsLine(alert)];
}

/** The same under its own headline, which may say the news already. */
export function presentOf(alert: Alert): readonly Line[] {
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
