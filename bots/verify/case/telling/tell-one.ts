/** What became of one case, to everybody who knows it by its own code. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import { roomsTold, toldDrops } from "../../../../shared/conversation/answer/told.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseNotices } from "./case-notices.ts";
import { changeLines, linesForReporter } from "./change-lines.ts";

/** `isLater`: whoever reported it is told with the alert. */
export function tellOne(found: Case, isLater: boolean, context: VerifyContext): Outcome {
  const rooms = [...found.askedRooms, ...roomsTold(found, context)];
  const others = rooms.filter((roomId) => roomId !== found.replyRoom);
  const own = isLater ? [] : [found.replyRoom];
  const effects = [
    ...caseNotices(found, { rooms: own, lines: linesForReporter(found, context) }, context),
    ...caseNotices(found, { rooms: others, lines: changeLines(found, context) }, context),
  ];
  return { facts: [], effects, notes: toldDrops(found, context) };
}
