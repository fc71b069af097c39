/** A case that is confirmed: its alert is raised, or stands again. */
import { joined, NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import { answerOnly } from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { AlertContext } from "../context.ts";
import { drawTargets } from "../delivery/route.ts";
import { obey } from "./obey.ts";
import { isUndermined } from "./standing.ts";

/** Raises its alert, or affirms it, while the case is confirmed. */
export function onConfirmed(code: Case["code"], context: AlertContext): Outcome {
  const subject = context.state.cases.get(code);
  if (subject?.state !== "confirmed" || isUndermined(subject, context)) return NOTHING;
  const targets = drawTargets(subject, context);
  const outcome = obey({ do: "case-confirmed", case: subject, targets }, context);
  const isRaised = outcome.facts.some((fact) => fact.type === "raised");
  if (!isRaised || targets.length === 0) return outcome;
  const { area } = subject;
  const lines = [
    title("alert-case-raised", { case: code, area, count: targets.length }),
    line("alert-organizer-next", { case: code }),
  ];
  const organizers = {
    message: { roomId: context.network.managementRoom },
    language: context.settings.language,
  };
  const card = { kind: "case", case: code, state: "confirmed", area } as const;
  return joined(outcome, answerOnly(organizers, lines, card));
}
