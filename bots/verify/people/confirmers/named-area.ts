/** The area that `confirmers new` names, among those that the network knows. */
import { parseArea } from "../../../../shared/core/values/area.ts";
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { isKnownArea } from "../../../../shared/domain/streams/committees.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import { offeredAreas } from "../areas.ts";
import type { VerifyContext } from "../roster.ts";

/** It, or what is answered without one. */
export function namedArea(
  asked: Asked,
  { state }: VerifyContext,
): Readonly<{ area: AreaPath } | { refused: Outcome }> {
  if (asked.rest === "") return { refused: askForForm(asked, "verify-confirmers-missing") };
  const area = parseArea(asked.rest);
  if (area !== undefined && isKnownArea(state.committees, area)) return { area };
  const lines = [
    title("verify-unknown-area"),
    ...offeredAreas(state.committees).map((one) => item("verify-choice-area", { area: one })),
    line("verify-confirmers-area-next"),
  ];
  return { refused: refuseOnly(asked, { reason: "unknown-area", lines }) };
}
