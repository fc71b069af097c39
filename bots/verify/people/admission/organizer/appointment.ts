/** Two organizers have made somebody one. */
import { joined, type Outcome } from "../../../../../shared/core/bot.ts";
import type { CaseCode } from "../../../../../shared/core/values/ids.ts";
import {
  answerOnly,
  refuseOnly,
  type Asked,
} from "../../../../../shared/conversation/answer/answers.ts";
import { line, title, type Line } from "../../../../../shared/language/text.ts";
import { organizerPlace } from "../place/places.ts";
import type { VerifyContext } from "../../roster.ts";
import { grant, type Granting } from "../granting.ts";
import { proposedUser } from "./proposal-words.ts";

type Appointment = Omit<Granting["admission"], "role" | "scope"> &
  Readonly<{ code: CaseCode; notice: readonly Line[] }>;

/** Admits whom the proposal of this code names; `notice` is said with it. */
export function appoint(
  asked: Asked,
  { code, notice, ...made }: Appointment,
  context: VerifyContext,
): Outcome {
  const userId = proposedUser(code, context);
  const admission = { ...made, role: "organizer", scope: null } as const;
  const granted = grant({ userId, place: organizerPlace(context), admission }, context);
  if (!granted.ok) {
    const lines = [title("verify-organizer-changed", { code })];
    return refuseOnly(asked, { reason: "changed-identity", lines }, { case: code });
  }
  const lines = [
    title("verify-organizer-approved", {
      code,
      user: userId ?? "",
      who: userId ? "known" : "lost",
    }),
    ...notice,
    ...(granted.isAnother ? [line("verify-admitted-another")] : []),
    line(made.identity === null ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
  ];
  const told = answerOnly(asked, lines, { case: code, why: "organizer" });
  return joined(granted.outcome, told);
}
