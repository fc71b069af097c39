/** Who hears that cases which were one are two again: all who were asked about either. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { standingFor } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseNotices } from "../telling/case-notices.ts";

/** `context` is that before: what stood for them. */
export function tellParted(
  found: Case,
  parted: readonly CaseCode[],
  { asked, context }: Readonly<{ asked: Asked; context: VerifyContext }>,
): Readonly<{ told: Outcome; standing: Case }> {
  const standing = standingFor(context.state.cases, found);
  const { code, state } = standing;
  const lines = [
    title("verify-parted", { code: parted.join(", "), other: code }),
    line("verify-parted-next"),
  ];
  const rooms = standing.askedRooms.filter((roomId) => roomId !== asked.message.roomId);
  const notices = caseNotices(standing, { rooms, lines, why: "parted" }, context);
  const card = { kind: "case", case: code, state, why: "parted" } as const;
  return { told: joined(only(...notices), answerOnly(asked, lines, card)), standing };
}
