/** What becomes of a report at the place where it is not. */
import type { Case } from "../../../../../shared/domain/streams/cases.ts";
import { line } from "../../../../../shared/language/text.ts";
import { decideOn } from "../../../case/decided.ts";
import { withThoseAsked } from "../../../media/handing/with-those-asked.ts";
import type { VerifyContext } from "../../../people/roster.ts";

type Leaving = Readonly<{
  /** Where it is. */
  area: Case["area"];
  /** Hers, as they are kept. */
  words: string;
  by: Case["reporter"];
}>;

/** It is over; but it stands where others confirmed it, or committees were told of it. */
export function leaveBehind(found: Case, { area, words, by }: Leaving, context: VerifyContext) {
  const { code, severity, salute } = found;
  const isKept = found.state === "confirmed" || context.state.alerts.alerts.has(code);
  const text = `${words} (${found.area} → ${area})`;
  const left = isKept
    ? decideOn({ type: "add", code, by, text, written: { salute, severity } }, context)
    : decideOn({ type: "take-back", code, by }, context);
  const own = line("verify-moved-own", { code, area: found.area, kept: isKept ? "yes" : "no" });
  const what = withThoseAsked(found, context);
  const again = what === "nothing" ? [] : [line("verify-moved-enclosed", { what })];
  return { left, isKept, own: [own, ...again] };
}
