/** Somebody is proposed as an organizer, and the proposal lapses when nobody approves it. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import {
  parseUserId,
  type CaseCode,
  type Tag,
  type UserId,
} from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { answer, warn, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { refuseWithoutCode } from "../../../../shared/conversation/answer/no-code.ts";
import { PROPOSAL_LIFE_MS } from "../../../../shared/domain/authority/proposals.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople, type Admission } from "../people.ts";
import type { VerifyContext } from "../roster.ts";
import { refuseIdentity } from "./admission-refusals.ts";

/** Gives the proposal a code, by which another organizer approves it. */
export function propose(
  asked: Asked,
  { userId, admission }: Readonly<{ userId: UserId; admission: Admission & Readonly<{ by: Tag }> }>,
  context: VerifyContext,
): Outcome {
  const { person, identity, by, again } = admission;
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode(asked, context);
  const command = { type: "propose-organizer", code, person, identity, by, again } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) return refuseIdentity(asked, userId, decision.refusal);
  const minutes = PROPOSAL_LIFE_MS / MINUTE_MS;
  const lines = [
    title("verify-organizer-proposed", { user: userId, code }),
    line("verify-organizer-proposed-next", { code, minutes }),
  ];
  const reply = answer(asked, lines, { case: code, why: "organizer" });
  const note = {
    name: proposalNote(code),
    text: userId,
    untilMs: context.nowMs + PROPOSAL_LIFE_MS,
  };
  return { ...withPeople(decision.events, [reply]), notes: [note] };
}

/** What is due: proposals that nobody approved in time, or whose author counts no more. */
export function onProposalTick(context: VerifyContext): Outcome {
  const command = { type: "lapse-proposals", nowMs: context.nowMs } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) return only();
  const told = decision.events.flatMap((event) =>
    event.type === "organizer-proposal-lapsed"
      ? [warn(context, [title("verify-organizer-lapsed", { code: event.code })])]
      : [],
  );
  return withPeople(decision.events, told);
}

/** Whom a proposal names, by the note of this machine; a fact holds no user id. */
export function proposedUser(code: CaseCode, context: VerifyContext): UserId | undefined {
  return parseUserId(context.noted(proposalNote(code)) ?? "");
}

function proposalNote(code: CaseCode): string {
  return `proposal/${code}`;
}
