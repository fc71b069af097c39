/** What a drill showed: who was there to answer, and how many did. Numbers, never names. */
import { tellOrganizers } from "../../../shared/conversation/answer/answers.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Alert } from "../../../shared/domain/streams/alerts.ts";
import { line, title } from "../../../shared/language/text.ts";
import { countsOf } from "../../../shared/telling/counts.ts";
import type { AlertContext } from "../context.ts";
import { respondersIn } from "../delivery/route/rooms.ts";

/** For the organizers, at its end. */
export function resultOf(alert: Alert, context: AlertContext): Effect {
  const { code, area, reach, responses } = alert;
  const people = new Set(
    reach.flatMap(({ roomId }) => respondersIn(roomId, context).map(context.tagOf)),
  ).size;
  const reached = reach.filter(({ cardId }) => cardId !== null).length;
  const rooms = reach.length;
  const lines = [
    title("alert-drill-over", { area, people, answered: responses.size }),
    line("alert-drill-rooms", { reached, rooms }),
    ...(responses.size < people ? [line("alert-drill-silent", { area })] : []),
  ];
  const card = { kind: "receipt", why: "drill", status: "Exercise", case: code, area } as const;
  return tellOrganizers(context, lines, {
    ...card,
    counts: { ...countsOf(alert), people, rooms, reached },
  });
}
