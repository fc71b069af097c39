/** The places of the network: added, removed and listed by organizers. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { parseArea } from "../../../shared/core/values/area.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import {
  answer,
  answerOnly,
  askForForm,
  refuseOnly,
  launderedLines,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { line, title } from "../../../shared/language/text.ts";
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";
import { areaLines, refuseUnknownArea } from "./area-argument.ts";
import { decideAreas } from "./area.ts";

type Change = "add" | "remove";

/** `area add PATH` and `area remove PATH`. */
export function changeAreas(asked: Asked, what: Change, context: Sees<"committees">): Outcome {
  if (asked.rest === "") return askForForm(asked, "alert-missing-area");
  const found = personalDataKinds(asked.rest, { names: false });
  if (found.length > 0) {
    const lines = [title("alert-area-personal"), ...launderedLines({ found, left: null })];
    return refuseOnly(asked, { reason: "personal-data", lines });
  }
  const area = parseArea(asked.rest);
  if (area === undefined) return refuseForm(asked, what);
  const state = context.state.committees;
  const decision = decideAreas({ do: what, area }, state);
  if (!decision.ok) {
    return decision.refusal === "unknown"
      ? refuseUnknownArea(asked, asked.rest, state)
      : refuseOnly(asked, { reason: "already", lines: [title("alert-area-already", { area })] });
  }
  const lines = [title(`alert-area-${what === "add" ? "added" : "removed"}`, { area })];
  return { facts: decision.events, effects: [answer(asked, lines, { area })] };
}

/** A path cannot be written so; the one that may be meant is offered, to be copied. */
function refuseForm(asked: Asked, what: Change): Outcome {
  const offered = parseArea(asked.rest.trim().replaceAll(/\s+/gu, "-"));
  if (offered === undefined || what === "remove") return askForForm(asked, "alert-area-malformed");
  const lines = [title("alert-area-malformed"), line("alert-area-offered", { area: offered })];
  return refuseOnly(asked, { reason: "missing", lines });
}

/** `area list`. */
export function listAreas(asked: Asked, context: Sees<"committees">): Outcome {
  return answerOnly(asked, areaLines(context.state.committees));
}
