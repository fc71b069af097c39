/** The places of the network: added, removed and listed by organizers. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { parseArea } from "../../../shared/core/values/area.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import {
  answer,
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../shared/language/text.ts";
import {
  areaLines,
  asPath,
  knownArea,
  personalProblem,
  refuseUnknownArea,
} from "./area-argument.ts";
import { decideAreas } from "./area.ts";
import { standingOn } from "./standing.ts";

type Change = "add" | "remove";

/** `area add PATH` and `area remove PATH`. */
export function changeAreas(
  asked: Asked,
  what: Change,
  context: Sees<"committees" | "people" | "cases" | "alerts">,
): Outcome {
  if (asked.rest === "") return askForForm(asked, "alert-missing-area");
  const problem = personalProblem(asked, asked.rest);
  if (problem !== undefined) return problem;
  const state = context.state.committees;
  const said = what === "remove" ? knownArea(asked.rest, state) : undefined;
  const area = parseArea(asked.rest) ?? said ?? parseArea(asPath(asked.rest));
  if (area === undefined) {
    return what === "remove"
      ? refuseUnknownArea(asked, asked.rest, state)
      : askForForm(asked, "alert-area-malformed");
  }
  const decision = decideAreas({ do: what, area }, state);
  if (!decision.ok) {
    return decision.refusal === "unknown"
      ? refuseUnknownArea(asked, asked.rest, state)
      : refuseOnly(asked, { reason: "already", lines: [title("alert-area-already", { area })] });
  }
  const stands = what === "remove" ? standingOn(area, context) : undefined;
  const held = [...(stands?.committees ?? []), ...(stands?.others ?? [])];
  if (held.length > 0) {
    const said = [title("alert-area-stays", { area }), ...held, line("alert-area-stays-next")];
    return refuseOnly(asked, { reason: "in-use", lines: said });
  }
  const lines = [title(`alert-area-${what === "add" ? "added" : "removed"}`, { area })];
  return { facts: decision.events, effects: [answer(asked, lines, { area })] };
}

/** `area list`. */
export function listAreas(asked: Asked, context: Sees<"committees">): Outcome {
  return answerOnly(asked, areaLines(context.state.committees));
}
