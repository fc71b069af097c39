/** Whether a picture or a voice message is still to go to those who judge its case. */
import type { EffectBody } from "../../../../shared/core/protocol/effect.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import { isOpenCase } from "../../../../shared/domain/streams/cases.ts";
import { cardOf } from "../../../../shared/language/content.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Of a case that was taken back, or is over, it goes to nobody any more. */
export function isStillAsked(effect: EffectBody, { state }: Pick<VerifyContext, "state">): boolean {
  if (effect.do !== "hand-on") return true;
  const code = parseCode(cardOf(effect.content)?.case ?? "");
  const found = code === undefined ? undefined : state.cases.get(code);
  return found !== undefined && isOpenCase(found);
}
