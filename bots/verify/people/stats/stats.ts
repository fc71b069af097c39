/** `stats`: how large the network is and how much happens in it, in numbers alone. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { livesIn } from "../../../../shared/core/lives.ts";
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import type { Sees } from "../../../../shared/conversation/feature.ts";
import type { Role } from "../../../../shared/domain/streams/people.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import { weekLines } from "./weeks.ts";

/** By the roster: who left the rooms, or has another identity now, still counts. */
export function tellStats(
  asked: Asked,
  { state, settings }: Sees<"people" | "cases" | "alerts", "settings">,
): Outcome {
  const holding = (role: Role): number =>
    [...state.people.persons.values()].filter(({ grants }) =>
      grants.some((grant) => grant.role === role),
    ).length;
  const people = {
    organizers: holding("organizer"),
    confirmers: holding("confirmer"),
    responders: holding("responder"),
  };
  const { cases } = state;
  const { alerts } = state.alerts;
  const days = livesIn(settings).cases / DAY_MS;
  const lines = [
    title("verify-stats"),
    item("verify-stats-people", people),
    item("verify-stats-cases", { open: cases.live.size }),
    item("verify-stats-alerts", { open: alerts.live.size }),
    ...weekLines(state),
    line("verify-stats-kept", { days }),
  ];
  const counts = { ...people, cases: cases.live.size, alerts: alerts.live.size };
  return answerOnly(asked, lines, { counts });
}
