/** An alert to somebody who was not there when it was told: what is known, and who goes. */
import type { Alert } from "../domain/streams/alerts.ts";
import type { Line } from "../language/text.ts";
import { standingLine } from "./alert.ts";
import { countsLine } from "./counts.ts";
import { ownWords, saluteItems } from "./salute.ts";

/** All that holds of it now, under whatever headline. */
export function situationOf(alert: Alert): readonly Line[] {
  const { salute, text, change } = alert;
  return [
    standingLine(alert),
    ...(salute === null ? [] : saluteItems(salute)),
    ...ownWords(salute?.note, text, change?.text),
    countsLine(alert),
  ];
}
