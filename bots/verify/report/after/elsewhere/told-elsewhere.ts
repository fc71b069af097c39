/** That a case is somewhere else, told to everybody who knows it where it is not. */
import { joined, type Outcome } from "../../../../../shared/core/bot.ts";
import { roomsTold, toldDrops } from "../../../../../shared/conversation/answer/told.ts";
import { endRequests } from "../../../case/request/poll-result.ts";
import { caseNotices } from "../../../case/telling/case-notices.ts";
import type { VerifyContext } from "../../../people/roster.ts";
import { movedLines, type Moved } from "./moved-lines.ts";

/** `found` is the case at the wrong place; of one that stands organizers hear, too. */
export function tellElsewhere(
  found: Parameters<typeof movedLines>[0],
  moved: Moved,
  context: VerifyContext,
): Outcome {
  const { isKept } = moved;
  const { judges, organizers } = movedLines(found, moved, context);
  const known = [...found.askedRooms, ...(isKept ? [] : roomsTold(found, context))];
  const rooms = known.filter((roomId) => roomId !== found.replyRoom);
  const { managementRoom } = context.network;
  const told = [
    { rooms, lines: judges },
    ...(isKept ? [{ rooms: [managementRoom], lines: organizers }] : []),
  ];
  const effects = told.flatMap((one) => caseNotices(found, { ...one, why: "moved" }, context));
  const notes = isKept ? [] : toldDrops(found, context);
  return joined({ facts: [], effects, notes }, endRequests(found, context));
}
