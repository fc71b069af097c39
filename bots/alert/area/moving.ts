/** `area move OLD NEW`: another path for a place and all that lies in it. */
import type { Outcome } from "../../../shared/core/bot.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import { line, title } from "../../../shared/language/text.ts";
import { personalProblem, refuseUnknownArea } from "./area-argument.ts";
import { decideAreas } from "./area.ts";
import { moveSaid } from "./move-form.ts";
import { standingOn } from "./standing.ts";

/** Committees go with it. Confirmers are admitted to a path, and what is open was told under it. */
export function moveArea(
  asked: Asked,
  context: Sees<"committees" | "people" | "cases" | "alerts">,
): Outcome {
  const [old = "", second = ""] = asked.args;
  if (second === "") return askForForm(asked, "alert-area-move-missing");
  const state = context.state.committees;
  const said = moveSaid(asked.rest, state);
  if (said === undefined) return refuseUnknownArea(asked, old, state);
  const { from, to, written } = said;
  if (written === "") return askForForm(asked, "alert-area-move-missing");
  if (to === undefined) return askForForm(asked, "alert-area-malformed");
  const problem = personalProblem(asked, written);
  if (problem !== undefined) return problem;
  const { others } = standingOn(from, context);
  if (others.length > 0) {
    const lines = [title("alert-area-stays", { area: from }), ...others];
    return refuseOnly(asked, {
      reason: "in-use",
      lines: [...lines, line("alert-area-stays-name", { area: from })],
    });
  }
  const decision = decideAreas({ do: "move", area: from, to }, state);
  if (!decision.ok) {
    const isTaken = decision.refusal === "already";
    if (!isTaken) return askForForm(asked, "alert-area-malformed");
    return refuseOnly(asked, {
      reason: "already",
      lines: [title("alert-area-already", { area: to })],
    });
  }
  const lines = [title("alert-area-moved", { area: from, to })];
  return { facts: decision.events, effects: [answer(asked, lines, { area: to })] };
}
