/** What is said about the alert on a case: that there is one, or that none came. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { asItStands, membersOf } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";
import { caseNotices } from "./case-notices.ts";
import { newsLines, nextForReporter } from "./change-lines.ts";

/**
 * True when an alert on it is about to be raised, so that whoever reported it gets one message
 * instead of two. When none comes, `tellStalled` tells her so. In a room that was asked, those who
 * confirmed it wait for the news.
 */
export function isToldWhenRaised(found: Case, { state }: VerifyContext): boolean {
  return isConfirmedApart(found) && !found.isStalled && !state.alerts.alerts.has(found.code);
}

/**
 * Tells the one who reported that it is confirmed and how many committees are being told; those
 * who confirmed it hear of these when there are none, or when they were told that nobody was.
 */
export function tellRaised(
  found: Case,
  committees: number,
  context: VerifyContext,
): readonly Effect[] {
  const isNews = found.isStalled || committees === 0;
  const args = { ...caseArgs(found), committees };
  const counts = { committees };
  const own = isConfirmedApart(found)
    ? [
        ...newsLines(found, context),
        line("verify-raised-too", { committees }),
        ...nextForReporter(found, context),
      ]
    : [title("verify-raised", args)];
  const others = found.askedRooms.filter((roomId) => isNews && roomId !== found.replyRoom);
  const { cases } = context.state;
  return [
    ...caseNotices(found, { rooms: [found.replyRoom], lines: own, counts }, context),
    ...caseNotices(
      found,
      { rooms: others, lines: [title("verify-raised", args)], counts },
      context,
    ),
    // Whoever reported the same hears it of her own report.
    ...membersOf(cases, found).flatMap((one) =>
      tellRaised(asItStands(cases, { ...one, askedRooms: [] }), committees, context),
    ),
  ];
}

function isConfirmedApart({ state, askedRooms, replyRoom }: Case): boolean {
  return state === "confirmed" && !askedRooms.includes(replyRoom);
}

/** Tells those who reported and who confirmed it that no committee knows of it yet. */
export function tellStalled(found: Case, context: VerifyContext): readonly Effect[] {
  const rooms = [found.replyRoom, ...found.askedRooms];
  const lines = [
    title("verify-stalled", caseArgs(found)),
    line("verify-stalled-next", { code: found.code }),
  ];
  return caseNotices(found, { rooms, lines, why: "not-raised" }, context);
}
