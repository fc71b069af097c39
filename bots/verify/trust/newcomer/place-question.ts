/** A code without a place: whoever uses it is asked where she is. */
import { joined, noting, type Outcome } from "../../../../shared/core/bot.ts";
import { parseTag } from "../../../../shared/core/values/ids.ts";
import { CONVERSATION_LIFE_MS } from "../../../../shared/domain/streams/retention.ts";
import { choice, line, title } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { goodInvite, type Good } from "./good-codes.ts";
import { answerNewcomer, type Newcomer } from "./newcomer.ts";
import { placesFor } from "./places-for.ts";

/** Most that a question shows. */
const SHOWN_MAX = 12;

type Writer = Pick<Newcomer["message"], "senderTag">;

/** Asks for it; her next words in this chat are the answer. */
export function askPlace(
  newcomer: Newcomer,
  { invite, found }: Good,
  context: VerifyContext,
): Outcome {
  const shown = placesFor(found, context).slice(0, SHOWN_MAX);
  const lines = [
    title("verify-newcomer-where", { role: found.role }),
    ...shown.map(({ name }) => choice("verify-newcomer-place", { name })),
    line("verify-newcomer-where-next"),
  ];
  const untilMs = context.nowMs + CONVERSATION_LIFE_MS;
  const note = { name: noteName(newcomer.message), text: invite, untilMs };
  const asked = answerNewcomer(newcomer, lines, { kind: "question", question: "place" });
  return joined(asked, noting([note]));
}

/** The code for which she was asked, if she was and it is still good. */
export function askedFor(writer: Writer, context: VerifyContext): Good | undefined {
  const invite = parseTag(context.noted(noteName(writer)) ?? "");
  return invite === undefined ? undefined : goodInvite(invite, context);
}

/** Nothing is asked any more. */
export function placeAnswered(writer: Writer): Outcome {
  return noting([{ name: noteName(writer), text: null }]);
}

function noteName({ senderTag }: Writer): string {
  return `code/${senderTag}`;
}
