/** What was written down, told to those who judge the case and to whoever said it. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { ownWords } from "../../../../shared/telling/salute.ts";
import { caseArgs } from "../../case/case-lines.ts";
import { askAnew } from "../../case/request/request-messages.ts";
import { askedNow, caseNotices } from "../../case/telling/case-notices.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** Confirmers are asked anew: now they can read what it is, and it may weigh more. */
export function tellWritten(found: Case, words: string, context: VerifyContext): readonly Effect[] {
  const { code, state, replyRoom } = found;
  const said = ownWords(words);
  const reporter = {
    rooms: [replyRoom],
    lines: [title("verify-wrote-told", { code }), ...said, line("verify-wrote-told-next")],
    why: "written",
  };
  const organizers = {
    rooms: [context.network.managementRoom],
    lines: [title("verify-wrote-confirmed", caseArgs(found)), ...said],
    why: "written",
  };
  return [
    ...askedNow(found, context).map((roomId) => askAnew(roomId, found, context)),
    ...caseNotices(found, reporter, context),
    ...(state === "confirmed" ? caseNotices(found, organizers, context) : []),
  ];
}
