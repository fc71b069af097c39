/** What organizers read when the alert of a confirmed case is on its way. */
import { tellOrganizers } from "../../../shared/conversation/answer/answers.ts";
import type { Effect } from "../../../shared/core/protocol/effect.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { routeLines } from "../delivery/route/held.ts";
import type { drawRoute } from "../delivery/route/targets.ts";

/** Which committees are told, and which ones later. */
export function raisedWords(
  { code, area }: Case,
  route: ReturnType<typeof drawRoute>,
  context: AlertContext,
): Effect {
  const lines = [
    title("alert-case-raised", { case: code, area, count: route.targets.length }),
    ...routeLines(route, context),
    line("alert-organizer-next", { case: code }),
  ];
  return tellOrganizers(context, lines, { kind: "case", case: code, state: "confirmed", area });
}
