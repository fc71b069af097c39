/** Where something goes that was sent: with a report that is being written, or to a case. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Media } from "../../../../shared/core/protocol/media.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { newestOwnCase } from "../../report/after/own-case.ts";
import type { Said } from "../../report/begin.ts";
import { isReportOpen } from "../../report/draft/draft-notes.ts";
import { addTo } from "../handing/added.ts";
import { look } from "../looking.ts";

type Told = Parameters<typeof look>[1];
/** What was sent, under which name it was noted, and what its words led to. */
type Sent = Readonly<{ said: Omit<Said, "text">; media: Media; note: string; outcome: Outcome }>;

/** Looked at in any case; handed on at once where the report that it belongs to is sent. */
export function whither(
  { said, media, note, outcome }: Sent,
  context: VerifyContext,
): Readonly<{ isKept: boolean; outcome: Outcome }> {
  const { message, language } = said;
  const lookFor = (code: Told["code"]): Outcome =>
    only(look(media, { roomId: message.roomId, language, note, code }));
  if (outcome.notes?.some(({ name, text }) => name === note && text === null) === true) {
    const code = reportedIn(outcome);
    return { isKept: true, outcome: code === null ? only() : lookFor(code) };
  }
  const isOpen = isReportOpen(message, outcome, context);
  const found = isOpen ? undefined : newestOwnCase(message.senderTag, context);
  if (found === undefined) return { isKept: true, outcome: lookFor(null) };
  const added = addTo(found, media, { asker: said, context });
  return { isKept: false, outcome: joined(added, lookFor(found.code)) };
}

/** The case that the words became, which has it already. */
function reportedIn({ facts }: Outcome): Told["code"] {
  const event = facts.find(({ type }) => type === "reported");
  return event === undefined ? null : (event.data["code"] as Told["code"]);
}
