/** `area name PATH "the bridge", "el puente"`: what people call a place besides its path. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { answer, answerOnly, refuseOnly } from "../../../shared/conversation/answer/answers.ts";
import type { Asked } from "../../../shared/conversation/answer/answers.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import { NAME_CHARACTERS_MAX, PLACE_NAMES_MAX } from "../../../shared/domain/streams/committees.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import { personalDataKinds } from "../../../shared/privacy/personal-data.ts";
import { areaFirst, refuseUnknownArea } from "./area-argument.ts";
import { decideAreas } from "./area.ts";

/** The names that are written are all that it has; without any, those that it has are told. */
export function nameArea(asked: Asked, context: Sees<"committees">): Outcome {
  const state = context.state.committees;
  const [path = ""] = asked.args;
  const said = areaFirst(asked.rest, state);
  if (said === undefined) return refuseUnknownArea(asked, path, state);
  const { area } = said;
  const names = namesIn(said.rest);
  if (names.length === 0) return answerOnly(asked, namesLines(area, state.otherNames.get(area)));
  const isLong = names.some((name) => name.length > NAME_CHARACTERS_MAX);
  if (isLong || names.length > PLACE_NAMES_MAX) {
    return refuseOnly(asked, { reason: "too-much", lines: [title("alert-area-names-many")] });
  }
  if (names.some((name) => personalDataKinds(name, { names: false }).length > 0)) {
    return refuseOnly(asked, { reason: "personal-data", lines: [title("alert-area-personal")] });
  }
  const decision = decideAreas({ do: "name", area, names }, state);
  if (decision.ok) {
    return { facts: decision.events, effects: [answer(asked, namesLines(area, names), { area })] };
  }
  if (decision.refusal === "unknown") return refuseUnknownArea(asked, path, state);
  const lines = [title("alert-area-names-taken"), line("alert-area-names-next")];
  return refuseOnly(asked, { reason: "already", lines });
}

/** Names in quotation marks, or with commas between them. */
function namesIn(written: string): readonly string[] {
  const quoted = [...written.matchAll(/["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]/gu)];
  const names = quoted.length > 0 ? quoted.map(([, name = ""]) => name) : written.split(",");
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))];
}

function namesLines(area: string, names: readonly string[] = []): readonly Line[] {
  if (names.length === 0) {
    return [title("alert-area-names-none", { area }), line("alert-area-names-how", { area })];
  }
  return [
    title("alert-area-names", { area }),
    ...names.map((name) => item("alert-area-name", { name })),
    line("alert-area-names-anew"),
  ];
}
