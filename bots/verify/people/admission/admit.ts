/**
 * `admit`: an organizer is made by two. One alone is enough in the founding time, and while there
 * is only one; both are said where everybody reads.
 */
import { refuseOnly } from "../../../../shared/conversation/answer/answers.ts";
import type { Handler } from "../../../../shared/conversation/feature.ts";
import { title } from "../../../../shared/language/text.ts";
import { admitNow } from "./admissions.ts";
import { readAdmission } from "./candidate.ts";
import { wantedBy } from "./granting.ts";
import { aloneNotice } from "./organizer/alone.ts";
import { propose } from "./organizer/propose.ts";

/** `admit …`: at once, or proposed when it would make an organizer, or give one a new identity. */
export const admitCommand: Handler = (asked, context) => {
  const reading = readAdmission(asked, context);
  if ("refused" in reading) return reading.refused;
  const { candidate } = reading;
  const { role } = candidate.place;
  const isOrganizer = context.state.people.appointments.has(context.tagOf(candidate.userId));
  if (role !== "organizer" && isOrganizer && candidate.again) {
    const lines = [title("verify-again-organizer", { user: candidate.userId })];
    return refuseOnly(asked, { reason: "changed-identity", lines });
  }
  const wanted = wantedBy(asked, candidate, context);
  // Who is one already is only asked in once more.
  const isMade = role === "organizer" && (!isOrganizer || candidate.again);
  if (!isMade) return admitNow(asked, { wanted, notice: [] }, context);
  const notice = aloneNotice(asked, candidate, context);
  return notice === undefined
    ? propose(asked, wanted, context)
    : admitNow(asked, { wanted, notice }, context);
};
