/** What is said about the alert on a case: that there is one, or that none came. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";
import { caseNotices } from "./case-notices.ts";

/**
 * Tells the one who reported that committees are being told, and how many; those who confirmed it
 * too, when there are none, or when they were told that nobody was.
 */
export function tellRaised(
  found: Case,
  committees: number,
  context: VerifyContext,
): readonly Effect[] {
  const isNews = found.isStalled || committees === 0;
  const rooms = isNews ? [found.replyRoom, ...found.askedRooms] : [found.replyRoom];
  const lines = [title("verify-raised", { ...caseArgs(found), committees })];
  return caseNotices(found, { rooms, lines, counts: { committees } }, context);
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
