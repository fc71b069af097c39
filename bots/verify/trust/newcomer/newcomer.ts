/** Somebody who comes by a code, and how she is spoken to: in her language, or in all of them. */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { keyLines } from "../../../../shared/conversation/answer/device/fingerprint.ts";
import type { Card, RefusalReason } from "../../../../shared/language/card.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { composeAll, LANGUAGES, line, title, type Line } from "../../../../shared/language/text.ts";
import { hearLanguage } from "../../report/talk/chat-language.ts";
import type { VerifyContext } from "../../people/roster.ts";

export type Newcomer = Readonly<{
  message: Received;
  /** Hers alone where it is known; else all of them. */
  languages: readonly string[];
}>;

/** The sender as a newcomer: her words may tell her language. */
export function newcomerOf(message: Received, context: VerifyContext): Newcomer {
  const chosen = context.state.people.languages.get(message.senderTag);
  const language = chosen ?? hearLanguage(withoutCode(message), context).language;
  return { message, languages: language === undefined ? LANGUAGES : [language] };
}

/** A code is in no language. */
function withoutCode(message: Received): Received {
  if (message.body.kind !== "text") return message;
  const words = message.body.text.split(/\s+/u).filter((word) => !/[0-9-]/u.test(word));
  return { ...message, body: { kind: "text", text: words.join(" ") } };
}

/** Said in her chat; the card tells the first language. */
export function answerNewcomer(
  { message: { roomId }, languages }: Newcomer,
  lines: readonly Line[],
  card: Omit<Card, "v">,
): Outcome {
  const body = composeAll(languages, lines, "direct");
  const [language] = languages;
  const content = notice(body, { ...(language !== undefined && { language }), ...card });
  return only({ do: "send", roomId, type: MESSAGE_TYPE, content });
}

/** Phrases of a no, each with one that says what to do instead. */
type No = `code-${"slip" | "wrong" | "too-often"}` | `newcomer-${"already" | "identity"}`;

/** A no, and what to do instead. */
export function refuseNewcomer(newcomer: Newcomer, reason: RefusalReason, no: No): Outcome {
  return refuseWith(newcomer, reason, [title(`verify-${no}`), line(`verify-${no}-next`)]);
}

/** A no in these words. */
export function refuseWith(
  newcomer: Newcomer,
  reason: RefusalReason,
  lines: readonly Line[],
): Outcome {
  return answerNewcomer(newcomer, lines, { kind: "refusal", reason });
}

/** What every newcomer hears once: her device is signed, how to check the bot, and her language. */
export function firstWords({ languages }: Newcomer, context: VerifyContext): readonly Line[] {
  return [
    line("verify-newcomer-device"),
    ...keyLines(context),
    ...(languages.length > 1 ? [line("verify-newcomer-language")] : []),
  ];
}
