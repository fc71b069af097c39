/** What a bot says first in a private chat: who it is, and the few things that can be done here. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { UserId } from "../../core/values/ids.ts";
import { isAdmitted } from "../../domain/authority/authority.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { composeAll, languagesFrom, line, title } from "../../language/text.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { greetingContent, type Greeting } from "./greeting.ts";

/** Who the bot is, in the words of what she may do there. */
export function greetChat(bot: BotName, person: UserId, context: NetworkContext): Greeting {
  const { state, network, tagOf } = context;
  const lines = [
    title("common-hello", { bot }),
    ...(bot === "verify"
      ? [line("common-hello-report"), line("common-hello-status")]
      : [line("common-hello-elsewhere", { bot, user: network.bots.verify })]),
    ...(isAdmitted(tagOf(person), state) ? [line("common-hello-rooms")] : []),
    line("common-hello-help"),
  ];
  return {
    languages: languagesOf(person, context),
    where: "direct",
    lines,
    card: { kind: "receipt", why: "greeting" },
  };
}

/** Opens the chat with somebody who was just admitted, so that she need not look for it. */
export function openChat(bot: BotName, userId: UserId, context: NetworkContext): Effect {
  const content = greetingContent(greetChat(bot, userId, context));
  return { do: "tell", userId, type: MESSAGE_TYPE, content };
}

/**
 * Fixed words without content for somebody who cannot be given keys: where the app has what she
 * needs to set up. Every device of her account can read them.
 */
export function helpToRead(userId: UserId, context: NetworkContext): Effect {
  const lines = [
    title("common-unreadable"),
    line("common-unreadable-why"),
    line("common-unreadable-where"),
    line("common-unreadable-next"),
  ];
  const body = composeAll(languagesOf(userId, context), lines, "direct");
  const content = notice(body, { kind: "refusal", reason: "unsigned-device" });
  return { do: "tell", userId, type: MESSAGE_TYPE, content, toUnproven: true };
}

/** Hers, or all of them while nobody knows which one she reads: the network's own first. */
function languagesOf(person: UserId, context: NetworkContext): readonly string[] {
  const { state, tagOf, settings } = context;
  const language = state.people.languages.get(tagOf(person));
  if (language !== undefined) return [language];
  return languagesFrom(settings.language);
}
