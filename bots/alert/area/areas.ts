/** The places of the network: added, removed and listed by organizers. */
import type { Outcome } from "../../../shared/core/bot.ts";
import { parseArea } from "../../../shared/core/values/area.ts";
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import {
  answer,
  answerOnly,
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { findPersonalData } from "../../../shared/privacy/personal-data.ts";
import type { CommitteeEvent, Committees } from "../../../shared/domain/streams/committees.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";

/** Longest list of areas that one answer shows. */
const AREAS_SHOWN_MAX = 60;

export type AreaCommand = Readonly<{ do: "add" | "remove"; area: AreaPath }>;

function decideAreas(
  command: AreaCommand,
  state: Committees,
): Decision<CommitteeEvent, "already" | "unknown"> {
  const { area } = command;
  switch (command.do) {
    case "add":
      return state.areas.has(area) ? refuse("already") : accept({ type: "area-added", area });
    case "remove":
      return state.areas.has(area) ? accept({ type: "area-removed", area }) : refuse("unknown");
  }
}

/** `area add PATH` and `area remove PATH`. */
export function changeAreas(
  asked: Asked,
  what: AreaCommand["do"],
  context: Sees<"committees">,
): Outcome {
  if (asked.rest === "") return askForForm(asked, "alert-missing-area");
  if (findPersonalData(asked.rest).length > 0) {
    const lines = [title("alert-area-personal")];
    return refuseOnly(asked, { reason: "personal-data", lines });
  }
  const area = parseArea(asked.rest);
  if (area === undefined) return askForForm(asked, "alert-area-malformed");
  const state = context.state.committees;
  const decision = decideAreas({ do: what, area }, state);
  if (!decision.ok) {
    return decision.refusal === "unknown"
      ? refuseUnknownArea(asked, asked.rest, state)
      : refuseOnly(asked, { reason: "already", lines: [title("alert-area-already", { area })] });
  }
  const lines = [title(`alert-area-${what === "add" ? "added" : "removed"}`, { area })];
  return {
    facts: decision.events.map((event) => factOf("committee", event)),
    effects: [answer(asked, lines, { area })],
  };
}

/** `area list`. */
export function listAreas(asked: Asked, context: Sees<"committees">): Outcome {
  return answerOnly(asked, knownAreas(context.state.committees));
}

/** Says which areas there are, since nobody can guess how somebody else wrote a place. */
export function refuseUnknownArea(asked: Asked, written: string, state: Committees): Outcome {
  return refuseOnly(asked, {
    reason: "unknown-area",
    lines: [title("alert-area-unknown", { written }), ...knownAreas(state)],
  });
}

function knownAreas(state: Committees): readonly Line[] {
  const areas = [...state.areas].sort();
  if (areas.length === 0) return [line("alert-areas-none")];
  const left = areas.length - AREAS_SHOWN_MAX;
  return [
    line("alert-areas-known", { count: areas.length }),
    ...areas.slice(0, AREAS_SHOWN_MAX).map((area) => item("alert-area-item", { area })),
    ...(left > 0 ? [line("alert-areas-more", { count: left })] : []),
  ];
}
