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
import { title } from "../../../shared/language/text.ts";
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";
import { areaLines, knownArea, refuseUnknownArea } from "./area-argument.ts";
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
  const lines = [title(`alert-area-${what === "add" ? "added" : "removed"}`, { area })];
  return { facts: decision.events, effects: [answer(asked, lines, { area })] };
}

/** A name of several words, as a path has it: "North River" is `north-river`. */
function asPath(written: string): string {
  return written
    .trim()
    .replaceAll(/\s*\/\s*/gu, "/")
    .replaceAll(/\s+/gu, "-");
}

/** `area list`. */
export function listAreas(asked: Asked, context: Sees<"committees">): Outcome {
  return answerOnly(asked, areaLines(context.state.committees));
}
