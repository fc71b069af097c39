/**
 * From a message to what it asks: is it meant for this bot, which command is it, and may its
 * sender use it? Refusals that need no bot's own knowledge are made here.
 */
import { NOTHING, type Context, type Outcome } from "../core/bot.ts";
import type { BotName } from "../core/entry.ts";
import type { Received } from "../core/message.ts";
import type { NetworkState } from "../domain/network-state.ts";
import type { CommandSpec } from "./commands.ts";

export type Asked = Readonly<{
  command: CommandSpec;
  /** What follows the word, trimmed, in its original case. */
  rest: string;
  /** The same, split at spaces; "what is quoted" stays together. */
  args: readonly string[];
  language: string;
  message: Received;
}>;

export type Interpretation = Readonly<
  /** Parsed, this bot's, fresh enough, and the sender may use it. */
  | { kind: "mine"; asked: Asked }
  /** A refusal, or a pointer to another bot, has been prepared. */
  | { kind: "answered"; outcome: Outcome }
  /** A direct chat without a command: the bot decides, or uses `unknownWord`. */
  | { kind: "free"; text: string; language: string }
  | { kind: "poll"; answerIds: readonly string[]; language: string }
  /** Talk among people, or another bot's business. */
  | { kind: "ignored" }
>;

/** What a message asks of `bot`. Pure; the role check is done when the answer is `mine`. */
export function interpret(
  _bot: BotName,
  _message: Received,
  _context: Context<NetworkState>,
): Interpretation {
  return { kind: "ignored" };
}

/** Says that the word is not known, and which known one is close to it. */
export function unknownWord(
  _bot: BotName,
  _message: Received,
  _context: Context<NetworkState>,
): Outcome {
  return NOTHING;
}

/**
 * The language to answer in: the one that the person chose, else that of the word she used, else
 * the first of the committee whose room it is, else the network's.
 */
export function languageOf(
  message: Pick<Received, "roomId" | "senderTag">,
  context: Context<NetworkState>,
  wordLanguage?: string,
): string {
  const { people, committees } = context.state;
  const committee = [...committees.committees.values()].find(
    (one) => one.roomId === message.roomId,
  );
  return (
    people.languages.get(message.senderTag) ??
    wordLanguage ??
    committee?.languages[0] ??
    context.settings.language
  );
}
