/** `committee list` and `who`: who is told what. They send nothing to a committee. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answerOnly, askForForm, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { routeOf, type Committee } from "../../../shared/domain/streams/committees.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { knownArea, refuseUnknownArea } from "../area/area-argument.ts";
import { respondersIn, unreadingIn } from "../delivery/route.ts";
import { severityOf } from "../alert/severity-words.ts";

/** `committee list`. */
export function listCommittees(asked: Asked, context: AlertContext): Outcome {
  const committees = [...context.state.committees.committees.values()];
  if (committees.length === 0) return answerOnly(asked, [title("alert-committees-none")]);
  const items = committees.map((one) =>
    item("alert-committee-item", {
      name: one.name,
      codename: one.codename ?? "none",
      areas: one.areas.join(", "),
      languages: one.languages.join(", "),
      floor: one.floor,
      room: one.roomId === null ? "waiting" : "open",
      unreading: one.roomId === null ? 0 : unreadingIn([one.roomId], context),
    }),
  );
  return answerOnly(asked, [title("alert-committees", { count: items.length }), ...items]);
}

/** `who AREA [severity]`: urgent unless said otherwise, since that reaches the most. */
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
    ...told.map((committee) => whoItem(committee, context)),
    line("alert-who-dry"),
  ];
  return answerOnly(asked, lines, { ...card, counts: { committees: told.length } });
}

function whoItem(committee: Committee, context: AlertContext): Line {
  const { name, roomId } = committee;
  const languages = committee.languages.join(", ");
  if (roomId === null) return item("alert-who-waiting", { name, languages });
  const people = respondersIn(roomId, context).length;
  const unreading = unreadingIn([roomId], context);
  return item("alert-who-item", { name, languages, people, unreading });
}
