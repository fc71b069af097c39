/** What `confirmers new` names: an area that the network knows, and languages. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { placeFirst } from "../../../../shared/conversation/said/place.ts";
import { item, line, pickLanguage, title } from "../../../../shared/language/text.ts";
import { offeredAreas } from "../areas.ts";
import { languageItems } from "../languages.ts";
import type { VerifyContext } from "../roster.ts";

type Named = Readonly<{
  area: AreaPath;
  /** None where all of them are meant. */
  languages: readonly string[];
}>;

/** Both, or what is answered without them. */
export function namedArea(
  asked: Asked,
  { state }: VerifyContext,
): Named | Readonly<{ refused: Outcome }> {
  if (asked.rest === "") return { refused: askForForm(asked, "verify-confirmers-missing") };
  const place = placeFirst(asked.rest, state.committees);
  if (place === undefined) return { refused: refuseArea(asked, state.committees) };
  const languages: string[] = [];
  for (const written of place.rest.split(/[\s,]+/u).filter((word) => word !== "")) {
    const language = pickLanguage(written);
    if (language === undefined) return { refused: refuseLanguage(asked, written) };
    languages.push(language);
  }
  return { area: place.area, languages: [...new Set(languages)] };
}

function refuseArea(asked: Asked, committees: VerifyContext["state"]["committees"]): Outcome {
  const lines = [
    title("verify-unknown-area"),
    ...offeredAreas(committees).map((one) => item("verify-choice-area", { area: one })),
    line("verify-confirmers-area-next"),
  ];
  return refuseOnly(asked, { reason: "unknown-area", lines });
}

function refuseLanguage(asked: Asked, written: string): Outcome {
  const lines = [title("verify-confirmers-language", { written }), ...languageItems()];
  return refuseOnly(asked, { reason: "missing", lines });
}
