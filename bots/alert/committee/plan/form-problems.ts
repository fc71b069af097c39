/** What is said when the words of `committee new` make no committee; else the committee. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import {
  NAME_CHARACTERS_MAX,
  type Committees,
} from "../../../../shared/domain/streams/committees.ts";
import { LANGUAGES, line, title } from "../../../../shared/language/text.ts";
import { refuseUnknownArea } from "../../area/area-argument.ts";
import type { AlertContext } from "../../context.ts";
import { readChange, type Change } from "./change.ts";
import { readPlan, type Problem } from "./form.ts";

type Plan = Exclude<ReturnType<typeof readPlan>, Problem>;

/** The committee that is meant, or a no that says what to write instead. */
export function planWritten(
  asked: Asked,
  context: AlertContext,
): Readonly<{ plan: Plan } | { plan: undefined; outcome: Outcome }> {
  const plan = readPlan(asked, context);
  if (!("problem" in plan)) return { plan };
  return { plan: undefined, outcome: refusePlan(asked, plan, context.state.committees) };
}

/** The change that is meant, or a no that says what to write instead. */
export function changeWritten(
  asked: Asked,
  context: AlertContext,
): Readonly<{ change: Change } | { change: undefined; outcome: Outcome }> {
  const change = readChange(asked, context);
  if (!("problem" in change)) return { change };
  return { change: undefined, outcome: refusePlan(asked, change, context.state.committees) };
}

/** Another committee has this name. */
export function refuseTaken(asked: Asked, name: string): Outcome {
  const lines = [title("alert-committee-already", { name })];
  return refuseOnly(asked, { reason: "already", lines });
}

function refusePlan(asked: Asked, problem: Problem, state: Committees): Outcome {
  switch (problem.problem) {
    case "missing":
      return askForForm(asked, "alert-committee-missing");
    case "unknown-area":
      return refuseUnknownArea(asked, problem.written, state);
    case "unknown-field": {
      const lines = [title("alert-edit-unknown", { written: problem.written })];
      return refuseOnly(asked, {
        reason: "malformed",
        lines: [...lines, line(asked.command.usage)],
      });
    }
    case "unknown-hours": {
      const lines = [title("alert-hours-unknown", { written: problem.written })];
      return refuseOnly(asked, {
        reason: "malformed",
        lines: [...lines, line("alert-hours-how")],
      });
    }
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
