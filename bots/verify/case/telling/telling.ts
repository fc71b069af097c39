/**
 * What became of a case, told to everyone who was told about it: the one who reported it, the
 * rooms that were asked, and every room where somebody asked whether it is true.
 */
import { joined, type Outcome } from "../../../../shared/core/bot.ts";
import { roomsTold, toldDrops } from "../../../../shared/conversation/answer/told.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { endRequests } from "../request/poll-result.ts";
import { isToldWhenRaised } from "./alert-told.ts";
import { caseNotices } from "./case-notices.ts";
import { changeLines, linesForReporter } from "./change-lines.ts";

/**
 * The state of the case as it is now, into every room that knew an earlier one. Whoever reported
 * it in private hears of its confirmation a moment later, together with whom the alert goes to.
 */
export function tellChange(found: Case, context: VerifyContext): Outcome {
  const rooms = [...found.askedRooms, ...roomsTold(found, context)];
  const others = rooms.filter((roomId) => roomId !== found.replyRoom);
  const own = isToldWhenRaised(found, context) ? [] : [found.replyRoom];
  const effects = [
    ...caseNotices(found, { rooms: own, lines: linesForReporter(found, context) }, context),
    ...caseNotices(found, { rooms: others, lines: changeLines(found, context) }, context),
  ];
  const told = { facts: [], effects, notes: toldDrops(found, context) };
  return joined(told, endRequests(found, context));
}
