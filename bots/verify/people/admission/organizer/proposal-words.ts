/** What is said of a proposed organizer, and whom it names: that is a note of this machine. */
import { only, type Outcome } from "../../../../../shared/core/bot.ts";
import { parseUserId, type CaseCode, type UserId } from "../../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../../shared/core/values/time.ts";
import { answer, type Asked } from "../../../../../shared/conversation/answer/answers.ts";
import { PROPOSAL_LIFE_MS } from "../../../../../shared/domain/authority/proposals.ts";
import { line, title } from "../../../../../shared/language/text.ts";
import type { VerifyContext } from "../../roster.ts";

/** Who approves it, and by when. */
export function tellProposed(
  asked: Asked,
  { code, userId }: Readonly<{ code: CaseCode; userId: UserId }>,
  { nowMs }: VerifyContext,
): Outcome {
  const minutes = PROPOSAL_LIFE_MS / MINUTE_MS;
  const lines = [
    title("verify-organizer-proposed", { user: userId, code }),
    line("verify-organizer-proposed-next", { code, minutes }),
  ];
  const note = { name: noteName(code), text: userId, untilMs: nowMs + PROPOSAL_LIFE_MS };
  return { ...only(answer(asked, lines, { case: code, why: "organizer" })), notes: [note] };
}

/** Whom a proposal names; a fact holds no user id. */
export function proposedUser(code: CaseCode, context: VerifyContext): UserId | undefined {
  return parseUserId(context.noted(noteName(code)) ?? "");
}

function noteName(code: CaseCode): string {
  return `proposal/${code}`;
}
