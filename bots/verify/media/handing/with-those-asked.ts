/**
 * That a picture of a case reached those who judge it: a mark of this machine. The picture itself
 * is theirs from then on, and nothing of it is kept, so it cannot follow the case anywhere.
 */
import { noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { TOLD_LIFE_MS } from "../../../../shared/domain/streams/retention.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Marks it. */
export function pictureArrived(code: Case["code"], { nowMs }: VerifyContext): Outcome {
  return noting([{ name: nameOf(code), text: "", untilMs: nowMs + TOLD_LIFE_MS }]);
}

/** What those who were asked about the case have been given to see or hear. */
export function withThoseAsked(
  { code, voice }: Pick<Case, "code" | "voice">,
  context: VerifyContext,
): "nothing" | "picture" | "sound" | "both" {
  const isSeen = context.noted(nameOf(code)) !== undefined;
  if (voice === undefined) return isSeen ? "picture" : "nothing";
  return isSeen ? "both" : "sound";
}

function nameOf(code: Case["code"]): string {
  return `handed/${code}/picture`;
}
