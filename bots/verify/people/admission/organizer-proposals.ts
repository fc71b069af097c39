/**
 * Organizers are made by two: `admit USER organizer` proposes, `approve CODE` admits. One alone is
 * enough in the founding time, and while there is only one; both are said where everybody reads.
 */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { parseCode } from "../../../../shared/core/values/case-code.ts";
import { parseUserId } from "../../../../shared/core/values/ids.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { foundingLine, refuseApproval } from "../../../../shared/conversation/answer/approvals.ts";
import {
  answer,
  refuseOnly,
  warn,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import {
  approvalIn,
  isFoundingTime,
  organizersByRoster,
  PROPOSAL_LIFE_MS,
} from "../../../../shared/domain/authority/proposals.ts";
import { drawCode } from "../../../../shared/domain/codes.ts";
import { refuseWithoutCode } from "../../../../shared/conversation/answer/no-code.ts";
import { refuseIdentity } from "./admission-refusals.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { admissionOf, admitNow, readAdmission, type Candidate } from "./admissions.ts";
import { inviting, invitingAgain } from "./invitations.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../people.ts";
import { organizerPlace } from "../../report/places.ts";
import type { VerifyContext } from "../roster.ts";

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
    ? propose(asked, candidate, context)
    : admitNow(asked, { candidate, notice }, context);
}

/** `approve CODE` for a code of verify's, by another organizer than the one who proposed it. */
export function approveCommand(asked: Asked, context: VerifyContext): Outcome {
  const { people } = context.state;
  const code = parseCode(asked.args[0] ?? "");
  const second = asked.message.senderTag;
  if (code === undefined) return only();
  const proposed = { code, approver: second };
  const approval = approvalIn(people.organizerProposals, proposed, { ...context, people });
  if (!approval.ok) {
    // Any other code is alert's to answer.
    if (approval.refusal === "unknown") return only();
    if (approval.refusal !== "already") return refuseApproval(asked, code, approval.refusal);
    const lines = [title("verify-organizer-approved-already", { code })];
    return refuseOnly(asked, { reason: "already", lines }, { case: code });
  }
  const { by, what } = approval.proposal;
  const { person, identity, again } = what;
  const admission = {
    person,
    identity,
    role: "organizer",
    scope: null,
    by,
    second,
    again,
  } as const;
  const decision = decidePeople({ type: "admit", ...admission }, people);
  if (!decision.ok) return refuseChanged(asked, code);
  const userId = parseUserId(context.noted(proposalNote(code)) ?? "");
  const lines = [
    title("verify-organizer-approved", {
      code,
      user: userId ?? "",
      who: userId ? "known" : "lost",
    }),
    ...(approval.isFounding ? [foundingLine(context)] : []),
    line(identity === null ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
  ];
  const reply = answer(asked, lines, { case: code, why: "organizer" });
  const invite = again ? invitingAgain : inviting;
  const invitation =
    userId === undefined ? only() : invite({ userId, place: organizerPlace(context) }, context);
  return joined(withPeople(decision.events), invitation, only(reply));
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

function refuseChanged(asked: Asked, code: CaseCode): Outcome {
  const lines = [title("verify-organizer-changed", { code })];
  return refuseOnly(asked, { reason: "changed-identity", lines }, { case: code });
}

function propose(asked: Asked, candidate: Candidate, context: VerifyContext): Outcome {
  const { userId } = candidate;
  const { person, identity, by, again } = admissionOf(asked, candidate, context);
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

function proposalNote(code: CaseCode): string {
  return `proposal/${code}`;
}
