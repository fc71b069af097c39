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
import { drawTargets, unreadingIn } from "../delivery/route.ts";
import { decideAlerts, type AlertCommand, type Words } from "./alert.ts";
import type { Target } from "./pages.ts";

type Route = Pick<Words, "area" | "severity">;

/** The rooms on this route; a no when nobody would be told. */
export function targetsOn(
  { area, severity }: Route,
  asked: Asked,
  context: AlertContext,
): Readonly<{ targets: readonly Target[] } | { targets: undefined; outcome: Outcome }> {
  const targets = drawTargets({ area, severity }, context);
  if (targets.length > 0) return { targets };
  const lines = [title("alert-nobody", { area, severity }), line("alert-nobody-next", { area })];
  const why = { reason: "unknown-committee", lines } as const;
  return { targets: undefined, outcome: refuseOnly(asked, why, { area, severity }) };
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
    title("alert-on-its-way", { case: code, area, count: command.targets.length }),
    ...unreadingLine(command.targets, context),
    ...notice,
    line("alert-organizer-next", { case: code }),
  ];
  const reply = answerOnly(asked, lines, { case: code, area, severity });
  return joined(outcomeOf(decision.events, context), reply);
}

/** Who writes an alert may count on those who can read it alone: how many cannot, where some do. */
export function unreadingLine(targets: readonly Target[], context: AlertContext): readonly Line[] {
  const rooms = targets.map(({ roomId }) => roomId);
  const unreading = unreadingIn(rooms, context);
  return unreading === 0 ? [] : [line("alert-goal-unreading", { unreading })];
}
