/**
 * `admit`: an organizer is made by two. One alone is enough in the founding time, and while there
 * is only one; both are said where everybody reads.
 */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { refuseOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { foundingLine } from "../../../../shared/conversation/answer/approvals.ts";
import {
  isFoundingTime,
  organizersByRoster,
} from "../../../../shared/domain/authority/proposals.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../roster.ts";
import { admissionOf, admitNow } from "./admissions.ts";
import { readAdmission, type Candidate } from "./candidate.ts";
import { propose } from "./organizer-proposals.ts";

/** `admit …`: at once, or proposed when it would make an organizer, or give one a new identity. */
export function admitCommand(asked: Asked, context: VerifyContext): Outcome {
  const reading = readAdmission(asked, context);
  if ("refused" in reading) return reading.refused;
  const { candidate } = reading;
  const { role } = candidate.place;
  const isOrganizer = context.state.people.appointments.has(context.tagOf(candidate.userId));
  if (role !== "organizer" && isOrganizer && candidate.again) {
    const lines = [title("verify-again-organizer", { user: candidate.userId })];
    return refuseOnly(asked, { reason: "changed-identity", lines });
  }
  // Who is one already is only asked in once more.
  const isMade = role === "organizer" && (!isOrganizer || candidate.again);
  if (!isMade) return admitNow(asked, { candidate, notice: [] }, context);
  const notice = aloneNotice(asked, candidate, context);
  return notice === undefined
    ? propose(
        asked,
        { userId: candidate.userId, admission: admissionOf(asked, candidate, context) },
        context,
      )
    : admitNow(asked, { candidate, notice }, context);
}

/** What to say where one organizer alone is enough; undefined where she is not. */
function aloneNotice(
  asked: Asked,
  { userId }: Candidate,
  context: VerifyContext,
): readonly Line[] | undefined {
  const { people } = context.state;
  if (isFoundingTime({ ...context, people })) return [foundingLine(context)];
  const person = context.tagOf(userId);
  const others = organizersByRoster(people).filter(
    (one) => one !== person && one !== asked.message.senderTag,
  );
  if (others.length > 0) return undefined;
  const hours = Math.ceil(context.settings.coolDownMs / (60 * MINUTE_MS));
  return [line("verify-admitted-alone", { hours })];
}
