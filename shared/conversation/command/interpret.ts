/**
 * From a message to what it asks: is it meant for this bot, which command is it, may its sender use
 * it, or does it answer what she was asked? The one place where that is decided; a no is data.
 */
import type { Attached, Received } from "../../core/protocol/message.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Asked } from "../answer/answers.ts";
import { hear, type Heard } from "../said/heard.ts";
import { isAnswering, isForced, isMeant, type Listener, type Reading } from "./meant.ts";
import {
  ageRefusal,
  foreignGroupRefusal,
  lengthRefusal,
  otherBotRefusal,
  roleRefusal,
  strangerRefusal,
  type Refusal,
} from "./permission.ts";
import { isForeignGroup, isOurBot, ownerOf, speaksIn } from "./place.ts";
import { languageOf } from "./spoken.ts";

export type Interpretation = Readonly<
  /** Parsed, this bot's, fresh enough, and the sender may use it. */
  | { kind: "mine"; asked: Asked }
  /** Not obeyed: `answer/refusals.ts` says why. */
  | { kind: "refused"; refusal: Refusal; language: string }
  /** What the sender was asked for; how old or long it is, the conversation judges. */
  | { kind: "answer"; text: string; language: string }
  /** A direct chat without a command: the bot decides, or says that it knows no such word. */
  | { kind: "free"; text: string; language: string }
  | { kind: "poll"; answerIds: readonly string[]; language: string }
  /** Talk among people, or another bot's business. */
  | { kind: "ignored" }
>;

const IGNORED: Interpretation = { kind: "ignored" };

/** What a message asks of this bot. Pure; the role check is done when the answer is `mine`. */
export function interpret(
  listener: Listener,
  message: Received,
  context: NetworkContext,
): Interpretation {
  if (isOurBot(message.sender, context)) return IGNORED;
  const reading = { ...listener, message, context };
  switch (message.body.kind) {
    case "poll-answer":
      return interpretVote(reading, message.body.answerIds);
    case "unsupported":
      return interpretUnsupported(reading, message.body.what);
    case "text":
      return interpretText(reading);
  }
}

/** A vote is judged by its ids alone; only the bot that made the poll knows them. */
function interpretVote(
  { bot, message, context }: Reading,
  answerIds: readonly string[],
): Interpretation {
  const language = languageOf(message, context);
  const refusal = strangerRefusal(message, context);
  if (refusal === undefined) return { kind: "poll", answerIds, language };
  return speaksIn(message.roomId, bot, context) ? { kind: "refused", refusal, language } : IGNORED;
}

function interpretUnsupported({ bot, message, context }: Reading, what: Attached): Interpretation {
  if (!message.isDirect && !message.isAddressed) return IGNORED;
  const language = languageOf(message, context);
  const refusal = strangerRefusal(message, context) ?? { why: "text-only", bot, what };
  return { kind: "refused", refusal, language };
}

function interpretText(reading: Reading): Interpretation {
  const { message, context } = reading;
  const heard = hear(reading);
  const { typed, parsed } = heard;
  const isForBots = typed.hasPrefix || message.isDirect || message.isAddressed || heard.isBare;
  if (!isForBots) return IGNORED;
  if (isForeignGroup(reading)) {
    // Nobody is given keys in such a room, so she is answered where she alone reads.
    const refusal = foreignGroupRefusal(message, context);
    if (refusal === undefined) return IGNORED;
    return { kind: "refused", refusal, language: languageOf(message, context) };
  }
  const isSentence = message.isDirect && !heard.isAnswer;
  if (parsed === undefined || (isSentence && !isMeant(reading, typed, parsed))) {
    return interpretWithoutCommand(reading, typed);
  }
  const language = languageOf(message, context, wordLanguage(message, parsed));
  const owner = ownerOf(reading, typed.hasPrefix, parsed);
  if (owner === "somebody else here") return IGNORED;
  const refusal =
    strangerRefusal(message, context) ??
    lengthRefusal(typed.text) ??
    (owner === "nobody here" ? otherBotRefusal(message, context, parsed.command) : undefined) ??
    roleRefusal(message, context, parsed.command) ??
    (parsed.command.acts ? ageRefusal(message, context) : undefined);
  if (refusal !== undefined) return { kind: "refused", refusal, language };
  const { command, rest, args } = parsed;
  return { kind: "mine", asked: { command, rest, args, language, message } };
}

function interpretWithoutCommand(reading: Reading, typed: Heard["typed"]): Interpretation {
  const { bot, message, context } = reading;
  const { text } = typed;
  const language = languageOf(message, context);
  if (!message.isDirect && !message.isAddressed) {
    const isFirst = speaksIn(message.roomId, bot, context);
    if (!isFirst || !/^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return IGNORED;
  }
  const unknown = { why: "unknown-command", typed: text } as const;
  const stranger = strangerRefusal(message, context);
  if (stranger !== undefined) return { kind: "refused", refusal: stranger, language };
  if (isAnswering(reading, typed)) {
    return isForced(reading, typed)
      ? { kind: "refused", refusal: unknown, language }
      : { kind: "answer", text, language };
  }
  const refusal =
    lengthRefusal(text) ?? (message.isDirect ? ageRefusal(message, context) : unknown);
  return refusal === undefined
    ? { kind: "free", text, language }
    : { kind: "refused", refusal, language };
}

/** In a shared room the canonical words are nobody's own language. */
function wordLanguage(message: Received, parsed: NonNullable<Heard["parsed"]>): string | undefined {
  return parsed.isCanonical && !message.isDirect ? undefined : parsed.language;
}
