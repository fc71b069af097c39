/** What a bot says first in a private chat: who it is, and the few things that can be done here. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { UserId } from "../../core/values/ids.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { composeAll, LANGUAGES, line, title } from "../../language/text.ts";
import type { ArrivalContext, Greeting } from "./greeting.ts";

/** In her language, or in all of them while nobody knows which one she reads. */
export function greetChat(
  bot: BotName,
  person: UserId,
  { state, network, tagOf }: ArrivalContext,
): Greeting {
  const tag = tagOf(person);
  const language = state.people.languages.get(tag);
  const lines = [
    title("common-hello", { bot }),
    ...(bot === "verify"
      ? [line("common-hello-report"), line("common-hello-status")]
      : [line("common-hello-elsewhere", { bot, user: network.bots.verify })]),
    ...(isAdmitted(tag, state) ? [line("common-hello-rooms")] : []),
    line("common-hello-help"),
  ];
  return {
    languages: language === undefined ? LANGUAGES : [language],
    lines,
    card: { kind: "room", room: "direct", why: "greeting" },
  };
}

/** Opens the chat with somebody who was just admitted, so that she need not look for it. */
export function openChat(bot: BotName, userId: UserId, context: ArrivalContext): Effect {
  const { languages, lines, card } = greetChat(bot, userId, context);
  const content = notice(composeAll(languages, lines), card);
  return { do: "tell", userId, type: MESSAGE_TYPE, content };
}

/**
 * Fixed words without content for somebody who cannot be given keys: where the app has what she
 * needs to set up. Every device of her account can read them.
 */
export function helpToRead(userId: UserId, { state, tagOf }: ArrivalContext): Effect {
  const language = state.people.languages.get(tagOf(userId));
  const lines = [
    title("common-unreadable"),
    line("common-unreadable-why"),
    line("common-unreadable-where"),
    line("common-unreadable-next"),
  ];
  const body = composeAll(language === undefined ? LANGUAGES : [language], lines);
  const content = notice(body, { kind: "refusal", reason: "unsigned-device" });
  return { do: "tell", userId, type: MESSAGE_TYPE, content, toUnproven: true };
}
