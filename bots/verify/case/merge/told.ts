/** Who hears that two cases are one: those who were asked, and whoever reported the merged one. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import { answerOnly, type Asked } from "../../../../shared/conversation/answer/answers.ts";
import { asItStands } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { Decided } from "../decided.ts";
import { caseNotices } from "../telling/case-notices.ts";
import { tellChange } from "../telling/telling.ts";

/**
 * With the one word that undoes it. Whoever reported the merged one goes on with her own code. What
 * both come to is told as ever.
 */
export function tellMerged(
  { standing, isTurn, after }: Extract<Decided, { ok: true }>,
  merged: Case,
  asked: Asked,
): Outcome {
  const { code } = merged;
  const lines = [
    title("verify-merged", { code, other: standing.code }),
    line("verify-merged-next", { code }),
  ];
  const here = asked.message.roomId;
  const rooms = [...standing.askedRooms, ...merged.askedRooms].filter((roomId) => roomId !== here);
  const judges = caseNotices(standing, { rooms, lines, why: "merged" }, after);
  const own = asItStands(after.state.cases, { ...merged, mergedInto: standing.code });
  const reporter = caseNotices(
    own,
    { rooms: [merged.replyRoom], lines: [title("verify-merged-own", { code })], why: "merged" },
    after,
  );
  const card = { case: standing.code, state: standing.state, why: "merged" } as const;
  return joined(
    only(...judges, ...reporter),
    answerOnly(asked, lines, { kind: "case", ...card }),
    isTurn ? tellChange(standing, after) : only(),
  );
}
