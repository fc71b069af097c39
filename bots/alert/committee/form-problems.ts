/** What is said when the words of `committee new` make no committee; else the committee. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { askForForm, refuseOnly, type Asked } from "../../../shared/conversation/answer/answers.ts";
import { NAME_CHARACTERS_MAX, type Committees } from "../../../shared/domain/streams/committees.ts";
import { LANGUAGES, line, title } from "../../../shared/language/text.ts";
import { refuseUnknownArea } from "../area/area-argument.ts";
import type { AlertContext } from "../context.ts";
import type { Plan } from "./committee.ts";
import { readPlan, type Problem } from "./form.ts";

/** The committee that is meant, or a no that says what to write instead. */
export function planWritten(
  asked: Asked,
  context: AlertContext,
): Readonly<{ plan: Plan } | { plan: undefined; outcome: Outcome }> {
  const plan = readPlan(asked, context);
  if (!("problem" in plan)) return { plan };
  return { plan: undefined, outcome: refusePlan(asked, plan, context.state.committees) };
}

function refusePlan(asked: Asked, problem: Problem, state: Committees): Outcome {
  switch (problem.problem) {
    case "missing":
      return askForForm(asked, "alert-committee-missing");
    case "unknown-area":
      return refuseUnknownArea(asked, problem.written, state);
    case "unknown-language": {
      const { written } = problem;
      const languages = LANGUAGES.join(", ");
      const lines = [title("alert-language-unknown", { written, languages })];
      return refuseOnly(asked, {
        reason: "malformed",
        lines: [...lines, line(asked.command.usage)],
      });
    }
    case "name-too-long": {
      const lines = [title("alert-name-long", { max: NAME_CHARACTERS_MAX })];
      return refuseOnly(asked, { reason: "malformed", lines });
    }
    case "personal-data":
      return refuseOnly(asked, { reason: "personal-data", lines: [title("alert-personal-data")] });
  }
}
