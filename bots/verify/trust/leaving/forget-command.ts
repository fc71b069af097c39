/** `forget me`: says first what goes and what stays, and asks. */
import { joined, noting, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { MINUTE_MS } from "../../../../shared/core/values/time.ts";
import {
  question,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { yesOrNo } from "../../../../shared/conversation/said/yes-no.ts";
import { organizersOf, type VerifyContext } from "../../people/roster.ts";
import { leaveNow, type Leaver } from "./leave.ts";
import { askLines, IN_PRIVATE, LAST_ORGANIZER } from "./words.ts";

/** So long a yes is the answer to this question. */
const ASKED_MS = 10 * MINUTE_MS;

/** In a direct chat alone: in a room the others would read that she goes. */
export function forgetCommand(asked: Asked, context: VerifyContext): Outcome {
  const { message, language, rest } = asked;
  if (!message.isDirect) {
    return refuseOnly(asked, { reason: "not-permitted", lines: IN_PRIVATE });
  }
  const leaver = { message, language };
  const refused = onlyOrganizer(leaver, context);
  if (refused !== undefined) return refused;
  const isAsked = askedIn(message, context) !== undefined;
  if (isAsked && yesOrNo(rest, false) === "yes") return leaveNow(leaver, context);
  const note = { name: nameOf(message), text: language, untilMs: context.nowMs + ASKED_MS };
  return joined(
    only(question(leaver, askLines(context.settings), { why: "forget-me" })),
    noting([note]),
  );
}

/** The network never loses its last organizer: she makes another one first. */
export function onlyOrganizer(leaver: Leaver, context: VerifyContext): Outcome | undefined {
  const organizers = organizersOf(context);
  if (!organizers.has(leaver.message.senderTag) || organizers.size > 1) return undefined;
  return refuseOnly(leaver, { reason: "not-permitted", lines: LAST_ORGANIZER });
}

/** The language in which she was asked just now; undefined where she was not. */
export function askedIn(message: Received, context: VerifyContext): string | undefined {
  return context.noted(nameOf(message));
}

/** The question is answered, or something else is spoken of. */
export function asksNoMore(message: Received): Outcome {
  return noting([{ name: nameOf(message), text: null }]);
}

function nameOf({ senderTag, roomId }: Received): string {
  return `leaving/${senderTag}/${roomId}`;
}
