/** Where one organizer alone may make another one. */
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import type { Asked } from "../../../../../shared/conversation/answer/answers.ts";
import { foundingLine } from "../../../../../shared/conversation/answer/approvals.ts";
import {
  isFoundingTime,
  otherOrganizers,
} from "../../../../../shared/domain/authority/proposals.ts";
import { line, type Line } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";
import type { Candidate } from "../candidate.ts";

/** What to say where one organizer alone is enough; undefined where she is not. */
export function aloneNotice(
  asked: Asked,
  { userId }: Candidate,
  context: VerifyContext,
): readonly Line[] | undefined {
  const { people } = context.state;
  if (isFoundingTime({ ...context, people })) return [foundingLine(context)];
  const person = context.tagOf(userId);
  const others = otherOrganizers(people, { by: asked.message.senderTag, person });
  if (others.length > 0) return undefined;
  const hours = Math.ceil(context.settings.coolDownMs / (60 * MINUTE_MS));
  return [line("verify-admitted-alone", { hours })];
}
