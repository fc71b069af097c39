/** Many reports at once, as organizers hear of it. */
import { joined, noting, NOTHING, only, type Outcome } from "../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import { warn } from "../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { isWaiting } from "./room/waiting.ts";

/** Organizers hear of one and the same surge no oftener. */
const SURGE_MS = 15 * MINUTE_MS;
const TOLD = "surge";
/** Most areas that one message names. */
const AREAS_MAX = 5;

/** To the organizers, once in a while. */
export function tellSurge(context: VerifyContext): Outcome {
  if (context.noted(TOLD) !== undefined) return NOTHING;
  const waiting = [...context.state.cases.live.values()].filter((one) => isWaiting(one, context));
  const lines = [title("verify-surge", { areas: areasOf(waiting) }), line("verify-surge-next")];
  const note = { name: TOLD, text: "told", untilMs: context.nowMs + SURGE_MS };
  return joined(noting([note]), only(warn(context, lines, { why: "surge" })));
}

/** Their time is over, and nobody was asked: too much came at once. */
export function tellNeverAsked(over: readonly Case[], context: VerifyContext): Outcome {
  const never = over.filter((one) => isWaiting(one, context));
  if (never.length === 0) return NOTHING;
  const lines = [
    title("verify-never-asked", { count: never.length, areas: areasOf(never) }),
    line("verify-never-asked-next"),
  ];
  const counts = { reports: never.length };
  return only(warn(context, lines, { why: "never-asked", counts }));
}

function areasOf(cases: readonly Case[]): string {
  const areas = [...new Set(cases.map(({ area }) => area))].toSorted();
  return areas.slice(0, AREAS_MAX).join(", ");
}
