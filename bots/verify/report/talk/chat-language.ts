/**
 * The language of a private chat: chosen by its name, or that of her own words. It is noted, so
 * that nobody is answered in a language that she did not write while hers is known.
 */
import { NOTHING, noting, type Outcome } from "../../../../shared/core/bot.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { typedFor } from "../../../../shared/conversation/command/parse.ts";
import { isOfNetwork } from "../../../../shared/domain/authority/authority.ts";
import { LANGUAGE_NOTE_LIFE_MS } from "../../../../shared/domain/streams/retention.ts";
import { LANGUAGES } from "../../../../shared/language/text.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { asCommand, languageIn, wishedLanguage } from "./wished.ts";

type Chat = Pick<Received, "senderTag" | "roomId">;
const CHOSEN = "chosen";

/** What is noted of this chat. */
function notedLanguage(chat: Chat, context: VerifyContext) {
  const [language = "", how] = (context.noted(nameOf(chat)) ?? "").split(" ");
  return LANGUAGES.includes(language) ? { language, isChosen: how === CHOSEN } : undefined;
}

type Heard = Readonly<{
  language: string | undefined;
  /** Her message; a wish for a language is the command for it, which every step understands. */
  message: Received;
  /** The note of it, where it is news. */
  note: Outcome;
}>;

/** The language of what she wrote: it was asked for, chosen before, heard now, or heard before. */
export function hearLanguage(message: Received, context: VerifyContext): Heard {
  const noted = message.isDirect ? notedLanguage(message, context) : undefined;
  if (!message.isDirect || message.body.kind !== "text") {
    return { language: noted?.language, message, note: NOTHING };
  }
  const { text } = typedFor({ userId: context.network.bots.verify, bot: "verify" }, message);
  const wished = wishedLanguage(text);
  if (wished !== undefined) {
    const note = noteOf(message, `${wished} ${CHOSEN}`, context);
    return { language: wished, message: asCommand(message, wished), note };
  }
  const heard = noted?.isChosen === true ? undefined : languageIn(text, message, context);
  const language = heard ?? noted?.language;
  const isNews = heard !== undefined && heard !== noted?.language;
  return { language, message, note: isNews ? noteOf(message, heard, context) : NOTHING };
}

/** Of people of the network alone: nobody else makes a bot note anything. */
function noteOf(message: Received, text: string, context: VerifyContext): Outcome {
  const { sender: userId, senderTag: tag } = message;
  if (!isOfNetwork(context, { userId, tag })) return NOTHING;
  const untilMs = context.nowMs + LANGUAGE_NOTE_LIFE_MS;
  return noting([{ name: nameOf(message), text, untilMs }]);
}

function nameOf({ senderTag, roomId }: Chat): string {
  return `spoken/${senderTag}/${roomId}`;
}
