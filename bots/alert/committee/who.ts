/** `who AREA [severity]`: a dry run. It sends nothing to a committee. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, askForForm, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { routeOf } from "../../../shared/domain/streams/committees.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { knownArea, refuseUnknownArea } from "../area/area-argument.ts";
import { severityOf } from "../alert/severity-words.ts";
import { whoLines } from "./told.ts";

/** Urgent unless said otherwise, since that reaches the most. */
export function who(asked: Asked, context: AlertContext): Outcome {
  const words = asked.rest.split(/\s+/u);
  const severity = words.length > 1 ? severityOf(words.at(-1) ?? "") : undefined;
  const place = severity === undefined ? asked.rest : words.slice(0, -1).join(" ");
  if (place === "") return askForForm(asked, "alert-missing-area");
  const { committees } = context.state;
  const area = knownArea(place, committees);
  if (area === undefined) return refuseUnknownArea(asked, place, committees);
  const loudness = severity ?? "urgent";
  const told = routeOf(committees, area, loudness);
  const card = { area, severity: loudness };
  if (told.length === 0) return answerOnly(asked, [title("alert-nobody", card)], card);
  const lines = [
    title("alert-who", { ...card, count: told.length }),
    line("alert-who-dry"),
    ...whoLines(told, loudness, context),
  ];
  return answerOnly(asked, lines, { ...card, counts: { committees: told.length } });
}
