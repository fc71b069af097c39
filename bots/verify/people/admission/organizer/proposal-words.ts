/** What is said of a proposed organizer, and whom it names: that is a note of this machine. */
import { only, type Note, type Outcome } from "../../../../../shared/core/bot.ts";
import { parseUserId, type CaseCode, type UserId } from "../../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import { answer, type Asked } from "../../../../../shared/conversation/answer/answers.ts";
import { PROPOSAL_LIFE_MS } from "../../../../../shared/domain/authority/proposals.ts";
import { line, title, type Line } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";

/** Who approves it, and by when. */
export function tellProposed(
  asked: Asked,
  { code, userId }: Readonly<{ code: CaseCode; userId: UserId }>,
  { nowMs }: VerifyContext,
): Outcome {
  const lines = [title("verify-organizer-proposed", { user: userId, code }), approvalLine(code)];
  const note = proposedNote(code, userId, { nowMs });
  return { ...only(answer(asked, lines, { case: code, why: "organizer" })), notes: [note] };
}

/** What another organizer writes, and by when. */
export function approvalLine(code: CaseCode): Line {
  const minutes = PROPOSAL_LIFE_MS / MINUTE_MS;
  return line("verify-organizer-proposed-next", { code, minutes });
}

/** The note that says whom a proposal names. */
export function proposedNote(
  code: CaseCode,
  userId: UserId,
  { nowMs }: Pick<VerifyContext, "nowMs">,
): Note {
  return { name: noteName(code), text: userId, untilMs: nowMs + PROPOSAL_LIFE_MS };
}

/** Whom a proposal names; a fact holds no user id. */
export function proposedUser(code: CaseCode, context: VerifyContext): UserId | undefined {
  return parseUserId(context.noted(noteName(code)) ?? "");
}

function noteName(code: CaseCode): string {
  return `proposal/${code}`;
}
