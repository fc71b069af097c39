/**
 * Who is on duty and does not answer an urgent alert gets a direct message, then the backup does;
 * if nobody of the place goes, those of the neighbor places are told.
 */
import { NOTHING, joined, noting, only, type Outcome } from "../../../shared/core/bot.ts";
import { HOUR_MS } from "../../../shared/core/values/time.ts";
import { isOut, type Alert } from "../../../shared/domain/streams/alerts.ts";
import type { AlertContext } from "../context.ts";
import { askNeighbors } from "./neighbors.ts";
import type { OnDuty } from "./on-call.ts";
import { pageTo } from "./page.ts";
import { onDutyFor } from "./rooms-on-duty.ts";

/** Nobody is paged about what has been open for longer. */
const PAGED_MS = HOUR_MS;
const ANSWER_USUAL_MS = 90_000;
const STEPS = ["first", "backup", "neighbors"] as const;

/** One step at a time, each as long after the one before as people have to answer. */
export function pageSilent(context: AlertContext): Outcome {
  if (context.state.committees.shifts.length === 0) return NOTHING;
  const urgent = [...context.state.alerts.alerts.live.values()].filter(
    ({ severity, raisedAtMs }) => severity === "urgent" && context.nowMs - raisedAtMs < PAGED_MS,
  );
  return joined(...urgent.map((alert) => pageAbout(alert, context)));
}

function pageAbout(alert: Alert, context: AlertContext): Outcome {
  const name = `page/${alert.code}/${alert.raisedAtMs}`;
  const [done = 0, sinceMs = alert.raisedAtMs] = (context.noted(name) ?? "")
    .split(":")
    .filter((part) => part !== "")
    .map(Number);
  const waitMs = context.settings.dutyAnswerMs ?? ANSWER_USUAL_MS;
  if (done >= STEPS.length || context.nowMs - sinceMs < waitMs) return NOTHING;
  const duty = onDutyFor(alert, context);
  if (duty.some(({ member }) => isOut(alert.responses.get(member.tag)))) return NOTHING;
  const silent = duty.filter(({ member }) => !alert.responses.has(member.tag));
  const untilMs = alert.raisedAtMs + PAGED_MS;
  for (let step = done; step < STEPS.length; step += 1) {
    const effects = stepOf(STEPS[step], { alert, silent }, context);
    if (effects === NOTHING) return NOTHING;
    if (effects === undefined) continue;
    const note = { name, text: `${step + 1}:${context.nowMs}`, untilMs };
    return joined(effects, noting([note]));
  }
  return noting([{ name, text: `${STEPS.length}:${context.nowMs}`, untilMs }]);
}

type Silent = Readonly<{ alert: Alert; silent: readonly OnDuty[] }>;

/** Undefined where there is nobody to be asked in this step. */
function stepOf(
  step: (typeof STEPS)[number] | undefined,
  { alert, silent }: Silent,
  context: AlertContext,
): Outcome | undefined {
  switch (step) {
    case "first":
    case "backup": {
      const asked = silent.filter(({ shift }) => shift.isBackup === (step === "backup"));
      if (asked.length === 0) return undefined;
      return only(...asked.map(({ member }) => pageTo(member, alert, context)));
    }
    case "neighbors":
      // Somebody of the place goes, though nobody on duty: people next to it are left in peace
      // unless she drops out.
      return [...alert.responses.values()].some(isOut) ? NOTHING : askNeighbors(alert, context);
    case undefined:
      return undefined;
  }
}
