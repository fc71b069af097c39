/** An alert that organizers raise: where it goes, and the answer that it is on its way. */
import { joined, type Outcome } from "../../../shared/core/bot.ts";
import {
  answerOnly,
  refuseOnly,
  refuseUndone,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { outcomeOf } from "../delivery/plan.ts";
import { routeLines } from "../delivery/route/held.ts";
import { drawRoute } from "../delivery/route/targets.ts";
import { decideAlerts, type AlertCommand, type Words } from "./alert.ts";

type Route = Extract<AlertCommand, { do: "approve" }>["route"];
type Place = Pick<Words, "area" | "severity">;

/** Where it goes; a no when nobody would be told. */
export function routeOn(
  { area, severity }: Place,
  asked: Asked,
  context: AlertContext,
): Readonly<{ route: Route; notice: readonly Line[] } | { route: undefined; outcome: Outcome }> {
  const route = drawRoute({ area, severity }, context);
  if (route.targets.length + route.held.length > 0) {
    return { route, notice: routeLines(route, context) };
  }
  const lines = [title("alert-nobody", { area, severity }), line("alert-nobody-next", { area })];
  const why = { reason: "unknown-committee", lines } as const;
  return { route: undefined, outcome: refuseOnly(asked, why, { area, severity }) };
}

type Raising = Readonly<{
  command: Extract<AlertCommand, { do: "raise-by-hand" | "approve" }>;
  /** What else the organizer has to know. */
  notice: readonly Line[];
}>;

/** The answer comes after what it tells of: in the management room, warnings stand first. */
export function raise(asked: Asked, { command, notice }: Raising, context: AlertContext): Outcome {
  const decision = decideAlerts(command, context.state.alerts);
  const [event] = decision.ok ? decision.events : [];
  if (!decision.ok || event?.type !== "raised") return refuseUndone(asked);
  const { code, area, severity } = event;
  const lines = [
    title("alert-on-its-way", { case: code, area, count: command.route.targets.length }),
    ...notice,
    line("alert-organizer-next", { case: code }),
  ];
  const reply = answerOnly(asked, lines, { case: code, area, severity });
  return joined(outcomeOf(decision.events, context), reply);
}
