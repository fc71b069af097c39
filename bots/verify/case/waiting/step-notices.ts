/** What is said while nobody confirms a report. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { caseArgs } from "../case-lines.ts";
import { caseNotices } from "../telling/case-notices.ts";

/** Those who were asked are asked again, quietly: the first question rang. */
export function remind(found: Case, context: VerifyContext): Outcome {
  const lines = [
    title("verify-remind", caseArgs(found)),
    line("verify-request-how", { ...caseArgs(found), others: 1 }),
  ];
  return only(...caseNotices(found, { rooms: found.askedRooms, lines, why: "reminder" }, context));
}

/** Whoever reported it hears that others are asked, too. */
export function tellWider(found: Case, context: VerifyContext): Outcome {
  const lines = [title("verify-asked-wider", caseArgs(found))];
  return only(...caseNotices(found, { rooms: [found.replyRoom], lines, why: "wider" }, context));
}

/** All who know of it hear that it is no longer urgent; whoever reported it has no vote on it. */
export function tellDowngraded(found: Case, context: VerifyContext): Outcome {
  const { code, replyRoom, askedRooms } = found;
  const news = title("verify-downgraded", caseArgs(found));
  const next = line("verify-downgraded-next", { code });
  const own = askedRooms.includes(replyRoom) ? next : line("verify-change-own");
  const others = askedRooms.filter((roomId) => roomId !== replyRoom);
  const tell = (rooms: Case["askedRooms"], last: typeof next) =>
    caseNotices(found, { rooms, lines: [news, last], why: "downgraded" }, context);
  return only(...tell([replyRoom], own), ...tell(others, next));
}
